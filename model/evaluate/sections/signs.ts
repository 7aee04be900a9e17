/**
 * Signs, as the network's second head tells them apart from each other and from digits: before any
 * format or geometry has a say. A model of one head has nothing to measure here.
 */
import { INPUT_LENGTH } from '../../../src/engine/data/model-input.js';
import { normalizeInk } from '../../../src/engine/draw/normalize.js';
import { pendigits, unipenDigits } from '../../samples/data/index.js';
import { writtenSigns } from '../../samples/data/signs.js';
import { wasmClassifier } from '../../segmenter-fit/wasm-classifier.js';
import { markdownTable, percent, thousands } from '../format.js';
import type { Evaluation, Section, SectionResult } from '../section.js';

/** Shapes a pass. */
const BATCH = 64;

interface Shape {
  label: string;
  strokes: Parameters<typeof normalizeInk>[0];
}

/** What one shape is: the likeliest sign, or `''` where "not a sign" is likelier. */
interface Reading {
  label: string;
  sign: string;
  /** The likeliest digit, or `''` where "not a digit" is likelier. */
  digit: string;
}

interface Figures {
  label: string;
  count: number;
  right: number;
  /** Shares of the shapes whose likeliest digit beats "not a digit". */
  asDigit: number;
  /** Wrong signs with how often they come, the most frequent first. */
  confusions: readonly (readonly [string, number])[];
}

export const signsSection: Section = {
  name: 'signs',
  title: 'Signs by the second head',
  async measure(evaluation): Promise<SectionResult> {
    const { data, split } = evaluation;
    const { manifest } = evaluation.options;
    const classifier = await wasmClassifier(manifest);
    const { signs = [] } = classifier;
    if (signs.length === 0) {
      return { lines: [`${manifest} has no second head.`], figures: null, places: {} };
    }
    const read = (what: string, shapes: readonly Shape[]) =>
      readShapes(evaluation, what, shapes, async (inputs, count) => {
        const scores = await classifier.classifyWithSigns!(inputs, count);
        return {
          signs: likeliest(scores.signs, count, [...signs, '']),
          digits: likeliest(scores.digits, count, [...'0123456789', '']),
        };
      });
    const written = await read('signs', writtenSigns(data, split));
    const digits = await read(
      'digits',
      [...pendigits(data, split), ...unipenDigits(data, split)].map(({ label, strokes }) => ({
        label: String(label),
        strokes,
      })),
    );
    const rows = signs
      .map((sign) =>
        summarize(
          sign,
          written.filter(({ label }) => label === sign),
        ),
      )
      .filter(({ count }) => count > 0);
    const taken = digits.filter(({ sign }) => sign !== '');
    const share = taken.length / digits.length;
    return {
      lines: [
        ...rows.map(line),
        `digits that a sign outweighs: ${percent(share)} of ${thousands(digits.length)} (${countsOf(
          taken.map(({ label, sign }) => `${label}→${sign}`),
        )
          .map(([what, n]) => `${what} ${n}`)
          .join(', ')})`,
      ],
      figures: { signs: rows, digits: { count: digits.length, takenForASign: share } },
      places: { signs: table(rows) },
    };
  },
};

type Read = (inputs: Float32Array, count: number) => Promise<{ signs: string[]; digits: string[] }>;

async function readShapes(
  evaluation: Evaluation,
  what: string,
  shapes: readonly Shape[],
  read: Read,
): Promise<Reading[]> {
  const part = evaluation.part(shapes);
  const readings: Reading[] = [];
  for (let start = 0; start < part.length; start += BATCH) {
    const batch = part.slice(start, start + BATCH);
    const inputs = new Float32Array(batch.length * INPUT_LENGTH);
    batch.forEach(({ strokes }, i) => {
      normalizeInk(strokes, inputs, i * INPUT_LENGTH);
    });
    const { signs, digits } = await read(inputs, batch.length);
    batch.forEach(({ label }, i) => {
      readings.push({ label, sign: signs[i]!, digit: digits[i]! });
    });
    evaluation.progress(what, readings.length, part.length);
  }
  return readings;
}

function likeliest(scores: Float32Array, count: number, names: readonly string[]): string[] {
  return Array.from({ length: count }, (_, n) => {
    const row = scores.subarray(n * names.length, (n + 1) * names.length);
    return names[row.indexOf(Math.max(...row))]!;
  });
}

function summarize(label: string, readings: readonly Reading[]): Figures {
  const count = readings.length;
  const wrong = readings.filter(({ sign }) => sign !== label);
  return {
    label,
    count,
    right: (count - wrong.length) / count,
    asDigit: readings.filter(({ digit }) => digit !== '').length / count,
    confusions: countsOf(wrong.map(({ sign }) => sign || NO_SIGN)).slice(0, 3),
  };
}

function countsOf(names: readonly string[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

const NO_SIGN = 'not a sign';

const listed = ({ confusions }: Figures) =>
  confusions.map(([sign, count]) => `${asCode(sign)} ${count}×`).join(', ') || '–';

function asCode(sign: string): string {
  return sign === NO_SIGN ? sign : `\`${sign}\``;
}

function line(figures: Figures): string {
  const { label, count, right, asDigit } = figures;
  return `${label}  ${percent(right, 1)} of ${count}; ${percent(asDigit, 1)} look like a digit to the first head; wrong: ${listed(figures)}`;
}

function table(rows: readonly Figures[]): string {
  return markdownTable(
    ['sign', 'samples', 'accuracy', 'first head: a digit', 'most frequent wrong answers'],
    rows.map((row) => [
      `\`${row.label}\``,
      row.count,
      `**${percent(row.right, 1)}**`,
      percent(row.asDigit, 1),
      listed(row),
    ]),
  );
}
