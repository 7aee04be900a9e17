/**
 * Leaves out the words on a page: labels of a form, headings, printed or written. Many letters look like digits (o, l, s,
 * t), so that one shape tells little; of the shapes of a word or a line together, digits are nearly all sure.
 */
import { rightOf } from '../data/box.js';
import type { Box } from '../data/ink.js';
import { CLASS_COUNT, NOT_A_DIGIT } from '../data/model-input.js';
import type { ScoreLattice } from '../data/picture-reader.js';
import { median } from '../segment/ink/geometry/line.js';
import type { WrittenLine } from '../segment/picture/lines.js';
import type { Writing } from '../segment/picture/page.js';
import { cutOut, type Whole, wholesOf } from '../segment/picture/pieces.js';

/** A page with fewer shapes has no line of text. */
const FEWEST_SHAPES = 8;

/** A lower shape is a part, a point or a dash (heights of the line). */
const LOWEST = 0.4;

/** Width : height of shapes that count: a bar may be a 1 or an l, and what is wide may be two digits that touch. */
const SLIMMEST = 0.25;
const WIDEST = 1;

/** A shape is sure if one of the digits is so likely. */
const SURE = 0.9;

/**
 * Log-likelihood ratio of text against digits for a shape that is sure, or not: of printed letters 58 % are not sure, of
 * handwritten digits less than 5 %; 10 % are allowed for, as real pages are worse than composed ones.
 */
const EVIDENCE = { sure: -0.76, unsure: 1.76 };

/** The same for a sure 1, since i, l, r and t look like it. */
const ONE = 0;

/**
 * Added for a shape that is lower than `share` times the highest tenth of its line: half of printed letters are, as a
 * and e, and few digits.
 */
const LOW = { share: 0.8, evidence: 0.8 };

/** Evidence that makes a word text: four unsure shapes among five, or six among eleven. */
const TEXT = 5;

/**
 * Evidence that makes a line text, and that of its words which stay because they are so surely digits: three sure shapes.
 * On a page of which most lines are text, all lines are, and digits need more: five sure shapes.
 */
const LIMITS = { text: TEXT, digits: -2.2 };
const LIMITS_AMONG_TEXT = { text: Number.NEGATIVE_INFINITY, digits: -3.5 };

/** A word that is so much higher than the letters of its line, or else of the page, and not unsure, is a number, too. */
const HIGHER = 1.3;

/** Gap between two words, heights of the line. */
const BLANK = 0.45;

export interface WithoutText {
  writing: Writing;
  /** What was left out, each shape. */
  text: readonly Box[];
}

interface Word {
  wholes: readonly Whole[];
  evidence: number;
}

/** @throws what `score` throws. */
export async function withoutText(writing: Writing, score: ScoreLattice): Promise<WithoutText> {
  const rows = writing.lines.map((line) => ({ line, wholes: wholesOf(line) }));
  const counted = rows.flatMap(({ line, wholes }) => wholes.filter((whole) => counts(whole, line)));
  if (counted.length < FEWEST_SHAPES) return { writing, text: [] };
  const evidence = await evidenceOf(counted, writing, score);
  for (const { wholes } of rows) addHeights(wholes, evidence);
  const lines = rows.map(({ line, wholes }) => ({
    line,
    words: wordsOf(wholes, line.height, evidence),
  }));
  const isMostly = isMostlyText(lines.map(({ words }) => evidenceFor(words)));
  const limits = isMostly ? LIMITS_AMONG_TEXT : LIMITS;
  const usual = heightOfLetters(lines.flatMap(({ words }) => words));
  const text = lines.flatMap(({ words }) => textOf(words, limits, usual));
  const labels = new Set(text.flatMap((whole) => whole.labels));
  const rest = writing.lines
    .map((line) => ({ ...line, shapes: line.shapes.filter(({ label }) => !labels.has(label)) }))
    .filter(({ shapes }) => shapes.length > 0);
  return { writing: { ...writing, lines: rest }, text: text.map(({ box }) => box) };
}

/** @param evidence of each line. */
function isMostlyText(evidence: readonly number[]): boolean {
  return 2 * evidence.filter((own) => own >= TEXT).length > evidence.length;
}

function evidenceFor(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + word.evidence, 0);
}

function counts({ box }: Whole, { height }: WrittenLine): boolean {
  const slimness = box.width / box.height;
  return box.height >= LOWEST * height && slimness >= SLIMMEST && slimness < WIDEST;
}

async function evidenceOf(
  wholes: readonly Whole[],
  { ink, labels, edge }: Writing,
  score: ScoreLattice,
): Promise<Map<Whole, number>> {
  const pieces = wholes.map((whole) => cutOut(whole, ink, labels, edge));
  const segments = wholes.map((_, i) => ({ first: i, last: i }));
  const chances = await score({ pieces, segments });
  return new Map(
    wholes.map((whole, i) => {
      const digits = chances.subarray(i * CLASS_COUNT, i * CLASS_COUNT + NOT_A_DIGIT);
      const digit = digits.findIndex((chance) => chance >= SURE);
      if (digit === 1) return [whole, ONE];
      return [whole, digit < 0 ? EVIDENCE.unsure : EVIDENCE.sure];
    }),
  );
}

function addHeights(line: readonly Whole[], evidence: Map<Whole, number>): void {
  const heights = line.map(({ box }) => box.height).sort((a, b) => b - a);
  const low = LOW.share * heights[Math.floor(heights.length / 10)]!;
  for (const whole of line) {
    const own = evidence.get(whole);
    if (own !== undefined && whole.box.height < low) evidence.set(whole, own + LOW.evidence);
  }
}

/** @param evidence of the shapes that count. */
function wordsOf(
  wholes: readonly Whole[],
  height: number,
  evidence: ReadonlyMap<Whole, number>,
): Word[] {
  const words: Whole[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const whole of wholes) {
    if (whole.box.x - right > BLANK * height) words.push([]);
    words[words.length - 1]!.push(whole);
    right = Math.max(right, rightOf(whole.box));
  }
  return words.map((own) => ({
    wholes: own,
    evidence: own.reduce((sum, whole) => sum + (evidence.get(whole) ?? 0), 0),
  }));
}

/**
 * The shapes of a line that belong to text.
 *
 * @param pageHeight height of the letters of the page.
 */
function textOf(words: readonly Word[], limits: typeof LIMITS, pageHeight: number): Whole[] {
  const surely = words.filter((word) => word.evidence >= TEXT);
  const own = heightOfLetters(words);
  const usual = Number.isFinite(own) ? own : pageHeight;
  const isNumber = (word: Word) =>
    word.evidence <= limits.digits || (word.evidence < 0 && heightOf(word) >= HIGHER * usual);
  const line = { wholes: words.flatMap(({ wholes }) => wholes), evidence: evidenceFor(words) };
  const isText = line.evidence >= limits.text && !isNumber(line);
  return (isText ? words.filter((word) => !isNumber(word)) : surely).flatMap(
    ({ wholes }) => wholes,
  );
}

/** The median over the words of letters; infinite if there are none. */
function heightOfLetters(words: readonly Word[]): number {
  const letters = words.filter((word) => word.evidence > 0).map(heightOf);
  return letters.length > 0 ? median(letters) : Number.POSITIVE_INFINITY;
}

function heightOf({ wholes }: Word): number {
  return Math.max(...wholes.map(({ box }) => box.height));
}
