/**
 * Points, commas and dashes as people wrote them, cut from lines of UNIPEN with marks in them. Where
 * a line holds as many such shapes as its label says, they are those marks.
 */
import { join } from 'node:path';
import type { Stroke } from 'digit-pad/engine';
import { centreX, centreY } from '../../../src/engine/data/box.js';
import { type Fragment, fragmentsOf } from '../../../src/engine/segment/ink/geometry/fragment.js';
import { type LineMetrics, measureLine } from '../../../src/engine/segment/ink/geometry/line.js';
import { splitRows } from '../../../src/engine/segment/ink/geometry/rows.js';
import { readStrokeFile, type WrittenSample } from '../../samples/data/formats/stroke-file.js';
import type { Split } from '../../samples/data/index.js';
import { unipenSplit } from '../../samples/data/split.js';

/** Heights of the line are 1; the baseline is at y = 0, the left edge at x = 0. */
export interface RealMark {
  kind: 'decimal' | 'minus';
  writer: string;
  stroke: Stroke;
}

/** Shares of the line's height; wider than what the engine takes for a mark. */
const LARGEST_POINT = 0.45;
const HIGHEST_POINT = 0.4;
const TWIN = { beside: 0.3, above: 0.6 };
const DASH = { narrowest: 0.1, widest: 1.3, highest: 0.3, slimness: 1.8, low: 0.1, high: 0.9 };

export function realMarks(folder: string, split: Split): RealMark[] {
  const lines = readStrokeFile(join(folder, 'unipen/numeric-lines.jsonl.gz'));
  return lines.filter(({ writer }) => unipenSplit(writer) === split).flatMap(marksOf);
}

function marksOf(line: WrittenSample): RealMark[] {
  const rows = splitRows(fragmentsOf(line)).map((row) => ({ row, metrics: measureLine(row) }));
  const find = (
    is: (fragment: Fragment, metrics: LineMetrics, row: readonly Fragment[]) => boolean,
  ) =>
    rows.flatMap(({ row, metrics }) =>
      row
        .filter((fragment) => is(fragment, metrics, row))
        .map((fragment) => ({ fragment, metrics })),
    );
  const [points, dashes] = [find(isPoint), find(isDash)];
  const promised = (marks: RegExp) => line.label.match(marks)?.length ?? 0;
  return [
    ...(points.length === promised(/[.,]/g) && !/%/.test(line.label) ? points : []).map((mark) =>
      cut('decimal', mark, line),
    ),
    ...(dashes.length === promised(/-/g) && !/[=+]/.test(line.label) ? dashes : []).map((mark) =>
      cut('minus', mark, line),
    ),
  ];
}

function isPoint(
  fragment: Fragment,
  { height, baselineAt }: LineMetrics,
  row: readonly Fragment[],
): boolean {
  const { box } = fragment;
  const level = (baselineAt(centreX(box)) - centreY(box)) / height;
  const isSmall = (other: Fragment) =>
    Math.max(other.box.width, other.box.height) < LARGEST_POINT * height;
  // Bars of "=" and points of ":" lie above one another.
  const hasTwin = row.some(
    (other) =>
      other !== fragment &&
      isSmall(other) &&
      Math.abs(centreX(other.box) - centreX(box)) < TWIN.beside * height &&
      Math.abs(centreY(other.box) - centreY(box)) < TWIN.above * height,
  );
  return isSmall(fragment) && level < HIGHEST_POINT && !hasTwin;
}

function isDash({ box }: Fragment, { height, baselineAt }: LineMetrics): boolean {
  const level = (baselineAt(centreX(box)) - centreY(box)) / height;
  const width = box.width / height;
  return (
    width > DASH.narrowest &&
    width < DASH.widest &&
    box.height < DASH.highest * height &&
    box.width > DASH.slimness * box.height &&
    level > DASH.low &&
    level < DASH.high
  );
}

function cut(
  kind: RealMark['kind'],
  { fragment, metrics }: { fragment: Fragment; metrics: LineMetrics },
  line: WrittenSample,
): RealMark {
  const { box, stroke } = fragment;
  const baseline = metrics.baselineAt(centreX(box));
  const points = line.strokes[stroke]!.points.map(({ x, y }) => ({
    x: (x - box.x) / metrics.height,
    y: (y - baseline) / metrics.height,
  }));
  return { kind, writer: line.writer, stroke: { points } };
}
