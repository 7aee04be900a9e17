/** A pad in a form, with a label. */
import { html, type TemplateResult } from 'lit';
import type { DigitPad } from '../src/components/digit-pad.js';

/** @param pad with the id "pad" and the name "number". */
export const inForm = (label: string, pad: TemplateResult, lang = 'en'): TemplateResult => html`
  <form lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'} @submit=${stay}>
    <label for="pad">${label}</label>
    ${pad}
  </form>
`;

/** The value that the form would submit. */
export const sentBy = (pad: DigitPad): FormDataEntryValue | null =>
  new FormData(pad.form!).get('number');

function stay(event: Event): void {
  event.preventDefault();
}
