/** The lines of composed pages, each cut out with some paper around it. */

import { unionBox } from '../../../src/engine/data/box.js';
import { bitmapFromPicture } from '../../../src/engine/draw/from-picture.js';
import { crop } from '../../../src/engine/draw/resize.js';
import type { Line } from '../../samples/lines/index.js';
import { Random } from '../../support/random.js';
import type { Evaluation } from '../section.js';
import { composeForm, PAGE } from './form.js';
import { LEVELS } from './levels.js';
import { photograph } from './photograph.js';
import { writersOfPages } from './writers.js';

const SEED = 79;

/** Paper around a line, in its heights: less than the distance of the next line. */
const MARGIN = 0.25;

export async function cropsOfPages(
  { data, split }: Evaluation,
  name: string,
  count: number,
): Promise<Line[]> {
  const level = LEVELS.find((known) => known.name === name)!;
  const writers = writersOfPages({ data, split });
  const lines: Line[] = [];
  for (let page = 0; lines.length < count; page++) {
    const random = new Random(SEED, page);
    const form = composeForm(random.pick(writers), level, random);
    const { bitmap } = bitmapFromPicture(await photograph(form, level, random));
    for (const line of form.lines) {
      const box = unionBox(line.map((digit) => digit.box));
      const margin = MARGIN * box.height;
      const x = Math.max(0, Math.floor(box.x - margin));
      const y = Math.max(0, Math.floor(box.y - margin));
      const width = Math.min(PAGE.width, Math.ceil(box.x + box.width + margin)) - x;
      const height = Math.min(PAGE.height, Math.ceil(box.y + box.height + margin)) - y;
      const ink = crop(bitmap, { x, y, width, height });
      lines.push({
        grey: { ...ink, data: ink.data.map((value) => 1 - value) },
        label: line.map(({ label }) => label).join(''),
        places: [],
      });
    }
  }
  return lines.slice(0, count);
}
