/** Pages as a camera sees them that is not held level: each is read upright, and then turned and tilted. */
import { Random } from '../../support/random.js';
import { markdownTable, percent, thousands } from '../format.js';
import { seenFrom } from '../pictures/camera-angle.js';
import { comparePage, type PageResult } from '../pictures/compare.js';
import { composeForm } from '../pictures/form.js';
import { LEVELS } from '../pictures/levels.js';
import { photograph } from '../pictures/photograph.js';
import { writersOfPages } from '../pictures/writers.js';
import type { Evaluation, Section } from '../section.js';

const PAGES = 20;
const SEED = 78;

const ANGLES: readonly { name: string; turn: number; aside?: number }[] = [
  { name: 'upright', turn: 0 },
  { name: 'turned by 90°', turn: 90 },
  { name: 'turned by 180°', turn: 180 },
  { name: 'turned by 270°', turn: 270 },
  { name: 'tilted by 10°', turn: 10 },
  { name: 'tilted by −20°', turn: -20 },
  { name: 'tilted by 30°', turn: 30 },
  { name: 'from the side, by 25°', turn: 0, aside: 25 },
];

interface AngleFigures extends PageResult {
  name: string;
}

export const anglesSection: Section = {
  name: 'angles',
  title: 'Pages from other sides',
  async measure(evaluation) {
    const angles: AngleFigures[] = [];
    for (const angle of ANGLES) angles.push(await measureAngle(evaluation, angle));
    const table = markdownTable(
      ['page', 'digits', 'found and correct', 'additional digits', 'lines correct'],
      angles.map(({ name, written, right, extra, linesRight, lines }) => [
        name,
        thousands(written),
        `**${percent(right / written)}**`,
        extra,
        percent(linesRight / lines),
      ]),
    );
    return { lines: angles.map(lineOf), figures: { angles }, places: { angles: table } };
  },
};

async function measureAngle(
  evaluation: Evaluation,
  { name, turn, aside }: (typeof ANGLES)[number],
): Promise<AngleFigures> {
  const { recognizer, options } = evaluation;
  const pages = Math.min(PAGES, options.sample ?? PAGES);
  const writers = writersOfPages(evaluation);
  const level = LEVELS.find((known) => known.name === 'medium')!;
  const sum: PageResult = { written: 0, found: 0, right: 0, extra: 0, linesRight: 0, lines: 0 };
  for (let page = 0; page < pages; page++) {
    const random = new Random(SEED, page);
    const form = composeForm(random.pick(writers), level, random);
    const { picture, seen } = seenFrom(await photograph(form, level, random), turn, aside);
    const lines = form.lines.map((line) =>
      line.map((digit) => ({ ...digit, box: seen(digit.box) })),
    );
    const result = comparePage(lines, await recognizer.recognize(picture));
    for (const key of Object.keys(sum) as (keyof PageResult)[]) sum[key] += result[key];
    options.onProgress?.(name, page + 1, pages);
  }
  return { name, ...sum };
}

function lineOf({ name, written, right, extra, lines, linesRight }: AngleFigures): string {
  return `${name}: ${percent(right / written)} of ${thousands(written)} digits found and right, ${extra} too many; ${percent(linesRight / lines)} of ${lines} lines right`;
}
