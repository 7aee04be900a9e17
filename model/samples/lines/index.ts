/** Crops of one written line, as the line reader learns them and as it is measured on them. */
import type { Split } from '../data/index.js';
import { readHands } from './hands.js';
import type { LineSource } from './layout.js';
import { DEV_PATTERNS, TEST_PATTERNS, TRAINING_PATTERNS } from './patterns.js';
import { readTypefaces } from './print.js';

export { composeLine, type Line } from './compose.js';
export type { LineSource } from './layout.js';
export { ANY_LOOK, CHEQUE_LOOK, type Look } from './look.js';

const PATTERNS = { train: TRAINING_PATTERNS, dev: DEV_PATTERNS, test: TEST_PATTERNS } as const;

/** Each split has writers, patterns and fonts of its own. */
export async function lineSource(data: string, split: Split): Promise<LineSource> {
  return {
    hands: readHands(data, split),
    patterns: PATTERNS[split],
    typefaces: await readTypefaces(split),
  };
}
