/** Printed digits and words: glyphs of free fonts, as grey pictures. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { Bitmap } from '../../../src/engine/data/bitmap.js';
import type { Random } from '../../support/random.js';
import type { Split } from '../data/index.js';

const require = createRequire(import.meta.url);
// Its CommonJS file has no named exports that Node.js can find.
const { parse } = require('opentype.js') as typeof import('opentype.js');

/** All under the SIL Open Font License. The splits have no font in common. */
const FONTS = {
  train: [
    'roboto/files/roboto-latin-400-normal',
    'roboto/files/roboto-latin-700-normal',
    'lora/files/lora-latin-400-normal',
    'lora/files/lora-latin-400-italic',
    'courier-prime/files/courier-prime-latin-400-normal',
    'oswald/files/oswald-latin-400-normal',
    'ibm-plex-mono/files/ibm-plex-mono-latin-400-normal',
    'libre-baskerville/files/libre-baskerville-latin-700-normal',
  ],
  dev: ['open-sans/files/open-sans-latin-400-normal'],
  test: ['source-serif-4/files/source-serif-4-latin-400-normal'],
} as const satisfies Record<Split, readonly string[]>;

const CHARACTERS = [...'0123456789ABCDEFGHILMNOPRSTUVabcdefghilmnoprstuv$.:/-'];

/** Height of a capital letter in the pictures of glyphs, px. */
export const GLYPH_SIZE = 40;

export interface Glyph extends Bitmap {
  /** Distance to the origin of the next glyph; heights of a capital. */
  advance: number;
  /** Left and top edge of the picture, relative to the origin on the baseline; heights of a capital. */
  left: number;
  top: number;
}

/** Glyphs of one font by character. */
export type Typeface = ReadonlyMap<string, Glyph>;

export async function readTypefaces(split: Split): Promise<Typeface[]> {
  return Promise.all(
    FONTS[split].map(async (name) => {
      const { buffer } = new Uint8Array(readFileSync(require.resolve(`@fontsource/${name}.woff`)));
      const font = parse(buffer);
      const capital = font.charToGlyph('H').getBoundingBox().y2 / font.unitsPerEm;
      const size = GLYPH_SIZE / capital;
      const glyphs = await Promise.all(
        CHARACTERS.map(async (character) => {
          const path = font.charToGlyph(character).getPath(0, 0, size);
          const box = path.getBoundingBox();
          const [x, y] = [Math.floor(box.x1) - 1, Math.floor(box.y1) - 1];
          const [width, height] = [Math.ceil(box.x2) + 1 - x, Math.ceil(box.y2) + 1 - y];
          const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}">${path.toSVG(2)}</svg>`;
          const { data } = await sharp(Buffer.from(svg))
            .extractChannel('alpha')
            .raw()
            .toBuffer({ resolveWithObject: true });
          const advance = font.getAdvanceWidth(character, size) / GLYPH_SIZE;
          const bitmap = { data: Float32Array.from(data, (value) => value / 255), width, height };
          return [
            character,
            { ...bitmap, advance, left: x / GLYPH_SIZE, top: y / GLYPH_SIZE },
          ] as const;
        }),
      );
      return new Map(glyphs);
    }),
  );
}

const WORD_CHARACTERS = CHARACTERS.filter((character) => /[A-Za-z]/.test(character));
const NUMBER_CHARACTERS = CHARACTERS.filter((character) => /\d/.test(character));

/** A made-up word, or a number such as those of a form. */
export function printedText(random: Random): string {
  const from = random.chance(0.25) ? NUMBER_CHARACTERS : WORD_CHARACTERS;
  const length = 1 + random.index(9);
  return Array.from({ length }, () => random.pick(from)).join('');
}
