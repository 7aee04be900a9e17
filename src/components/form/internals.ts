/**
 * The `ElementInternals` of an element, or what stands in for them in simulated browsers (jsdom, happy-dom),
 * which have none for form fields. The script tag's file leaves the stand-in out (rollup.config.mjs).
 *
 * The stand-in knows the nearest form, and adds the value where that form tells of its data (`formdata`): old
 * browsers do, simulated ones do not. It knows no validity: the field is valid.
 */
export function internalsOf(host: HTMLElement & { name: string }): ElementInternals {
  const internals = host.attachInternals?.();
  return internals && 'setFormValue' in internals ? internals : standIn(host);
}

function standIn(host: HTMLElement & { name: string }): ElementInternals {
  const { ownerDocument } = host;
  let own = '';
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
      own = value;
    },
    setValidity() {},
    checkValidity: valid,
    reportValidity: valid,
  };
  // An input inside stays in use; it is seen as long as there is no shadow root.
  if (hasInput(host)) host.attachShadow = () => ownerDocument.createElement('div') as never;
  ownerDocument.addEventListener('formdata', ({ target, formData }) => {
    const skipped = !host.name || host.hasAttribute('disabled') || hasInput(host);
    if (target === internals.form && !skipped) formData.append(host.name, own);
  });
  return internals as unknown as ElementInternals;
}

const hasInput = (host: HTMLElement): boolean => host.querySelector('input') !== null;
