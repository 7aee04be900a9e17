/** Reads the current ink with the engine, and stores the reading. Equal ink is not read twice at a time. */
import type { Box, Stroke } from '../../engine/data/ink.js';
import type { FixedDigit, ReadOptions } from '../../engine/data/options.js';
import type { Recognition } from '../../engine/data/recognition.js';
import type { PadParts } from '../parts.js';
import type { Paper } from './paper/paper.js';

/** Ink with the user's corrections. */
interface InkToRead {
  readonly strokes: readonly Stroke[];
  readonly fixed: readonly FixedDigit[];
  /** Whether the user has finished, so that the minimum length applies. */
  readonly finished: boolean;
}

export class ReadInk {
  /** The ink of the latest reading; results of earlier readings are ignored. */
  #latest: InkToRead | undefined;
  /** The ink that is being read, with a promise that settles when the reading ends. */
  #current: (InkToRead & { readonly done: Promise<void> }) | undefined;

  constructor(
    private readonly parts: PadParts,
    private readonly paper: Paper,
  ) {}

  /** Reads unread ink, and restored ink, whose digits can be corrected only after it has been read. */
  fieldChanged(): void {
    const { field } = this.parts;
    const { draft, recognition, phase } = field.state;
    const restored = draft.known && !recognition && phase.name === 'ready';
    if (field.unread || (restored && draft.strokes.length > 0)) void this.read();
  }

  /**
   * Reads the current ink. If it is already being read, returns the promise of that reading: callers that
   * repeatedly start new readings would otherwise make each other's results obsolete for ever.
   */
  read(): Promise<void> {
    const ink = this.#inkToRead();
    const before = this.#current;
    if (before && sameInk(before, ink)) return before.done;
    const done = this.#read(ink).finally(() => {
      if (this.#current?.done === done) this.#current = undefined;
    });
    this.#current = { ...ink, done };
    return done;
  }

  /** The options have changed: the result of the current reading is ignored. */
  forget(): void {
    this.#current = undefined;
    this.#latest = undefined;
  }

  /** Reads the current ink with an explanation; digits that the user has corrected are fixed. */
  async explain(): Promise<Recognition> {
    const { engine, field } = this.parts;
    const session = await engine.session();
    const { cells, ...ink } = this.paper.ink(field.strokes);
    return session.explain(ink, this.#options(cells, this.#inkToRead()));
  }

  /** The user has finished. If the value may have too few digits, the ink is read again. */
  finish(): void {
    const { field, pad, control } = this.parts;
    const { recognition } = field.state;
    if (field.strokes.length === 0 || field.finished || !(field.unread || recognition)) return;
    const mayBeTooShort = field.unread
      ? pad.digits > 0 || pad.minLength > 0
      : control.internals.validity.tooShort;
    if (mayBeTooShort) field.finish();
  }

  async #read(ink: InkToRead): Promise<void> {
    const { engine, field } = this.parts;
    const { cells, ...written } = this.paper.ink(ink.strokes);
    const options = this.#options(cells, ink);
    this.#latest = ink;
    // A failure to load is reported by the phase of the engine.
    const session = await engine.session().catch(() => undefined);
    if (!session || ink !== this.#latest) return;
    try {
      const reading = await session.read(written, options);
      if (ink === this.#latest) field.setReading(ink.strokes, reading, ink.finished);
    } catch (error) {
      if (ink === this.#latest && !isAbort(error)) engine.fail(session, error);
    }
  }

  #inkToRead(): InkToRead {
    const { state, finished } = this.parts.field;
    const { strokes, corrections } = state.draft;
    const fixed = corrections.map((correction) => ({
      value: correction.value,
      strokes: correction.strokes.map((stroke) => strokes.indexOf(stroke)),
    }));
    return { strokes, fixed, finished };
  }

  #options(cells: readonly Box[], { fixed, finished }: InkToRead): ReadOptions {
    const { pad, mostDigits: maxLength } = this.parts;
    const { digits, minLength, decimal, signed, segmenter } = pad;
    // Length 1 would read two digits as one wide digit; for a single digit, `maxLength` is sufficient.
    const length = finished && digits > 1 ? digits : undefined;
    return {
      decimal,
      signed,
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
