/**
 * Ruled lines and the borders of boxes, taken out of the ink. What crosses them stays, and so does what
 * runs along them for a while: a line's pixel goes only where there is no more ink than the line's own.
 */
import type { Bitmap } from '../../data/bitmap.js';
import type { Mask } from './binarize.js';

export interface Page {
  /** Slope (y per x) of the written lines. */
  slope: number;
  /** Width of the pen, px. */
  lineWidth: number;
}

/** A straight line of so many pen widths is no part of a digit. */
const RULE_LENGTH = 40;

/** Of a line so much is ink; gaps in faint print are bridged over so many pen widths and pixels. */
const LEAST_FILLED = 0.7;
const WIDEST_GAP = { share: 0.25, pixels: 2 };

/** Lines thicker than so many pen widths are bars, and no ruling. */
const THICKEST_RULE = 2.5;

/** How much thicker than its line the ink may be where only the line is, px and as a share. */
const TOLERANCE = { pixels: 1, share: 1.5 };

/** A stroke that runs along a line makes so much more ink of it, in darkness times thickness. */
const STROKE_ON_RULE = 1.6;

/** Borders of boxes meet others at both ends, within so many pen widths and pixels. */
const CORNER = { share: 0.75, pixels: 2 };

/** A border is at least so many pen widths long. */
const SHORTEST_BORDER = 8;

/** More straight lines than this are a pattern; then only the long ones go. */
const MOST_BORDERS = 3000;

/** A straight line, along x (`across`) or y, in pixels of the page turned back. */
interface Rule {
  across: boolean;
  /** Row or column, before turning. */
  line: number;
  from: number;
  to: number;
}

/**
 * @param mask of `ink`, which is in even light.
 * @param print the same page with what is fainter, to find lines in.
 * @returns a mask without ruling; `mask` itself where there is none.
 */
export function removeRuling(ink: Bitmap, mask: Mask, print: Mask, page: Page): Mask {
  const shortest = Math.max(SHORTEST_BORDER * page.lineWidth, 12);
  const rules = [true, false].flatMap((across) => findRules(print, page, across, shortest));
  const ruling = chooseRuling(rules, mask, page);
  if (ruling.length === 0) return mask;
  const cleaned: Mask = { ...mask, data: Uint8Array.from(mask.data) };
  for (const rule of ruling) erase(rule, { ink, mask, print, cleaned }, page);
  return cleaned;
}

/** Where a pixel `along` a line lies in the mask; -1 outside. */
function place(
  { width, height }: Mask,
  slope: number,
  across: boolean,
  line: number,
  along: number,
) {
  const x = across ? along : line - Math.round(slope * (along - height / 2));
  const y = across ? line + Math.round(slope * (along - width / 2)) : along;
  return x >= 0 && x < width && y >= 0 && y < height ? y * width + x : -1;
}

/** Straight runs along the page's own directions, one pixel of wobble allowed. */
function findRules(mask: Mask, page: Page, across: boolean, shortest: number): Rule[] {
  const { data, width, height } = mask;
  const { slope, lineWidth } = page;
  const [lines, count] = across ? [height, width] : [width, height];
  const sideStep = across ? width : 1;
  const drift = Math.ceil((Math.abs(slope) * count) / 2);
  const turn = across ? slope : -slope;
  const shifts = Int32Array.from({ length: count }, (_, i) => Math.round(turn * (i - count / 2)));
  const gap = WIDEST_GAP.share * lineWidth + WIDEST_GAP.pixels;
  const rules: Rule[] = [];
  for (let line = -drift; line < lines + drift; line++) {
    const inkAt = (along: number) => {
      const side = line + shifts[along]!;
      if (side < 0 || side >= lines) return false;
      const at = across ? side * width + along : along * width + side;
      return Boolean(data[at] || data[at - sideStep] || data[at + sideStep]);
    };
    for (const { from, to } of joinedRuns(inkAt, count, gap)) {
      if (to - from + 1 >= shortest) rules.push({ across, line, from, to });
    }
  }
  return rules.filter((rule) => isThin(rule, mask, slope, THICKEST_RULE * lineWidth));
}

