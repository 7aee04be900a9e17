/**
 * What a hand adds to one reading. The pipeline calls `weigh()` after the classifier: the examples of the writer change
 * the probabilities of segments. If the value of the ink is known, `learn()` then collects a lesson from the best
 * hypothesis. `nearest()` is for explanations.
 */

import type { SegmentScores } from '../classify/score-segments.js';
import type { ExplainedShape } from '../data/explanation.js';
import type { Lesson, LessonShape } from '../data/hand.js';
import type { Classifier } from '../data/model-input.js';
import type { Acceptor } from '../decode/acceptor.js';
import type { Hypothesis } from '../decode/hypothesis.js';
import { acceptorOf, withChancesOf } from './known-value.js';
import { applyVotes, type Memory } from './memory.js';
import { MOST_FEATURES, normalize, quantize } from './quantize.js';

/** Number of examples that an explanation shows for a shape. */
const NEAREST = 5;

const DIGITS = [...'0123456789'];

export class HandReading {
  /** Accepts only the known value; `undefined` if no value is known, or if it has signs. */
  readonly acceptor: Acceptor | undefined;
  /** What can be learned from the ink; set by `learn()`, if the value is known. */
  lesson: Lesson | undefined;
  #scores: SegmentScores = { digits: new Float32Array() };
  #classifier: Pick<Classifier, 'signs' | 'network'> = {};

  /**
   * @param memory the examples of the writer; without it, nothing is changed.
   * @param value the known value of the ink; '' if the user has deleted what was read.
   */
  constructor(
    private readonly memory?: Memory,
    private readonly value?: string,
  ) {
    this.acceptor = value && /^\d+$/.test(value) ? acceptorOf(value) : undefined;
  }

  /** Lets the examples vote on each segment. Changes `scores` in place, and returns those to decode. */
  weigh(scores: SegmentScores, classifier: Classifier): SegmentScores {
    const { digits, signs } = scores;
    const { memory } = this;
    this.#scores = scores;
    this.#classifier = classifier;
    if (memory) {
      const labels = classifier.signs ?? [];
      for (let segment = 0; segment < this.#count; segment++) {
        const votes = memory.votesOn(this.#featuresOf(segment));
        // Examples of signs do not count against digits, which may look the same: the format decides.
        applyVotes(votes, rowOf(digits, segment, DIGITS), DIGITS, (value) => value === '');
        if (signs) applyVotes(votes, rowOf(signs, segment, labels), labels, () => true);
      }
    }
    const known = this.acceptor ? withChancesOf(this.value!, digits) : digits;
    return { ...scores, digits: known };
  }

  /**
   * Collects the lesson of the ink, if its value is known.
   *
   * @param best the best hypothesis.
   * @param found the value of `best`.
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
      // Only shapes that were read correctly or corrected; a shape with several characters is no example.
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

  /** The features of a segment, and the examples that are most similar to it. */
  nearest(segment: number): Pick<ExplainedShape, 'features' | 'nearest'> {
    if (this.#count === 0 || !this.memory) return {};
    const features = normalize(this.#featuresOf(segment));
    return { features, nearest: this.memory.nearest(features, NEAREST) };
  }

  /** Number of segments with features; 0 if the network has none, or too many. */
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

/** The row of a segment, `[labels + 1]`: the probabilities of `labels`, and of none of them. */
function rowOf(scores: Float32Array, segment: number, labels: readonly string[]): Float32Array {
  const width = labels.length + 1;
  return scores.subarray(segment * width, (segment + 1) * width);
}
