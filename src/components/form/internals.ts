/**
 * Returns the `ElementInternals` of an element, or a replacement in simulated browsers (jsdom, happy-dom),
 * which do not support them for form fields. The bundle for `<script>` omits the replacement (see
 * rollup.config.mjs).
 *
 * The replacement uses the nearest form, and adds the value to the form data when the form fires
 * `formdata`, as browsers do. Validation is not supported: the field is always valid.
 */
export function internalsOf(host: HTMLElement & { name: string }): ElementInternals {
  const internals = host.attachInternals?.();
  return internals && 'setFormValue' in internals ? internals : replacementFor(host);
}

function replacementFor(host: HTMLElement & { name: string }): ElementInternals {
  const { ownerDocument } = host;
  let formValue = '';
  const valid = () => true;
  const internals = {
    states: new Set(),
    labels: [],
    validity: { valid: true },
    validationMessage: '',
    willValidate: false,
    get form() {
      return host.closest('form');
    },
    setFormValue(value: string) {
      formValue = value;
    },
    setValidity() {},
    checkValidity: valid,
    reportValidity: valid,
  };
  // A fallback input stays in use. A detached <div> as root keeps it visible; a shadow root would hide it.
  if (hasInput(host)) host.attachShadow = () => ownerDocument.createElement('div') as never;
  ownerDocument.addEventListener('formdata', ({ target, formData }) => {
    const skipped = !host.name || host.hasAttribute('disabled') || hasInput(host);
    if (target === internals.form && !skipped) formData.append(host.name, formValue);
  });
  return internals as unknown as ElementInternals;
}

const hasInput = (host: HTMLElement): boolean => host.querySelector('input') !== null;
