/** Composed lines as samples of the network, in batches of similar width. */
import { isInkBright } from '../../../src/engine/draw/polarity.js';
import { lineInput } from '../../../src/engine/line-reader/line-input.js';
import {
  ANY_APPEARANCE,
  CHEQUE_APPEARANCE,
  composeLine,
  type Line,
  type LineSource,
} from '../../samples/lines/index.js';
import { Random } from '../../support/random.js';
import type { LineSample } from './network.js';

/** Number of batches that are composed and sorted by width together, so that batches need little padding. */
const BATCHES_AT_ONCE = 6;

/** How often each line is used. Composing a line takes a third of the time of a training step. */
const PASSES = 2;

/** Fraction of the lines that look like amounts of cheques; the others look like anything. */
const CHEQUES = 0.35;

/** Maximum width of a line, px of the scaled crop; a wider one is replaced by another. */
const WIDEST = 480;

export function lineSample({ grey, label, places }: Line): LineSample {
  const { data, width, height } = grey;
  const bright = isInkBright(data, width, height);
  const ink = bright ? data : data.map((value) => 1 - value);
  const input = lineInput({ data: ink, width, height });
  const scale = input.width / width;
  return {
    ...input,
    label: Array.from(label, Number),
    places: places.map((place) => ({ centre: place.centre * scale, width: place.width * scale })),
  };
}

/** An unlimited sequence of batches, which depends only on the seeds. */
export class LineBatches {
  private kept: LineSample[][] = [];

  constructor(
    private readonly source: LineSource,
    private readonly batchSize: number,
    private readonly seeds: readonly number[],
  ) {}

  /** @param step counted from 0; after the first call, it must increase by 1. */
  at(step: number): LineSample[] {
    const period = BATCHES_AT_ONCE * PASSES;
    if (step % period === 0 || this.kept.length === 0) this.compose(Math.floor(step / period));
    return this.kept[step % period]!;
  }

  private compose(round: number): void {
    const random = new Random(...this.seeds, round);
    const samples = Array.from({ length: this.batchSize * BATCHES_AT_ONCE }, () => {
      for (;;) {
        const appearance = random.chance(CHEQUES) ? CHEQUE_APPEARANCE : ANY_APPEARANCE;
        const sample = lineSample(composeLine(this.source, random, appearance));
        if (sample.width <= WIDEST) return sample;
      }
    }).sort((a, b) => a.width - b.width);
    const batches = Array.from({ length: BATCHES_AT_ONCE }, (_, i) =>
      samples.slice(i * this.batchSize, (i + 1) * this.batchSize),
    );
    this.kept = Array.from({ length: PASSES }, () => random.shuffle(batches)).flat();
  }
}

/** A fixed set of lines. */
export function lineSet(source: LineSource, count: number, seed: number): Line[] {
  return Array.from({ length: count }, (_, i) => composeLine(source, new Random(seed, i)));
}
