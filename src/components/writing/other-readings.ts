/** Opens the list of what else a digit may be; the list itself is loaded when first asked for. */
import type { Alternatives } from '../alternatives/alternatives.js';
import type { FieldContent } from '../field/field.js';
import type { PadWords } from '../words/words.js';

export interface ReadingsHost {
  readonly content: FieldContent;
  readonly words: PadWords;
  root(): ShadowRoot;
  input(): HTMLInputElement;
  slotElements(): readonly HTMLElement[];
  choose(place: number, value: string): void;
}

export class OtherReadings {
  #list: Alternatives | undefined;
  #place = -1;

  constructor(private readonly host: ReadingsHost) {}

  /** The list may take a key; returns whether it did. */
  key(event: KeyboardEvent): boolean {
    return Boolean(this.#list?.open && this.#list.key(event));
  }

  close(): void {
    this.#list?.close();
  }

  openAtCaret(): void {
    const { selectionStart } = this.host.input();
    const caret = selectionStart ?? 0;
    void this.#open(this.host.content.places[caret]?.digit ? caret : caret - 1);
  }

  /** Opens for the slot at `clientX`; once more closes. */
  openAt(clientX: number): void {
    const place = this.host.slotElements().findIndex((slot) => {
      const { left, right } = slot.getBoundingClientRect();
      return left <= clientX && clientX <= right;
    });
    if (this.#list?.open && place === this.#place) this.close();
    else void this.#open(place);
  }

  async #open(place: number): Promise<void> {
    this.close();
    const { content, words } = this.host;
    const { digit } = content.places[place] ?? {};
    const anchor = this.host.slotElements()[place];
    if (!digit || !anchor) return;
    const [root, input] = [this.host.root(), this.host.input()];
    input.setSelectionRange(place, place + 1);
    const { Alternatives } = await import('../alternatives/alternatives.js');
    // Meanwhile the value may have changed, or the user may have gone.
    if (content.places[place]?.digit !== digit || root.activeElement !== input) return;
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
      choose: (value) => this.host.choose(place, value),
    });
  }
}

/** Never 0 or 100 percent: a reading is never quite certain. */
function captionOf(confidence: number, percent: Intl.NumberFormat): string {
  if (confidence > 0.99) return `>${percent.format(0.99)}`;
  return confidence < 0.01 ? `<${percent.format(0.01)}` : percent.format(confidence);
}
