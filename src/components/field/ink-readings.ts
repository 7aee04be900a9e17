/** What was read of the ink that a field holds or held. */
import type { Stroke } from '../../engine/data/ink.js';
import type { Recognition } from '../../engine/data/recognition.js';

interface InkReading {
  readonly recognition: Recognition;
  /** It was read as finished ink: lower bounds of the length applied, and all of a format. */
  readonly finished: boolean;
}

/** By the list of strokes, so that undo finds what was read before. */
export class InkReadings {
  #known = new WeakMap<readonly Stroke[], InkReading>();

  readonly of = (strokes: readonly Stroke[]): Recognition | undefined =>
    this.#known.get(strokes)?.recognition;

  /** @param finished whether the reading must be one of finished ink. */
  has(strokes: readonly Stroke[], finished: boolean): boolean {
    const reading = this.#known.get(strokes);
    return reading !== undefined && (reading.finished || !finished);
  }

  keep(strokes: readonly Stroke[], recognition: Recognition, finished = false): void {
    this.#known.set(strokes, { recognition, finished });
  }

  forget(): void {
    this.#known = new WeakMap();
  }
}
