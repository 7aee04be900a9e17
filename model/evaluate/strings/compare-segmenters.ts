/** The segmenters on the same strings: how many values are right, and the time for a string. */
import type { ReadOptions, Recognizer } from 'digit-pad/engine';
import { markdownTable, percent } from '../format.js';
import type { Evaluation } from '../section.js';
import { readStrings } from './read-strings.js';
import type { LabelledString, StringSet } from './sets.js';

export interface SegmenterFigures {
  segmenter: string;
  set: string;
  accuracy: number;
  /** A string. */
  milliseconds: number;
}

/** Strings of each set that every segmenter reads. */
const COMPARED = 500;

/** @param sets those whose digits' strokes are known. */
export async function compareSegmenters(
  run: { evaluation: Evaluation; recognizer: Recognizer },
  sets: readonly StringSet[],
): Promise<SegmenterFigures[]> {
  const figures: SegmenterFigures[] = [];
  for (const segmenter of ['lattice', 'strokes', 'contours', 'cells']) {
    const options = (sample: LabelledString): ReadOptions => ({
      segmenter,
      cells: segmenter === 'cells' ? cellsOf(sample) : undefined,
    });
    for (const { name, samples } of sets) {
      const some = run.evaluation.part(samples).slice(0, COMPARED);
      const began = performance.now();
      const answers = await readStrings(run, `${segmenter}, ${name}`, some, options);
      figures.push({
        segmenter,
        set: name,
        accuracy: answers.filter(({ right }) => right).length / answers.length,
        milliseconds: (performance.now() - began) / some.length,
      });
    }
  }
  return figures;
}

/** Boxes that meet midway between the middles of neighbouring digits, as printed ones would. */
function cellsOf({ writing, digitStrokes }: LabelledString): ReadOptions['cells'] {
  const extents = digitStrokes!.map((own) => {
    const xs = own.flatMap((stroke) => writing.strokes[stroke]!.points.map(({ x }) => x));
    return { left: Math.min(...xs), right: Math.max(...xs) };
  });
  const ys = writing.strokes.flatMap(({ points }) => points.map(({ y }) => y));
  const [y, height] = [Math.min(...ys), Math.max(...ys) - Math.min(...ys)];
  const borders = extents.slice(1).map(({ left }, i) => (left + extents[i]!.right) / 2);
  return extents.map(({ left, right }, i) => {
    const x = borders[i - 1] ?? left;
    return { x, y, width: Math.max(0, (borders[i] ?? right) - x), height };
  });
}

export function segmenterLine(figures: SegmenterFigures): string {
  const { segmenter, set, accuracy, milliseconds } = figures;
  return `${segmenter}, ${set}: ${percent(accuracy)}, ${milliseconds.toFixed(1)} ms`;
}

export function segmenterTable(figures: readonly SegmenterFigures[]): string {
  const sets = [...new Set(figures.map(({ set }) => set))];
  const names = [...new Set(figures.map(({ segmenter }) => segmenter))];
  return markdownTable(
    ['segmenter', ...sets],
    names.map((name) => [
      `\`${name}\``,
      ...figures
        .filter(({ segmenter }) => segmenter === name)
        .map(({ accuracy, milliseconds }) => `${percent(accuracy)}, ${milliseconds.toFixed(1)} ms`),
    ]),
  );
}
