/** Opens the list of what else a digit may be; the list itself is loaded when first asked for. */
import type { Alternatives } from '../alternatives/alternatives.js';
import type { PadParts } from '../parts.js';

export class OtherReadings {
  #list: Alternatives | undefined;
  #place = -1;

  /** @param slots the elements beneath the characters of the input. */
  constructor(
    private readonly parts: PadParts,
    private readonly slots: () => readonly HTMLElement[],
    private readonly choose: (place: number, value: string) => void,
  ) {}

  /** The list may take a key; returns whether it did. */
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

  /** Opens for the slot at `clientX`; once more closes. */
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
    // Meanwhile the value may have changed, or the user may have gone.
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

/** Never 0 or 100 percent: a reading is never quite certain. */
function captionOf(confidence: number, percent: Intl.NumberFormat): string {
  if (confidence > 0.99) return `>${percent.format(0.99)}`;
  return confidence < 0.01 ? `<${percent.format(0.01)}` : percent.format(confidence);
}
