/** Wrong answers of many systems as dots on a logarithmic axis, readable on light and dark pages. */
import { scaleLog } from 'd3-scale';

export interface Panel {
  title: string;
  rows: readonly { name: string; dots: readonly Dot[] }[];
}

export interface Dot {
  series: string;
  /** Share of wrong answers, 0…1. */
  wrong: number;
}

/** CSS px. */
const WIDTH = 720;
const ROW = 24;
const MARGIN = { top: 52, right: 24, bottom: 40, left: 160 };
const RADIUS = 5;
/** A logarithmic axis has no 0. */
const [LEAST, MOST] = [0.001, 1];
const TICKS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

/** Okabe and Ito (2008), distinguishable with any colour vision; shapes differ, too. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73'];

/** Draws panels below one another. */
export function dotPlots(panels: readonly Panel[]): string {
  let height = 0;
  const drawn = panels.map((panel) => {
    const placed = `<g transform="translate(0 ${height})">\n${draw(panel)}\n</g>`;
    height += heightOf(panel);
    return placed;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="${panels.map(({ title }) => title).join('; ')}">
<style>svg { color: #1f2430; background: #fff } @media (prefers-color-scheme: dark) { svg { color: #e6e8ee; background: #14171f } }</style>
${drawn.join('\n')}
</svg>
`;
}

function heightOf({ rows }: Panel): number {
  return MARGIN.top + ROW * rows.length + MARGIN.bottom;
}

function draw({ title, rows }: Panel): string {
  const x = scaleLog([LEAST, MOST], [MARGIN.left, WIDTH - MARGIN.right]);
  const bottom = MARGIN.top + ROW * rows.length;
  const series = [...new Set(rows.flatMap(({ dots }) => dots.map((dot) => dot.series)))];
  const place = (wrong: number) => Math.round(x(Math.max(LEAST, wrong)));
  return [
    text(16, 20, title, 'font-weight="600"'),
    ...series.map((name, i) => {
      const at = MARGIN.left + 170 * i;
      return `${mark(i, at, 38)}${text(at + 12, 42, name)}`;
    }),
    ...TICKS.flatMap((tick) => [
      line(place(tick), MARGIN.top, place(tick), bottom),
      text(place(tick), bottom + 16, `${100 * tick}`, 'text-anchor="middle"'),
    ]),
    text((MARGIN.left + WIDTH) / 2, bottom + 34, 'wrong answers, %', 'text-anchor="middle"'),
    ...rows.flatMap(({ name, dots }, row) => {
      const y = MARGIN.top + ROW * (row + 0.5);
      return [
        text(MARGIN.left - 12, y + 4, name, 'text-anchor="end"'),
        ...dots.map((dot) => mark(series.indexOf(dot.series), place(dot.wrong), y)),
      ];
    }),
  ].join('\n');
}

/** A disc, a square or a diamond. */
function mark(index: number, x: number, y: number): string {
  const fill = `fill="${COLOURS[index % COLOURS.length]}" fill-opacity="0.85"`;
  if (index === 0) return `<circle cx="${x}" cy="${y}" r="${RADIUS}" ${fill}/>`;
  const turn = index === 1 ? '' : ` transform="rotate(45 ${x} ${y})"`;
  const side = 2 * RADIUS - 1;
  return `<rect x="${x - side / 2}" y="${y - side / 2}" width="${side}" height="${side}" ${fill}${turn}/>`;
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="currentColor" stroke-opacity="0.2"/>`;
}

function text(x: number, y: number, content: string, attributes = ''): string {
  return `<text x="${x}" y="${y}" fill="currentColor" ${attributes}>${content}</text>`;
}
