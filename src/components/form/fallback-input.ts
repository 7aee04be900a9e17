/**
 * Without script, `<digit-pad name="n"><input name="n"></digit-pad>` is the input inside. Once the
 * pad is there, that input is retired.
 */

export interface RetiredInput {
  readonly value: string;
  /** Someone has typed into it already. */
  readonly edited: boolean;
  readonly focused: boolean;
  /** Start and end of what was selected; the end of the text where its type has no selection. */
  readonly selected: readonly [number, number];
  readonly labels: readonly HTMLLabelElement[];
}

/** Takes the first input in use out of its form; `undefined` where there is none. */
export function retireInput(host: HTMLElement): RetiredInput | undefined {
  const input = host.querySelector<HTMLInputElement>('input:not([data-retired])');
  if (!input) return undefined;
  const { value, defaultValue, labels } = input;
  const focused = (input.getRootNode() as Document | ShadowRoot).activeElement === input;
  const retired = {
    value,
    edited: value !== defaultValue,
    focused,
    selected: [input.selectionStart ?? value.length, input.selectionEnd ?? value.length] as const,
    labels: [...(labels ?? [])].filter((label) => !label.contains(host)),
  };
  input.disabled = true;
  input.hidden = true;
  input.dataset.retired = '';
  return retired;
}
