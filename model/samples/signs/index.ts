/** Signs to learn: those of real writers, each kind as often as the others, and drawn ones. */
import type { Stroke } from '../../../src/engine/data/ink.js';
import { labelOfSign, SIGNS } from '../../network/labels.js';
import type { Random } from '../../support/random.js';
import { drawnWith } from '../allographs/device.js';
import { isWholeSign, writtenSigns } from '../data/signs.js';
import { evenAmongWriters } from '../even.js';
import { CURRENCIES } from './currencies.js';
import { dot, equals, minus } from './lines-and-dots.js';

/** Of signs that have both, the share that is drawn by the generator. */
const DRAWN_SHARE = 0.3;

const DRAWN = { ...CURRENCIES, '-': minus, '=': equals, '.': dot } as const;

export interface SignSample {
  label: number;
  strokes: Stroke[];
}

/** @returns picks a sign by chance. */
export function signsOfTrainWriters(data: string): (random: Random) => SignSample {
  const written = writtenSigns(data, 'train').filter(isWholeSign);
  const pickers = SIGNS.map((sign) => {
    const own = written.filter(({ label }) => label === sign);
    const draw = (DRAWN as Partial<Record<string, (typeof DRAWN)['-']>>)[sign];
    const pick = own.length > 0 ? evenAmongWriters(own) : undefined;
    return (random: Random): Stroke[] => {
      if (pick && !(draw && random.chance(DRAWN_SHARE))) return pick(random).strokes;
      if (!draw) throw new Error(`Nobody wrote a ${sign}, and nothing draws one.`);
      return drawnWith(draw(random), random).strokes.map((points) => ({ points }));
    };
  });
  return (random) => {
    const kind = random.index(SIGNS.length);
    return { label: labelOfSign(SIGNS[kind]!), strokes: pickers[kind]!(random) };
  };
}
