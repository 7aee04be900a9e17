/**
 * Without script, `<digit-pad name="n"><input name="n"></digit-pad>` shows the input inside. Once the
 * pad is defined, it replaces that input and takes over its value, focus and labels.
 */

export interface ReplacedInput {
  readonly value: string;
  /** The user has typed into it already. */
  readonly edited: boolean;
  readonly focused: boolean;
  /** Start and end of what was selected; the end of the text where its type has no selection. */
  readonly selected: readonly [number, number];
  readonly labels: readonly HTMLLabelElement[];
}

/** Takes the first input in use out of its form; `undefined` when there is no input. */
export function replaceFallback(host: HTMLElement): ReplacedInput | undefined {
  const input = host.querySelector<HTMLInputElement>('input:not([data-replaced])');
  if (!input) return undefined;
  const { value, defaultValue, labels } = input;
  const focused = (input.getRootNode() as Document | ShadowRoot).activeElement === input;
  const replaced = {
    value,
    edited: value !== defaultValue,
    focused,
    selected: [input.selectionStart ?? value.length, input.selectionEnd ?? value.length] as const,
    labels: [...(labels ?? [])].filter((label) => !label.contains(host)),
  };
  input.disabled = true;
  input.hidden = true;
  input.dataset.replaced = '';
  return replaced;
}
