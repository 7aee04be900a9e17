/** Pages of printed text, without any handwriting: nothing on them is a number that somebody wrote. */
import { readFileSync } from 'node:fs';
import type { Typeface } from '../../samples/lines/print.js';
import { GLYPH_SIZE } from '../../samples/lines/print.js';
import type { Random } from '../../support/random.js';
import { type FormPage, PAGE, type PlacedGlyph } from './form.js';

/** Height of a capital, px; lines are so many of it apart. */
const CAPITAL = [18, 34] as const;
const LINE_DISTANCE = [1.9, 2.6] as const;

/** Room between letters and words, heights of a capital. */
const TRACKING = 0.04;
const BLANK = 0.45;

/** Words of English prose: this project's own. */
const PROSE = 'docs/privacy.md';

/** Words of which the typeface has each letter, as they follow each other. */
export function proseWords(typeface: Typeface): string[] {
  return readFileSync(PROSE, 'utf8')
    .split(/[^A-Za-z.]+/)
    .filter((word) => word !== '' && [...word].every((letter) => typeface.has(letter)));
}

export function composePrint(
  typeface: Typeface,
  words: readonly string[],
  random: Random,
): FormPage {
  const height = random.uniform(...CAPITAL);
  const scale = height / GLYPH_SIZE;
  const step = height * random.uniform(...LINE_DISTANCE);
  const text: PlacedGlyph[] = [];
  let at = random.index(words.length);
  for (let base = PAGE.margin + step; base < PAGE.height - PAGE.margin; base += step) {
    let pen = PAGE.margin;
    for (;;) {
      const glyphs = [...words[at++ % words.length]!].map((letter) => typeface.get(letter)!);
      const width = glyphs.reduce((sum, { advance }) => sum + (advance + TRACKING) * height, 0);
      if (pen + width > PAGE.width - PAGE.margin) break;
      for (const glyph of glyphs) {
        text.push({
          bitmap: glyph,
          x: pen + glyph.left * height,
          y: base + glyph.top * height,
          width: glyph.width * scale,
          height: glyph.height * scale,
        });
        pen += (glyph.advance + TRACKING) * height;
      }
      pen += BLANK * height;
    }
  }
  return { kind: 'blank', printed: [], text, lines: [], height, penWidth: 1 };
}
