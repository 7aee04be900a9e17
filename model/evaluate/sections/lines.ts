/** Crops of one written line: whole numbers, on paper and by writers that training never saw. */
import {
  ANY_APPEARANCE,
  type Appearance,
  CHEQUE_APPEARANCE,
  composeLine,
  type Line,
  lineSource,
} from '../../samples/lines/index.js';
import { Random } from '../../support/random.js';
import { markdownTable, percent } from '../format.js';
import { cropsOfPages } from '../pictures/crops-of-pages.js';
import type { Evaluation, Section } from '../section.js';
import { pictureOfGrey } from '../sets.js';

/** Lines of each level, unless `--sample` says less. */
const LINES = 200;
const SEED = 78;

interface Level {
  name: string;
  lines(evaluation: Evaluation, count: number): Promise<Line[]>;
}

const composed = (name: string, appearance: Appearance): Level => ({
  name,
  async lines({ data, split }, count) {
    const source = await lineSource(data, split);
    const lines: Line[] = [];
    for (let i = 0; lines.length < count; i++) {
      const line = composeLine(source, new Random(SEED, i), appearance);
      if (line.label !== '') lines.push(line);
    }
    return lines;
  },
});

const LEVELS: readonly Level[] = [
  composed('in the manner of cheques', CHEQUE_APPEARANCE),
  composed('any paper, ink and camera', ANY_APPEARANCE),
  {
    name: 'lines of clean pages',
    lines: (evaluation, count) => cropsOfPages(evaluation, 'clean', count),
  },
  {
    name: 'lines of heavy pages',
    lines: (evaluation, count) => cropsOfPages(evaluation, 'heavy', count),
  },
];

interface LevelFigures {
  name: string;
  lines: number;
  /** Lines whose number is read exactly, and those in which no digit is found. */
  right: number;
  nothing: number;
  lengthKnown: number;
  /** The same lines by the segmenter of pages alone. */
  byPage: { right: number; nothing: number };
}

export const linesSection: Section = {
  name: 'lines',
  title: 'Crops of one written line',
  async measure(evaluation) {
    const levels: LevelFigures[] = [];
    for (const level of LEVELS) levels.push(await measureLevel(evaluation, level));
    return {
      lines: levels.map(levelLine),
      figures: { levels },
      places: { lines: table(levels) },
    };
  },
};

async function measureLevel(evaluation: Evaluation, level: Level): Promise<LevelFigures> {
  const { recognizer, options } = evaluation;
  const lines = await level.lines(evaluation, Math.min(LINES, options.sample ?? LINES));
  const figures = {
    name: level.name,
    lines: lines.length,
    right: 0,
    nothing: 0,
    lengthKnown: 0,
    byPage: { right: 0, nothing: 0 },
  };
  for (const [i, { grey, label }] of lines.entries()) {
    const picture = pictureOfGrey(grey);
    const { value } = await recognizer.recognize(picture);
    if (value === label) figures.right++;
    if (value === '') figures.nothing++;
    const known = await recognizer.recognize(picture, { length: label.length });
    if (known.value === label) figures.lengthKnown++;
    const page = await recognizer.recognize(picture, { segmenter: 'picture' });
    if (page.value === label) figures.byPage.right++;
    if (page.value === '') figures.byPage.nothing++;
    evaluation.progress(level.name, i + 1, lines.length);
  }
  return figures;
}

function levelLine({ name, lines, right, nothing, lengthKnown, byPage }: LevelFigures): string {
  return `${name}: ${percent(right / lines)} of ${lines} numbers right, nothing found in ${percent(nothing / lines)}; length known ${percent(lengthKnown / lines)}; by the segmenter of pages ${percent(byPage.right / lines)}, nothing found in ${percent(byPage.nothing / lines)}`;
}

function table(levels: readonly LevelFigures[]): string {
  return markdownTable(
    [
      'crops',
      'numbers right',
      'nothing found',
      'length known',
      'right as a page',
      'nothing found as a page',
    ],
    levels.map(({ name, lines, right, nothing, lengthKnown, byPage }) => [
      `${lines} ${name}`,
      `**${percent(right / lines)}**`,
      percent(nothing / lines),
      percent(lengthKnown / lines),
      percent(byPage.right / lines),
      percent(byPage.nothing / lines),
    ]),
  );
}
