/** What Enter does in a native field: as if the form's default button had been pressed. */

/** Types of `<input>` that keep a form without a button from being sent, where there are several. */
const BLOCKING =
  /^(text|search|tel|url|email|password|date|month|week|time|datetime-local|number|digit-pad)$/;

/** @param sending called before a form that has no button to press is sent. */
export function submitImplicitly(form: HTMLFormElement | null, sending: () => void): void {
  if (!form) return;
  const fields = [...form.elements] as (HTMLElement & { type?: string })[];
  const button = fields.find(({ type, localName }) => type === 'submit' && localName !== 'output');
  if (button) button.click();
  else if (fields.filter(({ type }) => BLOCKING.test(type ?? '')).length < 2) {
    sending();
    form.requestSubmit();
  }
}
