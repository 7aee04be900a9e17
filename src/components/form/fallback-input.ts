/**
 * Without script, `<digit-pad name="n"><input name="n"></digit-pad>` shows the input inside. Once the
 * pad is defined, it replaces that input and takes over its value, focus and labels.
 *
 * Nothing of the input is changed that a server has written: frameworks compare it with their own
 * rendering when they hydrate the page. It is not shown, because the slot that it lies in is not; it has
 * the pad's value, so that it is valid when the pad is; and its form leaves it out.
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

export class FallbackInput {
  #input: HTMLInputElement | null = null;

  constructor(private readonly host: HTMLElement) {}

  /** What the input inside held and had; `undefined` when there is none, or none that is new. */
  replace(): ReplacedInput | undefined {
    const input = this.host.querySelector('input');
    if (!input || input === this.#input) return undefined;
    this.#input = input;
    this.join();
    const { value, defaultValue, labels } = input;
    return {
      value,
      edited: value !== defaultValue,
      focused: (input.getRootNode() as Document | ShadowRoot).activeElement === input,
      selected: [input.selectionStart ?? value.length, input.selectionEnd ?? value.length],
      labels: [...(labels ?? [])].filter((label) => !label.contains(this.host)),
    };
  }

  /** Keeps what the form gets from the pad. */
  follow(value: string): void {
    if (this.#input) this.#input.value = value;
  }

  /** The pad, and with it the input, may belong to another form now. */
  join(): void {
    const input = this.#input;
    if (!input) return;
    import('./leave-out.js').then(
      ({ leaveOut }) => leaveOut(input, this.host),
      () => {
        // Better another attribute than the value twice.
        input.disabled = true;
      },
    );
  }
}
