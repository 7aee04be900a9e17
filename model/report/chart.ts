/** Line and point charts as SVG text, readable on light and dark pages. */
import { scaleLinear, scaleLog } from 'd3-scale';

export interface Series {
  name: string;
  points: readonly { x: number; y: number; label?: string }[];
}

export interface Chart {
  title: string;
  /** Axis titles, with their units. */
  xTitle: string;
  yTitle: string;
  series: readonly Series[];
  /** Default linear. */
  xScale?: 'linear' | 'log';
  yScale?: 'linear' | 'log';
  /** d3-format specifiers of the axes' numbers. */
  xFormat?: string;
  yFormat?: string;
}

/** CSS px. */
const WIDTH = 720;
const HEIGHT = 300;
const MARGIN = { top: 34, right: 150, bottom: 46, left: 64 };
const RIGHT = WIDTH - MARGIN.right;
const BOTTOM = HEIGHT - MARGIN.bottom;

/** Distinguishable with any colour vision (Okabe and Ito 2008), and in black and white. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'];

/** About so many numbers an axis. */
const TICKS = 6;
/** The d3-format specifier of whole numbers: nothing is written between them. */
const WHOLE = 'd';
/** Between two lines of the legend, CSS px. */
const LEGEND_STEP = 18;

/** Draws charts below one another. */
export function chartsSvg(charts: readonly Chart[]): string {
  const height = HEIGHT * charts.length;
  const drawn = charts.map(
    (chart, i) => `<g transform="translate(0 ${i * HEIGHT})">${draw(chart)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="${charts.map(({ title }) => title).join('; ')}">
<style>svg { color: #1f2430; background: #fff } @media (prefers-color-scheme: dark) { svg { color: #e6e8ee; background: #14171f } }</style>
${drawn.join('\n')}
</svg>
`;
}

type Scale = ReturnType<typeof scaleOf>;

function draw(chart: Chart): string {
  const all = chart.series.flatMap(({ points }) => points);
  const x = scaleOf(
    chart.xScale,
    all.map((point) => point.x),
    [MARGIN.left, RIGHT],
  );
  const y = scaleOf(
    chart.yScale,
    all.map((point) => point.y),
    [BOTTOM, MARGIN.top],
  );
  return [
    text(MARGIN.left, 20, chart.title, 'font-weight="600"'),
    ...ticksOf(y, chart.yFormat).flatMap(({ at, name }) => [
      line(MARGIN.left, at, RIGHT, at),
      text(MARGIN.left - 8, at + 4, name, 'text-anchor="end"'),
    ]),
    ...ticksOf(x, chart.xFormat).flatMap(({ at, name }) => [
      line(at, BOTTOM, at, BOTTOM + 5),
      text(at, BOTTOM + 18, name, 'text-anchor="middle"'),
    ]),
    text((MARGIN.left + RIGHT) / 2, HEIGHT - 10, chart.xTitle, 'text-anchor="middle"'),
    `<g transform="translate(14 ${(MARGIN.top + BOTTOM) / 2}) rotate(-90)">${text(0, 0, chart.yTitle, 'text-anchor="middle"')}</g>`,
    ...chart.series.map((series, i) => drawSeries(series, i, x, y)),
  ].join('\n');
}

function drawSeries({ name, points }: Series, index: number, x: Scale, y: Scale): string {
  const colour = COLOURS[index % COLOURS.length]!;
  const places = points.map((p) => ({ label: p.label, x: round(x(p.x)), y: round(y(p.y)) }));
  const row = MARGIN.top + 8 + index * LEGEND_STEP;
  const path = places.map((p) => `${p.x},${p.y}`).join(' ');
  const dots = places.map((p) => `<circle cx="${p.x}" cy="${p.y}" r="2.5"/>`).join('');
  const labels = places.map((p) => (p.label ? text(p.x + 6, p.y - 6, p.label) : ''));
  return `<g fill="${colour}"><polyline fill="none" stroke="${colour}" stroke-width="2" points="${path}"/>
${dots}<circle cx="${RIGHT + 16}" cy="${row - 4}" r="4"/></g>
${text(RIGHT + 26, row, name)}${labels.join('')}`;
}

/** Where the axis has numbers, and how they are written; none where a logarithmic one is crowded. */
function ticksOf(scale: Scale, format: string | undefined): { at: number; name: string }[] {
  const name = scale.tickFormat(TICKS, format);
  return scale
    .ticks(TICKS)
    .filter((tick) => format !== WHOLE || Number.isInteger(tick))
    .map((tick) => ({ at: scale(tick), name: name(tick) }))
    .filter((tick) => tick.name !== '');
}

function scaleOf(
  kind: 'linear' | 'log' = 'linear',
  values: readonly number[],
  range: [number, number],
) {
  const domain = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [1, 2];
  const scale = kind === 'log' ? scaleLog() : scaleLinear();
  return scale.domain(domain).nice().range(range);
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="currentColor" stroke-opacity="0.2"/>`;
}

function text(x: number, y: number, content: string, attributes = ''): string {
  return `<text x="${round(x)}" y="${round(y)}" fill="currentColor" ${attributes}>${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
