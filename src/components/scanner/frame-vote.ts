/**
 * Combines the readings of several frames of a camera, and decides when the number is certain. Uses no DOM and no
 * clock.
 */
import type { Candidate } from '../../engine/data/recognition.js';

/** The result of the frames so far. */
export interface Verdict {
  /** The likeliest value; '' if no frame has one. */
  readonly value: string;
  /** Probability that the value is correct, 0…1. */
  readonly confidence: number;
  /** Whether no further frames are needed. */
  readonly sure: boolean;
}

/** Maximum number of frames; older ones are dropped. More frames of the same writing do not make it more certain. */
const MOST_FRAMES = 8;

/**
 * Minimum number of frames with the same value, since a single one may be misread with a high confidence. More for values
 * of fewer than `SHORT` characters: an edge or a crease is read as a 1, again and again.
 */
const LEAST_AGREEING = { short: 5, long: 3 };
const SHORT = 3;

/** Minimum confidence of a value that is certain. */
const SURE = 0.98;

/**
 * Exponent for the probabilities of each frame. It is below 1, since the frames show the same writing under the same
 * light, so that their errors are not independent.
 */
const SHARE_OF_NEW = 0.5;

/** Minimum probability that a frame gives to any value, since a single frame must not exclude one. */
const LEAST_CHANCE = 0.02;

/** Number of successive frames with the same other value after which earlier frames are dropped: a new number. */
const FRAMES_OF_CHANGE = 2;

export class FrameVote {
  /** The last one is the newest. */
  #frames: (readonly Candidate[])[] = [];

  /** @param candidates the values that a frame was read as, best first; empty if nothing was read. */
  add(candidates: readonly Candidate[]): Verdict {
    const before = [...this.#frames];
    this.#frames = [...before, candidates].slice(-MOST_FRAMES);
    const newest = this.#frames.slice(-FRAMES_OF_CHANGE);
    const value = bestOf(candidates);
    const agree =
      newest.length === FRAMES_OF_CHANGE && newest.every((frame) => bestOf(frame) === value);
    const earlier = this.#frames.slice(0, -FRAMES_OF_CHANGE);
    if (agree && earlier.length > 0 && verdictOf(earlier).value !== value) this.#frames = newest;
    return verdictOf(this.#frames);
  }
}

const bestOf = (frame: readonly Candidate[]): string => frame[0]?.value ?? '';

/** Multiplies the probabilities that the frames give to each value, and to all values that none of them has. */
function verdictOf(frames: readonly (readonly Candidate[])[]): Verdict {
  const values = [...new Set(frames.flatMap((frame) => frame.map(({ value }) => value)))];
  const evidence = values.map((value) => sum(frames.map((frame) => logChance(frame, value))));
  const unnamed = sum(frames.map(logChanceOfOther));
  const highest = Math.max(...evidence, unnamed);
  const total = sum([...evidence, unnamed].map((one) => Math.exp(one - highest)));
  const place = evidence.indexOf(Math.max(...evidence));
  const value = values[place] ?? '';
  if (value === '') return { value, confidence: 0, sure: false };
  const confidence = Math.exp(evidence[place]! - highest) / total;
  const agreeing = frames.filter((frame) => bestOf(frame) === value).length;
  const current = bestOf(frames.at(-1)!) === value;
  const least = value.length < SHORT ? LEAST_AGREEING.short : LEAST_AGREEING.long;
  return { value, confidence, sure: current && agreeing >= least && confidence >= SURE };
}

function logChance(frame: readonly Candidate[], value: string): number {
  return weighted(frame.find((candidate) => candidate.value === value)?.confidence ?? 0);
}

function logChanceOfOther(frame: readonly Candidate[]): number {
  return weighted(1 - sum(frame.map(({ confidence }) => confidence)));
}

function weighted(chance: number): number {
  return SHARE_OF_NEW * Math.log(Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, chance)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
