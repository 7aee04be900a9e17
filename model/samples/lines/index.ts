/** Composes crops of one written line, for training and for measuring the line reader. */
import type { Split } from '../data/index.js';
import { readDigitSources } from './digit-sources.js';
import type { LineSource } from './layout.js';
import { DEV_PATTERNS, TEST_PATTERNS, TRAINING_PATTERNS } from './patterns.js';
import { readTypefaces } from './print.js';

export { ANY_APPEARANCE, type Appearance, CHEQUE_APPEARANCE } from './appearance.js';
export { composeLine, type Line } from './compose.js';
export type { LineSource } from './layout.js';

const PATTERNS = { train: TRAINING_PATTERNS, dev: DEV_PATTERNS, test: TEST_PATTERNS } as const;

/** @param data the data folder. Each split has its own writers, patterns and fonts. */
export async function lineSource(data: string, split: Split): Promise<LineSource> {
  return {
    digits: readDigitSources(data, split),
    patterns: PATTERNS[split],
    typefaces: await readTypefaces(split),
  };
}