interface Run {
  from: number;
  to: number;
  /** Pixels of ink. */
  filled: number;
}

/** Runs of ink along a line; one goes on with what is before it if both together still are a line. */
function joinedRuns(inkAt: (along: number) => boolean, count: number, gap: number): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < count; from++) {
    if (!inkAt(from)) continue;
    let to = from;
    while (to + 1 < count && inkAt(to + 1)) to++;
    const before = runs[runs.length - 1];
    const filled = (before?.filled ?? 0) + to - from + 1;
    if (before && from - before.to - 1 <= gap && filled >= LEAST_FILLED * (to - before.from + 1)) {
      before.to = to;
      before.filled = filled;
    } else runs.push({ from, to, filled: to - from + 1 });
    from = to;
  }
  return runs;
}

/** Most of it is no thicker than a line. */
function isThin(rule: Rule, mask: Mask, slope: number, most: number): boolean {
  let [thin, seen] = [0, 0];
  const stride = Math.max(1, Math.floor((rule.to - rule.from) / 64));
  for (let along = rule.from; along <= rule.to; along += stride) {
    const thickness = thicknessAt(mask, rule, slope, along).size;
    if (thickness === 0) continue;
    seen++;
    if (thickness <= most) thin++;
  }
  return seen > 0 && thin >= 0.7 * seen;
}

/** The run of ink across a line, and where in the mask it begins. */
interface InkRun {
  size: number;
  first: number;
  step: number;
}

function thicknessAt(mask: Mask, { across, line }: Rule, slope: number, along: number): InkRun {
  const { data, width, height } = mask;
  const step = across ? width : 1;
  const at = place(mask, slope, across, line, along);
  const start = at < 0 ? -1 : ([at, at - step, at + step].find((near) => data[near]) ?? -1);
  if (start < 0) return { size: 0, first: -1, step };
  const [position, limit] = across ? [Math.floor(start / width), height] : [start % width, width];
  let [before, after] = [0, 0];
  while (position - before > 0 && data[start - (before + 1) * step]) before++;
  while (position + after < limit - 1 && data[start + (after + 1) * step]) after++;
  return { size: before + after + 1, first: start - before * step, step };
}

/**
 * Long lines are ruling by themselves; shorter ones only where both ends meet others, and where an
 * equal one runs beside them, as the two sides of a box do: a stroke of a digit has no such twin.
 */
function chooseRuling(rules: readonly Rule[], mask: Mask, page: Page): Rule[] {
  const long = RULE_LENGTH * page.lineWidth;
  const chosen = new Set(rules.filter(({ from, to }) => to - from >= long));
  const near = CORNER.share * page.lineWidth + CORNER.pixels;
  const level = (rule: Rule) => turnedBack(rule, mask, page.slope);
  const shorter = rules.filter((rule) => !chosen.has(rule));
  let candidates = shorter.length > MOST_BORDERS ? [] : shorter;
  // A border needs others that stay; what loses its neighbours goes too.
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
    // In the mask, the edge of a line may show only where something was written over it.
    const amount = amountOf(thicknessAt(print, rule, slope, along), ink);
    if (amount > 0) printed.push(amount);
  }
  // The line alone is where there is little: a digit may run along much of it.
  const usual = Math.min(lowerQuarter(runs.map(({ size }) => size)), THICKEST_RULE * lineWidth);
  const most = Math.max(usual + TOLERANCE.pixels, TOLERANCE.share * usual);
  const stroke = STROKE_ON_RULE * lowerQuarter(printed);
  let stretch: typeof runs = [];
  for (const run of [...runs, undefined]) {
    if (run && (run.size > most || run.amount > stroke)) {
      stretch.push(run);
      continue;
    }
    // A stroke leaves the line somewhere; what never does is a darker place of the line.
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
