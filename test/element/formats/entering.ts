/** Text that a visitor types or pastes into a pad, in the language of the page, and what comes of it. */
import { sendKeys } from '@web/test-runner-commands';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { chord, find, inputOf, mount, until } from '../helpers.js';

/** A pad with `attributes` in a form, in a part of the page in that language. */
export async function padIn(lang: string, attributes: string): Promise<DigitPad> {
  const pad = await mount(
    `<form lang="${lang}"><digit-pad name="n" ${attributes}></digit-pad><button type="button">Next</button></form>`,
  );
  inputOf(pad).focus();
  return pad;
}

export async function typeInto(pad: DigitPad, text: string): Promise<void> {
  inputOf(pad).focus();
  await sendKeys({ type: text });
  await known(pad);
}

/** Copies from a text area and pastes, with the keys of the visitor. */
export async function pasteInto(pad: DigitPad, text: string): Promise<void> {
  const source = document.createElement('textarea');
  source.value = text;
  document.body.append(source);
  source.focus();
  source.select();
  await chord('c', 'Control');
  source.remove();
  inputOf(pad).focus();
  await chord('v', 'Control');
  await known(pad);
}

/** The visitor goes on to the next field: the text is written in the way of the language. */
export async function leave(pad: DigitPad): Promise<void> {
  find('button').focus();
  await pad.updateComplete;
}

/** Once the code that knows formats has said what the text means. */
export async function known(pad: DigitPad): Promise<void> {
  await until(() => !isWaiting(pad));
  await pad.updateComplete;
}

/** While code is loaded, and only then, a text has no value and is wrong in the words for waiting. */
function isWaiting(pad: DigitPad): boolean {
  return (
    pad.validity.badInput &&
    /^(Still|Wird|Lecture en|Leyendo|جارٍ|正在|読み)/.test(pad.validationMessage)
  );
}

/** Which of its constraints the value does not meet. */
export function flagsOf({ validity }: DigitPad): string[] {
  return Object.keys(ValidityState.prototype).filter(
    (flag) => flag !== 'valid' && validity[flag as keyof ValidityState],
  );
}

/** What stands in the readout; a non-breaking space is `·`, a narrow one, which older data lack, a space. */
export const shownBy = (pad: DigitPad): string =>
  inputOf(pad)
    .value.replace(/\u00a0/g, '·')
    .replace(/\u202f/g, ' ');

/** Sets each value that is reported, as a framework does that renders its state after an event. */
export function writeBack(pad: DigitPad): void {
  pad.addEventListener('input', () => {
    const { value } = pad;
    queueMicrotask(() => {
      pad.value = value;
    });
  });
}
