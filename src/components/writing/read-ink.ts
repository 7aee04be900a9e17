/** Reads the present ink with the engine, once, and gives the reading to the field. */
import type { Box, Stroke } from '../../engine/data/ink.js';
import type { FixedDigit, ReadOptions } from '../../engine/data/options.js';
import type { Recognition } from '../../engine/data/recognition.js';
import type { TextFormat } from '../field/text-format.js';
import type { PadParts } from '../parts.js';
import type { Paper } from './paper/paper.js';

/** Ink with what the user has said of it. */
interface InkToRead {
  readonly strokes: readonly Stroke[];
  readonly fixed: readonly FixedDigit[];
  /** The user has finished: lower bounds of the length apply. */
  readonly finished: boolean;
}

export class ReadInk {
  #newest: InkToRead | undefined;
  /** The ink that is being read, and a promise that settles when that reading ends. */
  #underWay: (InkToRead & { readonly done: Promise<void> }) | undefined;

  constructor(
    private readonly parts: PadParts,
    private readonly paper: Paper,
    private readonly loadFormat: () => Promise<TextFormat | undefined>,
  ) {}

  /** Reads what the field waits for: unread ink, and restored ink, so that its digits can be corrected. */
  fieldChanged(): void {
    const { field } = this.parts;
    const { draft, recognition, phase } = field.state;
    const restored = draft.known && !recognition && phase.name === 'ready';
    if (field.unread || (restored && draft.strokes.length > 0)) void this.read();
  }

  /**
   * Reads the present ink, whether or not the value will come from it. A reading that is under way is
   * waited for: two callers that each began anew would make each other's answer stale for ever.
   */
  read(): Promise<void> {
    const ink = this.#inkToRead();
    const before = this.#underWay;
    if (before && sameInk(before, ink)) return before.done;
    const done = this.#read(ink).finally(() => {
      if (this.#underWay?.done === done) this.#underWay = undefined;
    });
    this.#underWay = { ...ink, done };
    return done;
  }

  /** Options have changed: what is under way is no longer what is wanted. */
  forget(): void {
    this.#underWay = undefined;
    this.#newest = undefined;
  }

  /** Explains the reading of the present ink; digits that the user corrected are treated as certain. */
  async explain(): Promise<Recognition> {
    const { engine, field } = this.parts;
    const session = await engine.session();
    const { cells, ...ink } = this.paper.ink(field.strokes);
    return session.explain(ink, await this.#options(cells, this.#inkToRead()));
  }

  /** The user has finished with the present ink: where it may be too short, it is read once more. */
  finish(): void {
    const { field, pad, control } = this.parts;
    const { recognition } = field.state;
    if (field.strokes.length === 0 || field.finished || !(field.unread || recognition)) return;
    const mayBeTooShort = field.unread
      ? pad.digits > 0 || pad.minLength > 0
      : control.internals.validity.tooShort;
    // The beginning of a date is read as such only while someone writes; what is whole is read no better.
    const { meaning } = field.state;
    const mayBeBegun = this.parts.isFormatted && (field.unread || meaning.problem !== undefined);
    if (mayBeTooShort || mayBeBegun) field.finish();
  }

  async #read(ink: InkToRead): Promise<void> {
    const { engine, field } = this.parts;
    const { cells, ...written } = this.paper.ink(ink.strokes);
    this.#newest = ink;
    const options = await this.#options(cells, ink);
    // Where the engine cannot be loaded, its phase says so.
    const session = await engine.session().catch(() => undefined);
    if (!session || ink !== this.#newest) return;
    try {
      const reading = await session.read(written, options);
      if (ink === this.#newest) field.setReading(ink.strokes, reading, ink.finished);
    } catch (error) {
      if (ink === this.#newest && !isAbort(error)) engine.fail(session, error);
    }
  }

  #inkToRead(): InkToRead {
    const { state, finished } = this.parts.field;
    const { strokes, corrections } = state.draft;
    const fixed = corrections.map((correction) => ({
      // Whatever else is typed over a digit is no sign that can be written.
      value: correction.value.replace(/[^-\d.,+/:()%$€£¥¤'apm]/g, ''),
      strokes: correction.strokes.map((stroke) => strokes.indexOf(stroke)),
    }));
    return { strokes, fixed, finished };
  }

  async #options(cells: readonly Box[], { fixed, finished }: InkToRead): Promise<ReadOptions> {
    const { pad, isFormatted } = this.parts;
    const format = isFormatted ? await this.loadFormat() : undefined;
    const { mostDigits: maxLength } = this.parts;
    const { digits, minLength, segmenter } = pad;
    // Told that there is one digit, the engine would take two for a wide one; the most digits say enough.
    const length = finished && digits > 1 ? digits : undefined;
    return {
      ...(format?.reading && { ...format.reading, unfinished: !finished }),
      ...(maxLength > 0 && { maxLength }),
      ...(length && { length }),
      ...(finished && minLength > 0 && { minLength }),
      ...(cells.length && { cells }),
      ...(fixed.length && { fixed }),
      ...(segmenter && { segmenter }),
    };
  }
}

function sameInk(a: InkToRead, b: InkToRead): boolean {
  return (
    a.strokes === b.strokes &&
    a.finished === b.finished &&
    JSON.stringify(a.fixed) === JSON.stringify(b.fixed)
  );
}

function isAbort(error: unknown): boolean {
  return (error as Partial<Error> | null)?.name === 'AbortError';
}
