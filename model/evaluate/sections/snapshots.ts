/** Pictures of a single number or digit, as people take and draw them: whether it is read exactly. */
import { lineSource } from '../../samples/lines/index.js';
import { Random } from '../../support/random.js';
import { markdownTable, percent } from '../format.js';
import type { Evaluation, Section } from '../section.js';
import { KINDS } from '../snapshots/kinds.js';

/** Pictures of each kind, unless `--sample` says less. */
const PICTURES = 12;
const SEED = 79;

interface KindFigures {
  name: string;
  pictures: number;
  right: number;
  /** Pictures of which some line is the number. */
  offered: number;
  nothing: number;
}

export const snapshotsSection: Section = {
  name: 'snapshots',
  title: 'Pictures of one number',
  async measure(evaluation) {
    const source = await lineSource(evaluation.data, evaluation.split);
    const pictures = Math.min(PICTURES, evaluation.options.sample ?? PICTURES);
    const kinds: KindFigures[] = [];
    for (const place of KINDS.keys()) {
      kinds.push(await measureKind(evaluation, source, place, pictures));
    }
    const sum = (of: (kind: KindFigures) => number) =>
      kinds.reduce((all, kind) => all + of(kind), 0);
    const all: KindFigures = {
      name: 'all kinds',
      pictures: sum((kind) => kind.pictures),
      right: sum((kind) => kind.right),
      offered: sum((kind) => kind.offered),
      nothing: sum((kind) => kind.nothing),
    };
    return {
      lines: [...kinds, all].map(lineOf),
      figures: { kinds },
      places: { snapshots: table([...kinds, all]) },
    };
  },
};

async function measureKind(
  { recognizer, options }: Evaluation,
  source: Awaited<ReturnType<typeof lineSource>>,
  place: number,
  pictures: number,
): Promise<KindFigures> {
  const { name, compose } = KINDS[place]!;
  const figures = { name, pictures, right: 0, offered: 0, nothing: 0 };
  for (let i = 0; i < pictures; i++) {
    const { picture, label } = compose(source, new Random(SEED, place, i));
    const { value, digits, lines } = await recognizer.recognize(picture);
    if (value === label) figures.right++;
    if (value === '') figures.nothing++;
    const numbers = lines.map(({ start, end }) =>
      digits
        .slice(start, end)
        .map((digit) => digit.value)
        .join(''),
    );
    if (numbers.includes(label)) figures.offered++;
    options.onProgress?.(name, i + 1, pictures);
  }
  return figures;
}

function lineOf({ name, pictures, right, offered, nothing }: KindFigures): string {
  return `${name}: ${right} of ${pictures} numbers read exactly, ${offered} among the lines; nothing found in ${nothing}`;
}

function table(kinds: readonly KindFigures[]): string {
  return markdownTable(
    ['pictures', 'number', 'read exactly', 'among the lines', 'nothing found'],
    kinds.map(({ name, pictures, right, offered, nothing }) => [
      name,
      pictures,
      `**${percent(right / pictures, 0)}**`,
      percent(offered / pictures, 0),
      nothing,
    ]),
  );
}
