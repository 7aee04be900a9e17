/** The same digits as in the pages. */
import { writeNumber } from '../../build/test/fixtures/digits.js';

export const strokesOf = (count) =>
  writeNumber('4079534618'.slice(0, count), { x: 16, y: 30, height: 90, gap: 0.4 });
