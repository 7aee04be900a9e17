/** The strokes that are not part of a digit or mark, and are marked as refused. */
import type { Stroke } from '../../../engine/data/ink.js';
import type { Recognition } from '../../../engine/data/recognition.js';

const NONE: ReadonlySet<Stroke> = new Set();

export class RefusedInk {
  strokes = NONE;

  /**
   * Updates the strokes after a change of the ink or its reading.
   *
   * @param recognition the reading; while it is `null`, the refused strokes stay the same.
   * @param judged `false` while more strokes may follow; then no strokes are added.
   */
  update(ink: readonly Stroke[], recognition: Recognition | null, judged: boolean): void {
    if (!recognition) {
      if (ink.length === 0) this.strokes = NONE;
      return;
    }
    const refused = refusedOf(ink, recognition);
    const { strokes } = this;
    if (refused.length === strokes.size && refused.every((stroke) => strokes.has(stroke))) return;
    if (refused.length === 0) this.strokes = NONE;
    else if (judged) this.strokes = new Set(refused);
  }
}

function refusedOf(ink: readonly Stroke[], { digits, marks = [] }: Recognition): Stroke[] {
  const read = new Set([...digits, ...marks].flatMap(({ strokes }) => strokes));
  return ink.filter(({ points }, index) => points.length > 0 && !read.has(index));
}
