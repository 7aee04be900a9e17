/** Letters and drawings of real people, as examples of what is no digit. */
import { join } from 'node:path';
import { readStrokeFile, type WrittenSample } from './formats/stroke-file.js';
import { FILES } from './index.js';
import { doodleSplit, type Split, unipenSplit } from './split.js';

/**
 * Letters that no digit looks like. Left out are those that some hand writes as a digit:
 * O o Q D C c U u V v (0), I i l J j L (1), Z z (2), S s (5), b G (6), B (8), g q y Y (9, an open 4).
 */
export const NO_DIGITS_LETTERS = [...'AEFHKMNPRTWXadefhkmnprtwx'];

/**
 * Marks that no digit looks like. Left out are ! | ' ` [ ] (1), ? (2, 7), { } (3), & (8), and ^, which
 * is a 1 with a long upstroke.
 */
const NO_DIGITS_MARKS = [...'@<>~;'];

/**
 * Words whose drawings are often a circle, a line or a corner: a 0, a 1 or a 7. Nobody could say that
 * these are no digits.
 */
const DIGIT_LIKE_WORDS = new Set([
  'apple',
  'banana',
  'baseball',
  'baseball bat',
  'basketball',
  'blueberry',
  'boomerang',
  'bottlecap',
  'bracelet',
  'bread',
  'candle',
  'circle',
  'cloud',
  'compass',
  'cookie',
  'crayon',
  'donut',
  'ear',
  'elbow',
  'fence',
  'garden hose',
  'golf club',
  'hockey puck',
  'hockey stick',
  'hourglass',
  'hurricane',
  'knee',
  'knife',
  'leg',
  'lightning',
  'line',
  'lollipop',
  'matches',
  'moon',
  'nail',
  'necklace',
  'nose',
  'onion',
  'paper clip',
  'peanut',
  'pear',
  'peas',
  'pencil',
  'pillow',
  'pizza',
  'pond',
  'pool',
  'potato',
  'rain',
  'river',
  'snake',
  'snowman',
  'soccer ball',
  'spoon',
  'squiggle',
  'stairs',
  'stitches',
  'string bean',
  'sword',
  'toe',
  'tooth',
  'tornado',
  'watermelon',
  'waterslide',
  'wheel',
  'zigzag',
]);

/** Letters that no digit looks like. */
export function unipenLetters(folder: string, split: Split): WrittenSample[] {
  return readStrokeFile(join(folder, FILES.unipenLetters), { labels: 'letter' }).filter(
    ({ label, writer }) => NO_DIGITS_LETTERS.includes(label) && unipenSplit(writer) === split,
  );
}

/** Marks that are neither a digit nor one of the signs that the network knows. */
export function unipenMarks(folder: string, split: Split): WrittenSample[] {
  return readStrokeFile(join(folder, FILES.unipenSigns), { labels: 'sign' }).filter(
    ({ label, writer }) => NO_DIGITS_MARKS.includes(label) && unipenSplit(writer) === split,
  );
}

/** Quick drawings of things. */
export function doodles(folder: string, split: Split): WrittenSample[] {
  return readStrokeFile(join(folder, FILES.doodles), { labels: 'word' }).filter(
    ({ label }, place) => !DIGIT_LIKE_WORDS.has(label) && doodleSplit(place) === split,
  );
}
