/** Reads a grid cell by cell. The page may be turned by quarters. */
import type { Bitmap } from '../data/bitmap.js';
import { unionBox } from '../data/box.js';
import { type Box, boundingBox } from '../data/ink.js';
import { CLASS_COUNT, type Classifier, INPUT_LENGTH, NOT_A_DIGIT } from '../data/model-input.js';
import type { EngineReadOptions } from '../data/options.js';
import type { Recognition, RecognizedCell, RecognizedDigit } from '../data/recognition.js';
import { bestDigits } from '../decode/arcs.js';
import { normalizeBitmap } from '../draw/normalize.js';
import { shrinkTo } from '../draw/shrink.js';
import { quarterTurned } from '../draw/turn.js';
import { binarize } from '../segment/picture/binarize.js';
import { evenLight } from '../segment/picture/light.js';
import { cellInk } from './cell-ink.js';
import { findGrid, type Grid } from './find-grid.js';
import type { Quad } from './homography.js';

/** Minimum length of both sides of a picture, px: the cells of a smaller one cannot be read. */
const SMALLEST_SIDE = 150;

/** The picture is made smaller, to at most this length of its longer side, px. */
const SEARCHED_SIDE = 1300;

/** Maximum number of cells that are read in all four orientations. */
const SAMPLED_CELLS = 40;

/** The limit for ink in a cell, as a fraction of that of the page: the noise of a small area seldom reaches it. */
const INK_SHARE = 0.5;

/** Added to the probabilities of both networks before they are averaged, since a 0 would exclude a digit. */
const LEAST_CHANCE = 1e-3;

const QUARTERS = [0, 1, 2, 3] as const;

/** Alternatives given for a digit. */
const MAX_ALTERNATIVES = 5;

/** Probabilities `[11]` of the digits and of "not a digit", for each crop of one digit. */
export type CellScorer = (crops: readonly Bitmap[]) => Promise<Float32Array[]>;

interface Cell {
  ink?: Bitmap;
  box: Box;
}

/**
 * @param scoreLines scores crops by the line reader; the result is averaged with that of the classifier.
 * @returns boxes are in pixels of `bitmap`; `undefined` if there is no grid.
 * @throws the signal's reason if `signal` is aborted.
 */
export async function readGrid(
  bitmap: Bitmap,
  { segmenter, length, signal }: EngineReadOptions,
  classifier: Classifier,
  scoreLines: CellScorer,
): Promise<Recognition | undefined> {
  // A known length means that a single number is expected.
  if (segmenter !== undefined || length !== undefined) return undefined;
  if (Math.min(bitmap.width, bitmap.height) < SMALLEST_SIDE) return undefined;
  const { small, factor } = shrinkTo(bitmap, SEARCHED_SIDE);
  const ink = evenLight(small);
  const { print, limit } = binarize(ink);
  const grid = findGrid(ink, print, limit);
  if (!grid) return undefined;
  signal?.throwIfAborted();
  const cells = cellsOf(grid, ink, limit, factor);
  const score = async (crops: readonly Bitmap[]) =>
    average(await scoreDigits(crops, classifier), await scoreLines(crops));
  const crops = cells.flatMap(({ ink: own }) => own ?? []);
  if (crops.length === 0) return answerOf(grid, cells, [], 0);
  const up = await quartersToUpright(crops, score, signal);
  const rows = await score(crops.map((crop) => quarterTurned(crop, up)));
  signal?.throwIfAborted();
  return answerOf(grid, cells, rows, up);
}

/** The clockwise quarter turns after which a sample of the digits is read with the highest confidence. */
async function quartersToUpright(
  crops: readonly Bitmap[],
  score: CellScorer,
  signal: AbortSignal | undefined,
): Promise<number> {
  const sample = crops.filter((_, i) => i % Math.ceil(crops.length / SAMPLED_CELLS) === 0);
  let [up, most] = [0, -Infinity];
  for (const quarters of QUARTERS) {
    const rows = await score(sample.map((crop) => quarterTurned(crop, quarters)));
    signal?.throwIfAborted();
    const sure = rows.reduce((sum, row) => sum + Math.log(chanceOfBest(row)), 0);
    if (sure > most) [up, most] = [quarters, sure];
  }
  return up;
}

