/** Implicit submission: Enter in a field submits its form, as in a native `<input>`. */

/** Types of `<input>` that block implicit submission: a form without a button may have only one of them. */
const BLOCKING =
  /^(text|search|tel|url|email|password|date|month|week|time|datetime-local|number|digit-pad)$/;

/** @param beforeSubmit called before a form without a submit button is submitted. */
export function submitImplicitly(form: HTMLFormElement | null, beforeSubmit: () => void): void {
  if (!form) return;
  const fields = [...form.elements] as (HTMLElement & { type?: string })[];
  const button = fields.find(({ type, localName }) => type === 'submit' && localName !== 'output');
  if (button) button.click();
  else if (fields.filter(({ type }) => BLOCKING.test(type ?? '')).length < 2) {
    beforeSubmit();
    form.requestSubmit();
  }
}
