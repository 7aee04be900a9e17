/**
 * Removes ruled lines and the borders of boxes from the ink. Strokes that cross a line or run along a part of
 * it are kept: pixels are removed only where the ink is not thicker or darker than the line itself.
 */
import type { Bitmap } from '../../data/bitmap.js';
import type { Mask } from './binarize.js';
import {
  findStraightLines,
  type InkRun,
  isThin,
  type Page,
  type Rule,
  THICKEST_RULE,
  thicknessAt,
} from './straight-lines.js';

/** Minimum length of a ruled line, as a multiple of the line width; strokes of digits are shorter. */
const RULE_LENGTH = 40;

/**
 * The same for lines that are at most `thickness` line widths thick, as a fraction of the shorter side of the page: 40
 * times the width of a marker may be more than the page.
 */
const THIN_RULE = { length: 0.4, thickness: 0.5 };

/** Maximum thickness of a line without a stroke on it: usual thickness plus pixels, or times a factor. */
const TOLERANCE = { pixels: 1, share: 1.5 };

/** Factor by which a stroke along a line increases the amount of ink (darkness × thickness). */
const STROKE_ON_RULE = 1.6;

/** Tolerance for the corners of boxes: a multiple of the line width, plus pixels. */
const CORNER = { share: 0.75, pixels: 2 };

/** Minimum length of a border, as a multiple of the line width. */
const SHORTEST_BORDER = 8;

/** Maximum number of candidates for borders; more are a pattern, of which only long lines are removed. */
const MOST_BORDERS = 3000;

/**
 * @param mask the mask of `ink`, a bitmap with even lighting.
 * @param print a mask that also has fainter pixels, in which lines are found.
 * @returns a mask without ruling; `mask` itself if there is none.
 */
export function removeRuling(ink: Bitmap, mask: Mask, print: Mask, page: Page): Mask {
  const shortest = Math.max(SHORTEST_BORDER * page.lineWidth, 12);
  const rules = [true, false].flatMap((across) => findStraightLines(print, page, across, shortest));
  const thin = THIN_RULE.thickness * page.lineWidth;
  const least = THIN_RULE.length * Math.min(mask.width, mask.height);
  const isRule = (rule: Rule) => {
    const length = rule.to - rule.from;
    if (length >= RULE_LENGTH * page.lineWidth) return true;
    return length >= least && isThin(rule, print, page.slope, thin);
  };
  const ruling = chooseRuling(rules, new Set(rules.filter(isRule)), mask, page);
  if (ruling.length === 0) return mask;
  const cleaned: Mask = { ...mask, data: Uint8Array.from(mask.data) };
  for (const rule of ruling) erase(rule, { ink, mask, print, cleaned }, page);
  return cleaned;
}

/**
 * Adds the borders among the shorter lines to the long ones, which are `chosen` already. A border meets other lines at
 * both ends and has a parallel line of the same length, as the sides of a box do.
 */
function chooseRuling(
  rules: readonly Rule[],
  chosen: ReadonlySet<Rule>,
  mask: Mask,
  page: Page,
): Rule[] {
  const near = CORNER.share * page.lineWidth + CORNER.pixels;
  const level = (rule: Rule) => turnedBack(rule, mask, page.slope);
  const shorter = rules.filter((rule) => !chosen.has(rule));
  let candidates = shorter.length > MOST_BORDERS ? [] : shorter;
  // A border needs other lines that are removed too, so this is repeated until no candidate is dropped.
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

/** The line after a rotation of the page that makes written lines horizontal. */
function turnedBack(rule: Rule, { width, height }: Mask, slope: number): Rule {
  const { across, line } = rule;
  const [middle, off] = across
    ? [width / 2, slope * (line - height / 2)]
    : [height / 2, -slope * (line - width / 2)];
  const level = (along: number) => middle + (along - middle) * (1 + slope * slope) + off;
  return { across, line, from: level(rule.from), to: level(rule.to) };
}

/** Whether `other` passes close to the point (`along`, `line`) of a perpendicular line. */
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
    // A faint line may be in the mask only where a stroke is on it, so `print` gives its usual amount of ink.
    const amount = amountOf(thicknessAt(print, rule, slope, along), ink);
    if (amount > 0) printed.push(amount);
  }
  // The lower quartile is the thickness without strokes, which may be on much of the line.
  const usual = Math.min(lowerQuarter(runs.map(({ size }) => size)), THICKEST_RULE * lineWidth);
  const most = Math.max(usual + TOLERANCE.pixels, TOLERANCE.share * usual);
  const stroke = STROKE_ON_RULE * lowerQuarter(printed);
  let stretch: typeof runs = [];
  for (const run of [...runs, undefined]) {
    if (run && (run.size > most || run.amount > stroke)) {
      stretch.push(run);
      continue;
    }
    // A stroke leaves the line at some point; a stretch that is never thicker is a darker part of the line.
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