function cellsOf({ rows, columns, nodes }: Grid, ink: Bitmap, limit: number, factor: number) {
  const cells: Cell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const node = (down: number, across: number) =>
        nodes[(row + down) * (columns + 1) + column + across]!;
      const corners: Quad = [node(0, 0), node(0, 1), node(1, 1), node(1, 0)];
      const points = corners.map(({ x, y }) => ({ x: x * factor, y: y * factor }));
      cells.push({
        ink: cellInk(ink, corners, INK_SHARE * limit),
        box: boundingBox([{ points }])!,
      });
    }
  }
  return cells;
}

async function scoreDigits(
  crops: readonly Bitmap[],
  classifier: Classifier,
): Promise<Float32Array[]> {
  const inputs = new Float32Array(crops.length * INPUT_LENGTH);
  for (const [i, own] of crops.entries()) normalizeBitmap(own, inputs, i * INPUT_LENGTH);
  const scores = await classifier.classify(inputs, crops.length);
  return crops.map((_, i) => scores.slice(i * CLASS_COUNT, (i + 1) * CLASS_COUNT));
}

/** The geometric mean of the probabilities by two networks. */
function average(a: readonly Float32Array[], b: readonly Float32Array[]): Float32Array[] {
  return a.map((row, i) => {
    const mean = row.map((chance, c) =>
      Math.sqrt((chance + LEAST_CHANCE) * (b[i]![c]! + LEAST_CHANCE)),
    );
    const sum = mean.reduce((x, y) => x + y, 0);
    return mean.map((chance) => chance / sum);
  });
}

function chanceOfBest(row: Float32Array): number {
  return Math.max(...row.subarray(0, NOT_A_DIGIT));
}

/**
 * @param scores `[11]` for each cell with ink, in the order of `cells`.
 * @param up clockwise quarter turns that make the page upright; the cells of the result are in that order.
 */
function answerOf(
  grid: Grid,
  cells: readonly Cell[],
  scores: readonly Float32Array[],
  up: number,
): Recognition {
  const own = new Map(cells.filter(({ ink }) => ink).map((cell, i) => [cell, scores[i]!]));
  const turned = turnCells(cells, grid, up);
  const digits: RecognizedDigit[] = [];
  const lines: Recognition['lines'][number][] = [];
  const result: RecognizedCell[] = [];
  let confidence = 1;
  for (let row = 0; row < turned.rows; row++) {
    const start = digits.length;
    for (let column = 0; column < turned.columns; column++) {
      const cell = turned.cells[row * turned.columns + column]!;
      const chances = own.get(cell);
      if (!chances) {
        result.push({ row, column, value: '', confidence: 1, box: cell.box });
        continue;
      }
      const digit = digitOf(chances, cell.box);
      confidence *= digit.confidence;
      digits.push(digit);
      result.push({ row, column, value: digit.value, confidence: digit.confidence, box: cell.box });
    }
    const boxes = digits.slice(start).map(({ box }) => box);
    if (boxes.length > 0) lines.push({ start, end: digits.length, box: unionBox(boxes) });
  }
  const value = digits.map((digit) => digit.value).join('');
  return {
    value,
    text: value,
    confidence,
    digits,
    alternatives: [{ value, confidence }],
    rejected: [],
    lines,
    grid: { rows: turned.rows, columns: turned.columns, cells: result },
  };
}

function digitOf(chances: Float32Array, box: Box): RecognizedDigit {
  const alternatives = bestDigits(chances)
    .slice(0, MAX_ALTERNATIVES)
    .map((digit) => ({ value: String(digit), confidence: chances[digit]! }));
  return { ...alternatives[0]!, alternatives, box, strokes: [] };
}

/** The cells of the grid after clockwise quarter turns, row by row. */
function turnCells(cells: readonly Cell[], { rows, columns }: Grid, quarters: number) {
  let turned = { cells, rows, columns };
  for (let i = 0; i < quarters; i++) {
    const before = turned;
    turned = {
      cells: before.cells.map((_, at) => {
        const [row, column] = [Math.floor(at / before.rows), at % before.rows];
        return before.cells[(before.rows - 1 - column) * before.columns + row]!;
      }),
      rows: before.columns,
      columns: before.rows,
    };
  }
  return turned;
}
