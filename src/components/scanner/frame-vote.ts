/**
 * Decides from the readings of several frames of a camera which number is there, and when that is sure.
 * Pure: no DOM, no clock.
 */
import type { Candidate } from '../../engine/data/recognition.js';

/** What the frames so far say. */
export interface Verdict {
  /** The likeliest value; '' if no frame had one. */
  readonly value: string;
  /** The chance that the value is right, 0…1, as far as frames count as independent. */
  readonly confidence: number;
  /** Whether more frames are not needed. */
  readonly sure: boolean;
}

/** Older frames do not count: a value that is not sure by then does not become so by patience. */
const MOST_FRAMES = 8;

/** One frame may be misread with a high confidence. */
const LEAST_AGREEING = 3;

/** Above it, a value is sure. */
const SURE = 0.98;

/**
 * How much of a frame's evidence is new, as an exponent: frames show the same writing under the same light, so that
 * their errors are alike.
 */
const SHARE_OF_NEW = 0.5;

/** The least chance that a frame gives to any value, since a single frame must not exclude one. */
const LEAST_CHANCE = 0.02;

/** So many equal frames in succession against the verdict mean that the camera shows another number. */
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

/** Multiplies the chances that the frames give to each value, and to a value that none of them names. */
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
  return { value, confidence, sure: current && agreeing >= LEAST_AGREEING && confidence >= SURE };
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
