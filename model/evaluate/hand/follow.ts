/** Reads streams with a hand that learns from each writing, through the public API. */

import type { HandData, Recognizer } from 'digit-pad/engine';
import { openHand } from 'digit-pad/hand';
import { Random } from '../../support/random.js';
import type { Claim } from '../statistics/calibration.js';
import { inOrder, type Stream, type Writing } from './streams.js';

/** What the person tells of each writing. */
export interface Feedback {
  name: string;
  /** Only what was read wrong is corrected, and the rest is let stand; else every value is told. */
  corrects: boolean;
  /** Share of what the person tells that is wrong: the second reading instead of the right one. */
  wrong?: number;
  /** The labels of people who looked at the ink, rather than those of the set. */
  relabelled?: boolean;
}

/** A writing that was read with and without a hand. */
export interface Followed {
  writer: string;
  /** From 0. */
  place: number;
  withHand: boolean;
  without: boolean;
  /** Of the reading with a hand, where it is one digit. */
  claim?: Claim;
}

const SEED = 212;

/** Reads without a hand, each writing once. */
export class PlainReadings {
  readonly #values = new Map<Writing, Promise<string>>();

  constructor(private readonly recognizer: Recognizer) {}

  of(writing: Writing): Promise<string> {
    const known = this.#values.get(writing);
    if (known) return known;
    const reading = this.recognizer.recognize(writing.ink).then(({ value }) => value);
    this.#values.set(writing, reading);
    return reading;
  }
}

export async function follow(
  recognizer: Recognizer,
  plain: PlainReadings,
  stream: Stream,
  order: number,
  feedback: Feedback,
): Promise<Followed[]> {
  const hand = await openHand({ store: 'memory', recognizer });
  const random = new Random(SEED, order, stream.writings.length);
  const followed: Followed[] = [];
  for (const writing of inOrder(stream, order)) {
    const label = feedback.relabelled ? writing.corrected : writing.label;
    if (label === null) continue;
    const { value, digits, alternatives } = await recognizer.recognize(writing.ink, { hand });
    const right = value === label;
    const [digit] = digits;
    followed.push({
      writer: stream.writer,
      place: followed.length,
      withHand: right,
      without: (await plain.of(writing)) === label,
      ...(digit &&
        digits.length === 1 &&
        label.length === 1 && { claim: { confidence: digit.confidence, right } }),
    });
    const isWrong = random.chance(feedback.wrong ?? 0);
    const other = alternatives.find((candidate) => candidate.value !== label && candidate.value);
    const told = isWrong && other ? other.value : label;
    const confirmed = feedback.corrects && (isWrong || told === value);
    await hand.learn(writing.ink, told, { confirmed });
  }
  return followed;
}

/** What a hand knows that has been told of the first writings of a stream. */
export async function handOf(
  recognizer: Recognizer,
  { writings }: Stream,
  count: number,
): Promise<HandData> {
  const hand = await openHand({ store: 'memory', recognizer });
  for (const { ink, label } of writings.slice(0, count)) await hand.learn(ink, label);
  return hand.toJSON();
}
