/** Which strokes were taken for nothing; told once the writer seems to have finished with them. */
import type { Stroke } from '../../../engine/data/ink.js';
import type { Recognition } from '../../../engine/data/recognition.js';

/** The second stroke of a 4 or a 9 follows within this time, ms. */
export const PAUSE = 500;

const NONE: ReadonlySet<Stroke> = new Set();

export class RefusedInk {
  strokes = NONE;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed `strokes` are others now. */
  constructor(private readonly changed: () => void) {}

  /**
   * Takes in the present ink and how it was read.
   *
   * @param recognition `null` while it is being read: until then marks stay.
   */
  update(ink: readonly Stroke[], recognition: Recognition | null): void {
    clearTimeout(this.#timer);
    if (!recognition) {
      if (ink.length === 0) this.strokes = NONE;
      return;
    }
    const refused = refusedOf(ink, recognition);
    if (refused.length === this.strokes.size && refused.every((stroke) => this.strokes.has(stroke)))
      return;
    if (refused.length === 0) this.#mark(NONE);
    else this.#timer = setTimeout(() => this.#mark(new Set(refused)), PAUSE);
  }

  #mark(strokes: ReadonlySet<Stroke>): void {
    this.strokes = strokes;
    this.changed();
  }
}

function refusedOf(ink: readonly Stroke[], { digits, marks = [] }: Recognition): Stroke[] {
  const read = new Set([...digits, ...marks].flatMap(({ strokes }) => strokes));
  return ink.filter(({ points }, index) => points.length > 0 && !read.has(index));
}
