/** Wrong answers as a sheet of pictures, each with its label and the answer. */
import type { Ink, Picture } from 'digit-pad/engine';
import { boundingBox } from '../../../src/engine/data/ink.js';
import type { LabelledWriting } from '../read-set.js';

export interface SheetEntry {
  sample: LabelledWriting;
  /** Below the picture, two short lines. */
  caption: readonly [string, string];
}

const COLUMNS = 8;
const CELL = { width: 104, height: 132 };
/** Side of the square that a digit is drawn into, px. */
const SIDE = 84;
const TOP = 8;

const STYLE = `
  .paper { fill: #fff; }
  .ink { fill: none; stroke: #111; stroke-width: 2.6; stroke-linecap: round; stroke-linejoin: round; }
  text { font: 11px ui-monospace, monospace; fill: #111; text-anchor: middle; }`;

/** @param title text alternative of the picture */
export function errorSheet(entries: readonly SheetEntry[], title: string): string {
  const rows = Math.max(1, Math.ceil(entries.length / COLUMNS));
  const [width, height] = [COLUMNS * CELL.width, rows * CELL.height];
  const cells = entries.map(({ sample, caption }, i) => {
    const x = (i % COLUMNS) * CELL.width;
    const y = Math.floor(i / COLUMNS) * CELL.height;
    const lines = caption.map(
      (line, k) => `<text x="${CELL.width / 2}" y="${TOP + SIDE + 15 + 14 * k}">${line}</text>`,
    );
    const left = (CELL.width - SIDE) / 2;
    return `<g transform="translate(${x} ${y})"><g transform="translate(${left} ${TOP})">${draw(sample)}</g>${lines.join('')}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${title}</title>
<style>${STYLE}</style>
<rect class="paper" width="${width}" height="${height}"/>
${cells.join('\n')}
</svg>
`;
}

function draw({ writing }: LabelledWriting): string {
  return 'strokes' in writing ? drawInk(writing) : drawPicture(writing);
}

/** Points are rounded to tenths of a pixel, which is enough for viewing. */
function drawInk({ strokes }: Ink): string {
  const box = boundingBox(strokes)!;
  const margin = 4;
  const scale = (SIDE - 2 * margin) / (Math.max(box.width, box.height) || 1);
  const left = (SIDE - box.width * scale) / 2;
  const top = (SIDE - box.height * scale) / 2;
  const path = strokes.map(({ points }) => {
    const places = points.map(
      ({ x, y }) => `${tenths(left + (x - box.x) * scale)} ${tenths(top + (y - box.y) * scale)}`,
    );
    // A line of length 0 is drawn as a dot, by its round cap.
    return `M${places.length === 1 ? `${places[0]}L${places[0]}` : places.join('L')}`;
  });
  return `<path class="ink" d="${path.join('')}"/>`;
}

/** Shades of grey drawn; each is one path of runs of pixels. */
const SHADES = 8;

/** White on black, as `whiteOnBlack` makes them; drawn as dark ink on paper. */
function drawPicture({ data, width, height }: Picture): string {
  const runs: string[] = Array.from({ length: SHADES }, () => '');
  const shadeAt = (pixel: number) => Math.round((data[4 * pixel]! / 255) * (SHADES - 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; ) {
      const shade = shadeAt(y * width + x);
      const start = x;
      while (x < width && shadeAt(y * width + x) === shade) x++;
      if (shade > 0) runs[shade] += `M${start} ${y}h${x - start}v1h${start - x}z`;
    }
  }
  const paths = runs.map((run, shade) =>
    run === '' ? '' : `<path fill-opacity="${(shade / (SHADES - 1)).toFixed(2)}" d="${run}"/>`,
  );
  return `<g transform="scale(${SIDE / Math.max(width, height)})" shape-rendering="crispEdges">${paths.join('')}</g>`;
}

function tenths(value: number): number {
  return Math.round(10 * value) / 10;
}
