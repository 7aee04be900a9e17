/** Leaves out what lies behind the page: a dark table in the corners of a photograph is no ink. */
import type { Mask } from './binarize.js';
import { findComponents } from './components.js';
import { runLengths } from './runs.js';

/** Ink of a pen is narrower than this share of the shorter side. */
const WIDEST_INK = 0.03;

/** A smaller area (share of the picture) at its edge may be writing that was cut. */
const SMALLEST = 0.01;

/** @returns the same masks without it; what touches it, such as the lines of a form, stays. */
export function withoutBackground(ink: Mask, print: Mask): { ink: Mask; print: Mask } {
  const { width, height } = ink;
  const widest = WIDEST_INK * Math.min(width, height);
  const background = wideParts(print, widest);
  const { labels, components } = findComponents(background);
  const behind = new Set(
    components
      .filter(({ area, box }) => {
        const isAtEdge =
          box.x <= widest ||
          box.y <= widest ||
          box.x + box.width >= width - widest ||
          box.y + box.height >= height - widest;
        return isAtEdge && area > SMALLEST * width * height;
      })
      .map(({ label }) => label),
  );
  if (behind.size === 0) return { ink, print };
  const own = labels.map((label) => (behind.has(label) ? 1 : 0));
  const reach = Math.ceil(widest);
  const near = spread(spread(own, height, width, reach), width, height, reach);
  const cleared = ({ data }: Mask): Mask => ({
    data: data.map((value, i) => (near[i] ? 0 : value)),
    width,
    height,
  });
  return { ink: cleared(ink), print: cleared(print) };
}

function wideParts(mask: Mask, widest: number): Mask {
  const [across, down] = [runLengths(mask, 'across'), runLengths(mask, 'down')];
  return {
    ...mask,
    data: mask.data.map((value, i) => (value && Math.min(across[i]!, down[i]!) > widest ? 1 : 0)),
  };
}

/** Each 1, as far as `reach` to either side of its row. @returns columns as rows: twice, all is as it was. */
function spread(values: ArrayLike<number>, rows: number, columns: number, reach: number) {
  const turned = new Uint8Array(values.length);
  for (let row = 0; row < rows; row++) {
    let last = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < columns + reach; i++) {
      if (i < columns && values[row * columns + i]) last = i;
      const at = i - reach;
      if (at >= 0 && last >= at - reach) turned[at * rows + row] = 1;
    }
  }
  return turned;
}
