/** Crops of one written line, as the line reader learns them and as it is measured on them. */
import type { Split } from '../data/index.js';
import type { LineSource } from './compose.js';
import { readHands } from './hands.js';
import { OTHER_PATTERNS, TRAINING_PATTERNS } from './patterns.js';
import { readTypefaces } from './print.js';

export { composeLine, type Line, type LineSource } from './compose.js';

/** Writers, patterns and fonts that training uses are not among those of `dev` and `test`. */
export async function lineSource(data: string, split: Split): Promise<LineSource> {
  const isTraining = split === 'train';
  return {
    hands: readHands(data, split),
    patterns: isTraining ? TRAINING_PATTERNS : OTHER_PATTERNS,
    typefaces: await readTypefaces(isTraining ? 'train' : 'others'),
  };
}
