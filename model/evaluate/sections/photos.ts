/** Photographs of newspaper sudokus, printed and handwritten digits in a grid: a benchmark, never trained on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recognition } from 'digit-pad/engine';
import sharp from 'sharp';
import { markdownTable, percent } from '../format.js';
import type { Evaluation, Section, SectionResult } from '../section.js';

const FOLDER = 'photos/sudoku';
const SIDE = 9;

/** Degrees by which each page is turned, clockwise. */
const TURNS = [0, 90, 180, 270] as const;

interface TurnFigures {
  turn: number;
  photos: number;
  /** Photographs whose grid was found as 9 × 9. */
  grids: number;
  /** Cells of the photographs whose digits are known, empty ones included. */
  cells: number;
  right: number;
}

export const photosSection: Section = {
  name: 'photos',
  title: 'Photographs of sudokus',
  async measure(evaluation): Promise<SectionResult> {
    const folder = join(evaluation.data, FOLDER);
    if (!existsSync(folder)) {
      return { lines: [`no photographs: ${folder} does not exist`], figures: {}, places: {} };
    }
    const names = evaluation.part(readdirSync(folder).filter((name) => name.endsWith('.jpg')));
    const turns: TurnFigures[] = [];
    for (const turn of TURNS) turns.push(await measureTurn(evaluation, folder, names, turn));
    return { lines: turns.map(turnLine), figures: { turns }, places: { photos: table(turns) } };
  },
};

async function measureTurn(
  { recognizer, options }: Evaluation,
  folder: string,
  names: readonly string[],
  turn: number,
): Promise<TurnFigures> {
  const figures = { turn, photos: names.length, grids: 0, cells: 0, right: 0 };
  for (const [i, name] of names.entries()) {
    // What the file says of its orientation is kept to, as a pad does; that often is wrong.
    const { data, info } = await sharp(await sharp(join(folder, name)).rotate().toBuffer())
      .rotate(turn)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const picture = { ...info, data: new Uint8ClampedArray(data) };
    const { grid } = await recognizer.recognize(picture);
    if (isSudoku(grid)) figures.grids++;
    const known = cellsOf(join(folder, name.replace(/jpg$/, 'dat')));
    figures.cells += known.length;
    if (isSudoku(grid)) {
      figures.right += grid.cells.filter(({ value }, at) => value === known[at]).length;
    }
    options.onProgress?.(`photographs turned by ${turn}°`, i + 1, names.length);
  }
  return figures;
}

type Grid = NonNullable<Recognition['grid']>;

function isSudoku(grid: Grid | undefined): grid is Grid {
  return grid?.rows === SIDE && grid.columns === SIDE;
}

/** Row by row; '' for an empty cell. None where nobody has written them down. */
function cellsOf(file: string): string[] {
  if (!existsSync(file)) return [];
  const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(-SIDE);
  return rows.flatMap((row) => row.trim().split(/\s+/)).map((cell) => (cell === '0' ? '' : cell));
}

function turnLine({ turn, photos, grids, cells, right }: TurnFigures): string {
  return `turned by ${turn}°: ${grids} of ${photos} found as ${SIDE} × ${SIDE}, ${percent(right / cells)} of ${cells} cells right`;
}

function table(turns: readonly TurnFigures[]): string {
  return markdownTable(
    ['photographs', 'found as 9 × 9', 'cells', 'cells right'],
    turns.map(({ turn, photos, grids, cells, right }) => [
      turn === 0 ? `${photos}` : `${photos} turned by ${turn}°`,
      grids,
      cells,
      `**${percent(right / cells)}**`,
    ]),
  );
}
