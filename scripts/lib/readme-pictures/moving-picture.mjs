/**
 * A pad while somebody writes, as an animated SVG: only CSS, no script, so that it also moves inside an
 * <img>. With reduced motion it shows the end.
 */

/** How long the finished number stays, ms. */
const REST_MS = 2500;
/** From the end of a stroke to its reading, ms: about what a phone needs. */
const READING_MS = 60;
const BAR = 64;
const SLOT = { width: 36, height: 40, gap: 8 };

/**
 * @param picture.strokes with times in ms.
 * @param picture.readings the value after each stroke.
 * @param picture.width, picture.height of the paper, CSS px.
 */
export function movingPicture({ strokes, readings, width, height }) {
  const length = strokes.at(-1).points.at(-1).t + REST_MS;
  const share = (time) => `${((100 * time) / length).toFixed(2)}%`;
  const rules = [];
  const lines = strokes.map(({ points }, index) => {
    const [begin, end] = [points[0].t, points.at(-1).t];
    rules.push(
      `@keyframes s${index}{0%,${share(begin)}{stroke-dashoffset:1;opacity:0}` +
        `${share(begin + 1)}{stroke-dashoffset:1;opacity:1}${share(end)},to{stroke-dashoffset:0}}`,
      `.s${index}{animation-name:s${index}}`,
    );
    const path = points.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join('L');
    return `<path class="ink s${index}" pathLength="1" d="M${path}"/>`;
  });
  const values = readings.map((value, index) => {
    const begin = strokes[index].points.at(-1).t + READING_MS;
    const next = strokes[index + 1];
    const end = next ? next.points.at(-1).t + READING_MS : length;
    const last = index === readings.length - 1;
    rules.push(
      `@keyframes v${index}{0%,${share(begin)}{opacity:0}${share(begin + 1)},${share(end - 1)}{opacity:1}` +
        `${last ? '' : `${share(end)},to{opacity:0}`}}`,
      `.v${index}{animation-name:v${index}${last ? '' : ';opacity:0'}}`,
    );
    return `<g class="value v${index}">${slots(value, height)}</g>`;
  });
  const base = Math.round(0.78 * height);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 ${width + 2} ${height + BAR + 2}" role="img">
<title>The number ${readings.at(-1)} is written by hand and read stroke by stroke</title>
<style>
.ink,.value{animation-duration:${length}ms;animation-iteration-count:infinite;animation-timing-function:linear}
.ink{fill:none;stroke:#1d2433;stroke-width:5;stroke-linecap:round;stroke-linejoin:round;stroke-dasharray:1}
text{font:600 24px ui-monospace,Menlo,Consolas,monospace;text-anchor:middle;fill:#1d2433}
${rules.join('\n')}
@media (prefers-reduced-motion:reduce){.ink,.value{animation:none}}
</style>
<rect width="${width}" height="${height + BAR}" rx="16" fill="#fff" stroke="#c9cfda"/>
<path d="M20 ${base}H${width - 20}" stroke="#c9cfda" stroke-width="2" stroke-dasharray="2 6"/>
<path d="M0 ${height}H${width}" stroke="#e4e8ef"/>
${lines.join('\n')}
${values.join('\n')}
</svg>
`;
}

function slots(value, height) {
  return [...value]
    .map((digit, place) => {
      const x = 16 + place * (SLOT.width + SLOT.gap);
      const y = height + (BAR - SLOT.height) / 2;
      return (
        `<rect x="${x}" y="${y}" width="${SLOT.width}" height="${SLOT.height}" rx="8" fill="#eef1f6"/>` +
        `<text x="${x + SLOT.width / 2}" y="${y + 29}">${digit}</text>`
      );
    })
    .join('');
}
