/** Composed lines as the network takes them, in batches of about the same width. */
import { isInkBright } from '../../../src/engine/draw/polarity.js';
import { lineInput } from '../../../src/engine/line-reader/line-input.js';
import { composeLine, type Line, type LineSource } from '../../samples/lines/index.js';
import { Random } from '../../support/random.js';
import type { LineSample } from './network.js';

/** Batches that are composed at once and sorted by width, so that little of a batch is padding. */
const BATCHES_AT_ONCE = 6;

/** Composing a line costs a third of learning from it: each comes twice, in two orders. */
const PASSES = 2;

/** The widest line, px of the scaled crop: wider ones are composed anew. */
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

/** Endless batches; the same seeds give the same ones. */
export class LineBatches {
  private kept: LineSample[][] = [];

  constructor(
    private readonly source: LineSource,
    private readonly batchSize: number,
    private readonly seeds: readonly number[],
  ) {}

  /** @param step counted from 0; steps must come one after another, from any of them on. */
  at(step: number): LineSample[] {
    const period = BATCHES_AT_ONCE * PASSES;
    if (step % period === 0 || this.kept.length === 0) this.compose(Math.floor(step / period));
    return this.kept[step % period]!;
  }

  private compose(round: number): void {
    const random = new Random(...this.seeds, round);
    const samples = Array.from({ length: this.batchSize * BATCHES_AT_ONCE }, () => {
      for (;;) {
        const sample = lineSample(composeLine(this.source, random));
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
