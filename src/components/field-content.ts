/**
 * What stands in the field: typed text or ink, the reading of that ink, and the history of both.
 *
 * Knows no DOM. Tells its host when something changed; the host decides what a page hears of it.
 */
import type { Stroke } from '../engine/ink.js';
import type { Recognition } from '../engine/recognition.js';
import { type Draft, EditHistory, EMPTY_DRAFT } from './edit-history.js';

export interface ContentHost {
  /** Whether ink can be read at all: not after the engine failed. */
  canRead(): boolean;
  /** Reads ink; `undefined` when the answer is no longer wanted, or there is none. */
  read(strokes: readonly Stroke[]): Promise<Recognition | undefined>;
  /** Value, ink or history are different now. */
  contentChanged(): void;
  /** The present ink has been read, and the value is up to date. */
  recognized(recognition: Recognition): void;
}

export class FieldContent {
  readonly #history = new EditHistory();
  /** By the list of strokes, so that undo finds what was read before. */
  #readings = new WeakMap<readonly Stroke[], Recognition>();
  #settled: { value: string; recognition: Recognition | null } = { value: '', recognition: null };
  #typingOn = false;

  constructor(private readonly host: ContentHost) {}

  get draft(): Draft {
    return this.#history.current;
  }

  get strokes(): readonly Stroke[] {
    return this.draft.strokes;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  /** The newest settled value: while ink waits to be read, the one before it. */
  get value(): string {
    return this.#settled.value;
  }

  /** The reading that `value` came from; `null` for a typed value. */
  get source(): Recognition | null {
    return this.#settled.recognition;
  }

  /** The reading of the ink, whether or not the value comes from it. */
  get recognition(): Recognition | null {
    return this.#readings.get(this.strokes) ?? null;
  }

  /** Whether there is ink whose reading will change the value. */
  get unread(): boolean {
    return this.draft.from === 'ink' && !this.recognition && this.host.canRead();
  }

  addStroke(stroke: Stroke): void {
    const strokes = Object.freeze([...this.strokes, stroke]);
    this.#push({ strokes, text: this.draft.text, from: 'ink' });
  }

  /** The user's typing. It replaces ink, unless nobody can read the ink anyway. */
  type(text: string): void {
    const draft: Draft = {
      strokes: this.host.canRead() ? [] : this.strokes,
      text,
      from: 'text',
    };
    if (this.#typingOn) this.#history.amend(draft);
    else this.#history.push(draft);
    this.#typingOn = true;
    this.settle();
  }

  /** The next typing is an undo step of its own. */
  endTyping(): void {
    this.#typingOn = false;
  }

  /** The user vouches for a reading: from now on it counts as if typed, and the ink stays. */
  confirm(): void {
    this.#push({ strokes: this.strokes, text: this.value, from: 'text' });
  }

  clear(): void {
    if (this.strokes.length === 0 && this.draft.text === '') return;
    this.#push({ strokes: [], text: '', from: 'text' });
  }

  undo(): void {
    this.#history.undo();
    this.#typingOn = false;
    this.settle();
  }

  redo(): void {
    this.#history.redo();
    this.#typingOn = false;
    this.settle();
  }

  /** A new beginning, by the page: text, or ink together with the text that it is known to say. */
  reset(text: string, strokes: readonly Stroke[] = []): void {
    this.#history.reset({ strokes, text, from: 'text' });
    this.#typingOn = false;
    this.settle();
  }

  /** Ink from the page, to be read. Its strokes can be undone one by one, as if just drawn. */
  setStrokes(strokes: readonly Stroke[]): void {
    this.#typingOn = false;
    this.#settled = { value: '', recognition: null };
    this.#history.reset(EMPTY_DRAFT);
    strokes.forEach((_, last) => {
      const drawn = last + 1 < strokes.length ? strokes.slice(0, last + 1) : strokes;
      this.#history.push({ strokes: drawn, text: '', from: 'ink' });
    });
    this.settle();
  }

  /** Readings so far no longer hold: another model, or other limits. */
  forgetReadings(): void {
    this.#readings = new WeakMap();
    this.settle();
  }

  /** Brings the value up to date, and has unread ink read. */
  settle(): void {
    const { text, from } = this.draft;
    const { recognition } = this;
    if (from === 'ink' && recognition) this.#settled = { value: recognition.value, recognition };
    else if (!this.unread) this.#settled = { value: text, recognition: null };
    this.host.contentChanged();
    if (this.unread) void this.read();
  }

  /** Reads the present ink, whether or not the value will come from it. */
  async read(): Promise<void> {
    const { strokes } = this;
    const recognition = await this.host.read(strokes);
    if (!recognition) return;
    this.#readings.set(strokes, recognition);
    if (strokes !== this.strokes) return;
    this.settle();
    this.host.recognized(recognition);
  }

  #push(draft: Draft): void {
    this.#typingOn = false;
    this.#history.push(draft);
    this.settle();
  }
}
