/** Text composed of one writer's digits and of other people's signs, each where it stands on the line. */
import type { Stroke } from 'digit-pad/engine';
import { boundingBox } from '../../../src/engine/data/ink.js';
import { median } from '../../../src/engine/segment/ink/geometry/line.js';
import type { WrittenSample } from '../../samples/data/formats/stroke-file.js';
import { type PenDigit, pendigits, type Split } from '../../samples/data/index.js';
import { unipenLetters } from '../../samples/data/letters.js';
import { isWholeSign, writtenSigns } from '../../samples/data/signs.js';
import { byWriter } from '../../segmenter-fit/compose.js';
import type { Random } from '../../support/random.js';

/** A digit or a sign, and the strokes that it is made of. */
export interface Character {
  value: string;
  strokes: readonly number[];
}

export interface Hands {
  /** Digits of each writer, by their value. */
  writers: readonly { name: string; height: number; digits: Map<string, PenDigit[]> }[];
  /** Isolated signs, of any writer of the split. */
  signs: ReadonlyMap<string, readonly WrittenSample[]>;
}

/** Of heights of the line: the longer side of a sign, and how high above the baseline its middle lies. */
const PLACES: Readonly<Record<string, { size: number; level: number }>> = {
  '.': { size: 0.1, level: 0.04 },
  ',': { size: 0.3, level: -0.05 },
  '-': { size: 0.45, level: 0.45 },
  '+': { size: 0.6, level: 0.45 },
  '/': { size: 1.25, level: 0.5 },
  ':': { size: 0.5, level: 0.35 },
  '(': { size: 1.25, level: 0.5 },
  ')': { size: 1.25, level: 0.5 },
  '%': { size: 1, level: 0.5 },
  $: { size: 1.2, level: 0.5 },
  a: { size: 0.6, level: 0.3 },
  p: { size: 0.85, level: 0.12 },
  m: { size: 0.8, level: 0.3 },
};

/** Letters of am and pm. */
const HALF_DAYS = 'apm';

/** Deviations of sizes and places, as shares of the line's height. */
const SIZE_JITTER = 0.1;
const LEVEL_JITTER = 0.04;

/** Room between two characters, and what a blank adds. */
const ROOM = { from: 0.08, to: 0.3 };
const BLANK = 0.45;

export function handsOf(folder: string, split: Split): Hands {
  const writers = [...byWriter(pendigits(folder, split))].map(([name, all]) => {
    const digits = new Map<string, PenDigit[]>();
    for (const digit of all) {
      const label = String(digit.label);
      digits.set(label, [...(digits.get(label) ?? []), digit]);
    }
    const height = median(all.map(({ strokes }) => boundingBox(strokes)!.height)) || 1;
    return { name, height, digits };
  });
  const signs = new Map<string, WrittenSample[]>();
  const letters = unipenLetters(folder, split).filter(({ label }) => HALF_DAYS.includes(label));
  for (const sign of [...writtenSigns(folder, split).filter(isWholeSign), ...letters]) {
    if (boundingBox(sign.strokes)) signs.set(sign.label, [...(signs.get(sign.label) ?? []), sign]);
  }
  return { writers: writers.filter(({ digits }) => digits.size === 10), signs };
}

export function composeText(
  text: string,
  { writers, signs }: Hands,
  random: Random,
): { writer: string; strokes: Stroke[]; characters: Character[] } {
  const { name, height, digits } = random.pick(writers);
  const strokes: Stroke[] = [];
  const characters: Character[] = [];
  let edge = 0;
  for (const character of text) {
    if (character === ' ') {
      edge += BLANK;
      continue;
    }
    const left = edge + random.uniform(ROOM.from, ROOM.to);
    const digit = digits.get(character);
    const written = digit ? random.pick(digit).strokes : random.pick(signs.get(character)!).strokes;
    const box = boundingBox(written)!;
    const size = random.normal(1, SIZE_JITTER);
    const place = PLACES[character];
    const longer = Math.max(box.width, box.height) || 1;
    const scale = place ? (place.size * size) / longer : size / height;
    const level = place ? place.level : (box.height * scale) / 2;
    const middle = random.normal(level, LEVEL_JITTER);
    characters.push({ value: character, strokes: written.map((_, i) => strokes.length + i) });
    for (const { points } of written) {
      strokes.push({
        points: points.map(({ x, y }) => ({
          x: left + (x - box.x) * scale,
          y: (y - box.y - box.height / 2) * scale - middle,
        })),
      });
    }
    edge = left + box.width * scale;
  }
  return { writer: name, strokes, characters };
}
