/** Finds straight lines on a page: printed lines, and straight strokes of digits. */
import type { Mask } from './binarize.js';

export interface Page {
  /** Slope (y per x) of the written lines. */
  slope: number;
  /** Line width of the writing, in px. */
  lineWidth: number;
}

/** Minimum fraction of ink along a line, and maximum gap: a multiple of the line width plus pixels. */
const LEAST_FILLED = 0.7;
const WIDEST_GAP = { share: 0.25, pixels: 2 };

/** Maximum thickness of a ruled line, as a multiple of the line width. */
export const THICKEST_RULE = 2.5;

/** A straight line along x (`across`) or y, in px of the page after its rotation to slope 0. */
export interface Rule {
  across: boolean;
  /** Row or column of its middle, before the rotation. */
  line: number;
  from: number;
  to: number;
}

/** Index in the mask of the pixel at `along` of a line; -1 if it is outside. */
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

/** Finds straight runs of ink parallel or perpendicular to the written lines, with a tolerance of 1 px. */
export function findStraightLines(
  mask: Mask,
  page: Page,
  across: boolean,
  shortest: number,
): Rule[] {
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
  /** Number of ink pixels. */
  filled: number;
}

/** The runs of ink along a line. A run is joined with the previous one if the result has few gaps. */
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

/** Whether most of the line is at most `most` px thick. */
export function isThin(rule: Rule, mask: Mask, slope: number, most: number): boolean {
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

/** A run of ink across a line: its size in px, the mask index of its first pixel, and the index step. */
export interface InkRun {
  size: number;
  first: number;
  step: number;
}

export function thicknessAt(
  mask: Mask,
  { across, line }: Rule,
  slope: number,
  along: number,
): InkRun {
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
