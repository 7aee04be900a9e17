/**
 * Opens the list for a digit: its other readings, what else the text may mean, and commands that remove the digit. The
 * list is loaded when it is first opened. A typed character has no readings of its own.
 */
import type { Stroke } from '../../engine/data/ink.js';
import type { RecognizedDigit } from '../../engine/data/recognition.js';
import type { Alternatives, Entry } from '../alternatives/alternatives.js';
import type { Draft } from '../field/history.js';
import type { PadParts } from '../parts.js';
import { caretBefore, ownPlaces } from './caret.js';
import { correctPlace, removePlace, replaceText } from './edit-ink.js';

export class OtherReadings {
  #list: Alternatives | undefined;
  #place = -1;
  /** The draft after "none of these". */
  #awaiting: Draft | undefined;

  /**
   * @param slots returns the slot elements, one for each character of the input.
   * @param reveal shows on the paper where ink is or was.
   */
  constructor(
    private readonly parts: PadParts,
    private readonly slots: () => readonly HTMLElement[],
    private readonly reveal: (ink: readonly Stroke[]) => void,
  ) {}

  /** Whether the user has rejected all readings of a digit, and is to write or type it again. */
  get awaitsDigit(): boolean {
    return this.#awaiting === this.parts.field.state.draft;
  }

  /** Passes a key to the open list. Returns whether the list has handled the key. */
  key(event: KeyboardEvent): boolean {
    return Boolean(this.#list?.open && this.#list.key(event));
  }

  close(): void {
    this.#list?.close();
  }

  /** Opens the list for the digit at the caret: the one after it or, if that has no readings, the one before it. */
  openAtCaret(): void {
    const { places } = this.parts.field.state;
    const caret = this.parts.input.selectionStart ?? 0;
    const around = [caret, caret - 1];
    const place =
      around.find((at) => places[at]?.digit) ??
      around.find((at) => places[at] && !places[at].printed);
    if (place === undefined) this.close();
    else void this.#open(place);
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

  async #open(index: number): Promise<void> {
    this.close();
    const { field, words, pad, input } = this.parts;
    const place = field.state.places[index];
    const anchor = this.slots()[index];
    if (!place || place.printed || !anchor) return;
    const { char, digit } = place;
    const root = pad.shadowRoot!;
    // In typed text, the caret stays where the user has placed it.
    if (digit) input.setSelectionRange(index, index + 1);
    const { Alternatives, styles } = await import('../alternatives/alternatives.js');
    this.parts.addStyles(styles);
    // During the import, the value may have changed, or the input may have lost the focus.
    const now = field.state.places[index];
    if (now?.char !== char || now.digit !== digit || root.activeElement !== input) return;
    this.#place = index;
    this.#list = new Alternatives({
      root,
      input,
      anchor,
      label: digit ? words.term('alternatives') : char,
      readings: digit ? this.#readingsOf(index, digit) : [],
      commands: this.#commandsFor(index, digit),
    });
  }

  #readingsOf(place: number, { alternatives }: RecognizedDigit): Entry[] {
    const percent = new Intl.NumberFormat(this.parts.words.language, { style: 'percent' });
    return alternatives.map(({ value, confidence }) => ({
      text: value,
      caption: captionOf(confidence, percent),
      choose: () => this.#correct(place, value),
    }));
  }

  #commandsFor(place: number, digit: RecognizedDigit | undefined): Entry[] {
    const { term } = this.parts.words;
    const remove = { text: term('delete'), choose: () => this.#delete(place) };
    const again = { text: term('noneOfThese'), choose: () => this.#writeAgain(place) };
    return [...this.#otherMeanings(), ...(digit ? [again] : []), remove];
  }

  /** Of the whole text: 3/7 may be in March or in July. */
  #otherMeanings(): Entry[] {
    const { others = [] } = this.parts.field.state.meaning;
    return others.map((text) => ({ text, choose: () => this.#mean(text) }));
  }

  #mean(text: string): void {
    const { field, commit } = this.parts;
    field.byUser((edits) => edits.change(replaceText(field, text)), true);
    commit();
    this.#placeCaret(() => field.state.places.length);
  }

  #correct(place: number, value: string): void {
    const { field, commit } = this.parts;
    field.byUser((edits) => edits.change(correctPlace(field, place, value)));
    commit();
    this.#placeCaret(() => place + 1);
  }

  #delete(place: number): void {
    this.#remove(place);
    this.parts.commit();
  }

  /**
   * The digit is none of its readings. Its ink goes too, so that no reading returns and a hand learns nothing
   * from it; the caret stays at its place. The value is not finished, so `change` is not fired.
   */
  #writeAgain(place: number): void {
    const { field, pad } = this.parts;
    const ink = field.state.places[place]?.strokes ?? [];
    this.#remove(place);
    this.#awaiting = field.state.draft;
    void pad.updateComplete.then(() => this.reveal(ink));
  }

  #remove(place: number): void {
    const { field } = this.parts;
    const behind = ownPlaces(field.state.places.slice(place + 1));
    // As a step, so that screen readers announce the new value.
    field.byUser((edits) => edits.change(removePlace(field, place)), true);
    this.#placeCaret(() => caretBefore(field.state.places, behind));
  }

  /** @param caret returns the caret's index after the rendering. */
  #placeCaret(caret: () => number): void {
    const { pad, input } = this.parts;
    void pad.updateComplete.then(() => input.setSelectionRange(caret(), caret()));
  }
}

/** The confidence in percent; never 0 or 100 percent, since no reading is certain. */
function captionOf(confidence: number, percent: Intl.NumberFormat): string {
  if (confidence > 0.99) return `>${percent.format(0.99)}`;
  return confidence < 0.01 ? `<${percent.format(0.01)}` : percent.format(confidence);
}
