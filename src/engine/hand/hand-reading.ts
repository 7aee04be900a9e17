/**
 * What a hand adds to one reading: the writer's examples change the chances of segments, and where the value of
 * the ink is known, it says what can be learned from it. The pipeline calls it at three places.
 */

import type { SegmentScores } from '../classify/score-segments.js';
import type { ExplainedShape } from '../data/explanation.js';
import type { Lesson, LessonShape } from '../data/hand.js';
import type { Classifier } from '../data/model-input.js';
import type { Hypothesis } from '../decode/hypothesis.js';
import type { Reader } from '../decode/reader.js';
import { readerOf, withChancesOf } from './known-value.js';
import type { Memory } from './memory.js';
import { MOST_FEATURES, normalize, quantize } from './quantize.js';

/** Examples that an explanation names for a shape. */
const NEAREST = 5;

const DIGITS = [...'0123456789'];

export class HandReading {
  /** Accepts the known value alone, where it is one of digits. */
  readonly reader: Reader | undefined;
  /** What can be learned, once the ink has been read; only where its value is known. */
  lesson: Lesson | undefined;
  #scores: SegmentScores = { digits: new Float32Array() };
  #classifier: Pick<Classifier, 'signs' | 'network'> = {};

  /** @param value that the ink is known to have; '' where the user has deleted what was read. */
  constructor(
    private readonly memory?: Memory,
    private readonly value?: string,
  ) {
    this.reader = value && /^\d+$/.test(value) ? readerOf(value) : undefined;
  }

  /** Changes the chances of digits and signs by what the examples say of them. */
  weigh(scores: SegmentScores, classifier: Classifier): SegmentScores {
    const { digits, signs } = scores;
    const { memory } = this;
    this.#scores = scores;
    this.#classifier = classifier;
    if (memory) {
      const labels = classifier.signs ?? [];
      for (let segment = 0; segment < this.#count; segment++) {
        const ballot = memory.ballotFor(this.#featuresOf(segment));
        // A sign may look like a digit: which one is meant, the format decides.
        ballot.count(rowOf(digits, segment, DIGITS), DIGITS, (value) => value === '');
        if (signs) ballot.count(rowOf(signs, segment, labels), labels, () => true);
      }
    }
    return { digits: this.reader ? withChancesOf(this.value!, digits) : digits, signs };
  }

  /**
   * Notes what the best reading teaches.
   *
   * @param found its value.
   * @param fixed the values of segments that the user corrected.
   */
  learn(best: Hypothesis | undefined, found: string, fixed?: ReadonlyMap<number, string>): void {
    const { value } = this;
    if (value === undefined) return;
    const { network = '' } = this.#classifier;
    const isRight = value === '' || found === value;
    const shapes: LessonShape[] = [];
    for (const { segment, text } of (this.#count > 0 && best?.steps) || []) {
      const corrected = fixed?.has(segment) ?? false;
      // Read rightly, or corrected; several characters of one shape are no shape to learn.
      if (!(corrected || (isRight && text !== '')) || text.length > 1) continue;
      shapes.push({
        value: value === '' ? '' : text,
        features: quantize(this.#featuresOf(segment)),
        confidence: this.#chanceOf(value && text, segment),
        corrected,
      });
    }
    this.lesson = { network, shapes };
  }

  /** The examples that lie nearest to a segment. */
  nearest(segment: number): Pick<ExplainedShape, 'features' | 'nearest'> {
    if (this.#count === 0 || !this.memory) return {};
    const features = normalize(this.#featuresOf(segment));
    return { features, nearest: this.memory.nearest(features, NEAREST) };
  }

  /** Segments whose features are known. */
  get #count(): number {
    const { digits, features } = this.#scores;
    const count = digits.length / (DIGITS.length + 1);
    const isUsable = features?.length && features.length <= count * MOST_FEATURES;
    return isUsable ? count : 0;
  }

  #featuresOf(segment: number): Float32Array {
    const { features = new Float32Array() } = this.#scores;
    const width = features.length / this.#count;
    return features.subarray(segment * width, (segment + 1) * width);
  }

  #chanceOf(text: string, segment: number): number {
    const { digits, signs } = this.#scores;
    const row = rowOf(digits, segment, DIGITS);
    if (text === '') return row[DIGITS.length]!;
    if (/\d/.test(text)) return row[Number(text)]!;
    const labels = this.#classifier.signs ?? [];
    return (signs && rowOf(signs, segment, labels)[labels.indexOf(text)]) ?? 1;
  }
}

/** The chances of `labels`, and of none of them. */
function rowOf(scores: Float32Array, segment: number, labels: readonly string[]): Float32Array {
  const width = labels.length + 1;
  return scores.subarray(segment * width, (segment + 1) * width);
}
