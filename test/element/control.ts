/** Form controls of every kind, with a native `<input>` among them, for tests with the same steps and results. */
import { sendKeys } from '@web/test-runner-commands';
import type { DigitPad } from '../../src/components/digit-pad.js';
import { clickOn, find, inputOf, mount } from './helpers.js';

export interface Control extends HTMLElement {
  value: string;
  defaultValue: string;
  required: boolean;
  disabled: boolean;
  readOnly: boolean;
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  setCustomValidity(message: string): void;
}

const KINDS = {
  'a native input': 'input',
  'layout free': 'digit-pad',
  'layout cells': 'digit-pad layout="cells"',
  'layout sequential': 'digit-pad layout="sequential"',
};

export interface Kind {
  readonly name: string;
  readonly native: boolean;
  readonly tag: string;
  /** Its markup. */
  control(attributes?: string): string;
}

export const kinds: readonly Kind[] = Object.entries(KINDS).map(([name, start]) => {
  const [tag = ''] = start.split(' ');
  const end = tag === 'input' ? '' : `</${tag}>`;
  return {
    name,
    native: tag === 'input',
    tag,
    control: (attributes = '') => `<${start} ${attributes}>${end}`,
  };
});

export const rendered = (it: Element): unknown => (it as Partial<DigitPad>).updateComplete;

/** Puts `markup` on the page and returns the control that it marks with `data-control`. */
export async function show(markup: string): Promise<Control> {
  await mount(markup);
  const found = find<Control>('[data-control]');
  await rendered(found);
  return found;
}

/** One control in a form with a button. */
export const showIn =
  ({ control }: Kind) =>
  (attributes = ''): Promise<Control> =>
    show(
      `<form id="f">${control(`data-control name="n" ${attributes}`)}<button name="b">Go</button></form>`,
    );

/** The input that the user sees. */
export const fieldOf = (it: Control): HTMLInputElement =>
  it.localName === 'input' ? (it as never) : inputOf(it as never);

/** Types at the end of the present text. */
export async function type(it: Control, text: string): Promise<void> {
  await clickOn(fieldOf(it));
  await sendKeys({ press: 'End' });
  await sendKeys({ type: text });
}
