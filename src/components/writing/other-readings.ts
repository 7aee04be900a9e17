/** Opens the list of other readings of a digit. The list is loaded when it is first opened. */
import type { Alternatives } from '../alternatives/alternatives.js';
import type { PadParts } from '../parts.js';

export class OtherReadings {
  #list: Alternatives | undefined;
  #place = -1;

  /** @param slots returns the slot elements, one for each character of the input. */
  constructor(
    private readonly parts: PadParts,
    private readonly slots: () => readonly HTMLElement[],
    private readonly choose: (place: number, value: string) => void,
  ) {}

  /** Passes a key to the open list. Returns whether the list has handled the key. */
  key(event: KeyboardEvent): boolean {
    return Boolean(this.#list?.open && this.#list.key(event));
  }

  close(): void {
    this.#list?.close();
  }

  openAtCaret(): void {
    const { selectionStart } = this.parts.input;
    const caret = selectionStart ?? 0;
    void this.#open(this.parts.field.state.places[caret]?.digit ? caret : caret - 1);
  }

  /** Opens the list for the slot at `clientX`, or closes it if it is already open there. */
  openAt(clientX: number): void {
    const place = this.slots().findIndex((slot) => {
      const { left, right } = slot.getBoundingClientRect();
      return left <= clientX && clientX <= right;
    });
    if (this.#list?.open && place === this.#place) this.close();
    else void this.#open(place);
  }

  async #open(place: number): Promise<void> {
    this.close();
    const { field, words, pad, input } = this.parts;
    const { digit } = field.state.places[place] ?? {};
    const anchor = this.slots()[place];
    if (!digit || !anchor) return;
    const root = pad.shadowRoot!;
    input.setSelectionRange(place, place + 1);
    const { Alternatives, styles } = await import('../alternatives/alternatives.js');
    this.parts.addStyles(styles);
    // During the import, the value may have changed, or the input may have lost the focus.
    if (field.state.places[place]?.digit !== digit || root.activeElement !== input) return;
    const percent = new Intl.NumberFormat(words.language, { style: 'percent' });
    this.#place = place;
    this.#list = new Alternatives({
      root,
      input,
      anchor,
      label: words.term('alternatives'),
      options: digit.alternatives.map(({ value, confidence }) => ({
        value,
        caption: captionOf(confidence, percent),
      })),
      choose: (value) => this.choose(place, value),
    });
  }
}

/** The confidence in percent; never 0 or 100 percent, since no reading is certain. */
function captionOf(confidence: number, percent: Intl.NumberFormat): string {
  if (confidence > 0.99) return `>${percent.format(0.99)}`;
  return confidence < 0.01 ? `<${percent.format(0.01)}` : percent.format(confidence);
}
