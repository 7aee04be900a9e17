/** What was read of the ink that a field holds or held, by the list of strokes: so undo finds it. */
import type { Stroke } from '../../engine/data/ink.js';
import type { Recognition } from '../../engine/data/recognition.js';

export class InkReadings {
  #read = new WeakMap<readonly Stroke[], Recognition>();
  /** Read as finished ink: lower bounds of the length applied, and all of a format. */
  #finished = new WeakSet<readonly Stroke[]>();

  readonly of = (strokes: readonly Stroke[]): Recognition | undefined => this.#read.get(strokes);

  /** @param finished whether the reading must be one of finished ink. */
  has(strokes: readonly Stroke[], finished: boolean): boolean {
    return (finished ? this.#finished : this.#read).has(strokes);
  }

  keep(strokes: readonly Stroke[], recognition: Recognition, finished = false): void {
    this.#read.set(strokes, recognition);
    if (finished) this.#finished.add(strokes);
  }

  forget(): void {
    this.#read = new WeakMap();
    this.#finished = new WeakSet();
  }
}
