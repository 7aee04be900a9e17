/**
 * Removes ruled lines and the borders of boxes from the ink. What crosses them stays, and so does what runs
 * along them for a while: a line's pixel is removed only where there is no more ink than the line's own.
 */
import type { Bitmap } from '../../data/bitmap.js';
import type { Mask } from './binarize.js';
import {
  findStraightLines,
  type InkRun,
  type Page,
  type Rule,
  THICKEST_RULE,
  thicknessAt,
} from './straight-lines.js';

/** A straight line of so many pen widths is not part of a digit. */
const RULE_LENGTH = 40;

/** How much thicker than its line the ink may be where only the line is, px and as a share. */
const TOLERANCE = { pixels: 1, share: 1.5 };

/** A stroke that runs along a line makes so much more ink of it, in darkness times thickness. */
const STROKE_ON_RULE = 1.6;

/** Borders of boxes meet others at both ends, within so many pen widths and pixels. */
const CORNER = { share: 0.75, pixels: 2 };

/** A border is at least so many pen widths long. */
const SHORTEST_BORDER = 8;

/** More straight lines than this are a pattern; then only the long ones are removed. */
const MOST_BORDERS = 3000;

/**
 * @param mask of `ink`, which is in even light.
 * @param print the same page with what is fainter, to find lines in.
 * @returns a mask without ruling; `mask` itself where there is none.
 */
export function removeRuling(ink: Bitmap, mask: Mask, print: Mask, page: Page): Mask {
  const shortest = Math.max(SHORTEST_BORDER * page.lineWidth, 12);
  const rules = [true, false].flatMap((across) => findStraightLines(print, page, across, shortest));
  const ruling = chooseRuling(rules, mask, page);
  if (ruling.length === 0) return mask;
  const cleaned: Mask = { ...mask, data: Uint8Array.from(mask.data) };
  for (const rule of ruling) erase(rule, { ink, mask, print, cleaned }, page);
  return cleaned;
}

/**
 * Long lines are ruling. Shorter ones are borders where both ends meet others, and where an equal one runs
 * beside them, as the two sides of a box do; strokes of digits rarely have one.
 */
function chooseRuling(rules: readonly Rule[], mask: Mask, page: Page): Rule[] {
  const long = RULE_LENGTH * page.lineWidth;
  const chosen = new Set(rules.filter(({ from, to }) => to - from >= long));
  const near = CORNER.share * page.lineWidth + CORNER.pixels;
  const level = (rule: Rule) => turnedBack(rule, mask, page.slope);
  const shorter = rules.filter((rule) => !chosen.has(rule));
  let candidates = shorter.length > MOST_BORDERS ? [] : shorter;
  // A border needs others that stay, so repeat until none is dropped.
  for (;;) {
    const pool = [...chosen, ...candidates].map(level);
    const kept = candidates.filter((rule) => {
      const own = level(rule);
      const meets = [own.from, own.to].every((end) =>
        pool.some((other) => other.across !== own.across && isAt(end, own.line, other, near)),
      );
      return meets && pool.some((other) => areTwins(own, other, near, page.lineWidth));
    });
    if (kept.length === candidates.length) break;
    candidates = kept;
  }
  return [...chosen, ...candidates];
}

/** Where a line would lie on a level page. */
function turnedBack(rule: Rule, { width, height }: Mask, slope: number): Rule {
  const { across, line } = rule;
  const [middle, off] = across
    ? [width / 2, slope * (line - height / 2)]
    : [height / 2, -slope * (line - width / 2)];
  const level = (along: number) => middle + (along - middle) * (1 + slope * slope) + off;
  return { across, line, from: level(rule.from), to: level(rule.to) };
}

/** Whether `other` passes through the place at `along` of the line `line` that crosses it. */
function isAt(along: number, line: number, other: Rule, near: number): boolean {
  return (
    Math.abs(other.line - along) <= near && line >= other.from - near && line <= other.to + near
  );
}

function areTwins(a: Rule, b: Rule, near: number, lineWidth: number): boolean {
  return (
    a.across === b.across &&
    Math.abs(a.line - b.line) >= SHORTEST_BORDER * lineWidth &&
    Math.abs(a.from - b.from) <= near &&
    Math.abs(a.to - b.to) <= near
  );
}

function erase(
  rule: Rule,
  { ink, mask, print, cleaned }: { ink: Bitmap; mask: Mask; print: Mask; cleaned: Mask },
  { slope, lineWidth }: Page,
): void {
  const runs = [];
  const printed: number[] = [];
  for (let along = rule.from; along <= rule.to; along++) {
    const run = thicknessAt(mask, rule, slope, along);
    if (run.size > 0) runs.push({ ...run, amount: amountOf(run, ink) });
    // The mask may hold the edge of a line only where something was written over it.
    const amount = amountOf(thicknessAt(print, rule, slope, along), ink);
    if (amount > 0) printed.push(amount);
  }
  // The lower quarter is the line alone: a digit may run along much of the rest.
  const usual = Math.min(lowerQuarter(runs.map(({ size }) => size)), THICKEST_RULE * lineWidth);
  const most = Math.max(usual + TOLERANCE.pixels, TOLERANCE.share * usual);
  const stroke = STROKE_ON_RULE * lowerQuarter(printed);
  let stretch: typeof runs = [];
  for (const run of [...runs, undefined]) {
    if (run && (run.size > most || run.amount > stroke)) {
      stretch.push(run);
      continue;
    }
    // A stroke leaves the line somewhere; a stretch that never does is a darker part of the line.
    if (!stretch.some(({ size }) => size > most)) for (const dark of stretch) clear(cleaned, dark);
    stretch = [];
    if (run) clear(cleaned, run);
  }
}

function amountOf({ size, first, step }: InkRun, { data }: Bitmap): number {
  let amount = 0;
  for (let i = 0; i < size; i++) amount += data[first + i * step]!;
  return amount;
}

function clear({ data }: Mask, { size, first, step }: InkRun): void {
  for (let i = 0; i < size; i++) data[first + i * step] = 0;
}

function lowerQuarter(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 2] ?? 0;
}
