/** Stated confidence against measured share, as an SVG; on the diagonal they agree. */
import type { Bin } from '../statistics/calibration.js';

export interface DiagramPanel {
  title: string;
  bins: readonly Bin[];
}

/** Side of a panel's square, and the room around it, px. */
const SIDE = 180;
const MARGIN = { left: 46, right: 18, top: 34, bottom: 44 };
const PANEL = {
  width: SIDE + MARGIN.left + MARGIN.right,
  height: SIDE + MARGIN.top + MARGIN.bottom,
};

const STYLE = `
  text { font: 11px system-ui, sans-serif; fill: #333; }
  .title { font-weight: 600; }
  .frame { fill: none; stroke: #bbb; }
  .agree { stroke: #bbb; stroke-dasharray: 4 3; }
  .error { stroke: #1f6feb; }
  .bin { fill: #1f6feb; }
  @media (prefers-color-scheme: dark) {
    text { fill: #ccc; }
    .frame, .agree { stroke: #666; }
    .error { stroke: #6cb0ff; }
    .bin { fill: #6cb0ff; }
  }`;

export function reliabilityDiagram(panels: readonly DiagramPanel[]): string {
  const width = PANEL.width * panels.length;
  const drawn = panels.map(
    (panel, i) => `<g transform="translate(${i * PANEL.width} 0)">${drawPanel(panel)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${PANEL.height}" width="${width}" height="${PANEL.height}" role="img">
<title>Stated confidence against the measured share that is right</title>
<style>${STYLE}</style>
${drawn.join('\n')}
</svg>
`;
}

function drawPanel({ title, bins }: DiagramPanel): string {
  const [left, bottom] = [MARGIN.left, MARGIN.top + SIDE];
  const x = (share: number) => (left + share * SIDE).toFixed(1);
  const y = (share: number) => (bottom - share * SIDE).toFixed(1);
  const ticks = [0, 0.5, 1].map(
    (at) =>
      `<text x="${x(at)}" y="${bottom + 15}" text-anchor="middle">${at}</text>` +
      `<text x="${left - 6}" y="${Number(y(at)) + 4}" text-anchor="end">${at}</text>`,
  );
  const points = bins.map(({ count, stated, measured }) => {
    const [low, high] = wilson(measured, count);
    return (
      `<line class="error" x1="${x(stated)}" x2="${x(stated)}" y1="${y(low)}" y2="${y(high)}"/>` +
      `<circle class="bin" cx="${x(stated)}" cy="${y(measured)}" r="3"><title>${count} claims: ${stated.toFixed(3)} stated, ${measured.toFixed(3)} right</title></circle>`
    );
  });
  return [
    `<text class="title" x="${left}" y="${MARGIN.top - 12}">${title}</text>`,
    `<rect class="frame" x="${left}" y="${MARGIN.top}" width="${SIDE}" height="${SIDE}"/>`,
    `<line class="agree" x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}"/>`,
    ...ticks,
    `<text x="${x(0.5)}" y="${bottom + 32}" text-anchor="middle">stated confidence</text>`,
    `<text transform="translate(13 ${y(0.5)}) rotate(-90)" text-anchor="middle">measured</text>`,
    ...points,
  ].join('\n');
}

/** 95 % interval of a share (Wilson 1927), which stays within 0…1 for small counts. */
function wilson(share: number, count: number): [number, number] {
  const z = 1.96;
  const shrink = 1 + z ** 2 / count;
  const centre = (share + z ** 2 / (2 * count)) / shrink;
  const reach = (z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2))) / shrink;
  return [Math.max(0, centre - reach), Math.min(1, centre + reach)];
}
