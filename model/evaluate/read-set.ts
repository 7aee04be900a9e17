/** Reads a labelled set through the public `recognize()` and counts what came out right. */
import type { Ink, Picture, ReadOptions, Recognizer } from 'digit-pad/engine';
import type { Tally } from './statistics.js';

export interface LabelledWriting {
  label: string;
  /** Whose hand it is; a name of its own where that is unknown. */
  writer: string;
  writing: Ink | Picture;
}

/** A wrong answer, for the list of errors. */
export interface Miss {
  /** Place in the set. */
  index: number;
  writer: string;
  label: string;
  answer: string;
  confidence: number;
}

export interface SetResult {
  tallies: Tally[];
  misses: Miss[];
}

export async function readSet(
  recognizer: Recognizer,
  samples: readonly LabelledWriting[],
  options: ReadOptions,
  onProgress?: (done: number) => void,
): Promise<SetResult> {
  const tallies = new Map<string, Tally>();
  const misses: Miss[] = [];
  for (const [index, { label, writer, writing }] of samples.entries()) {
    const { value, confidence } = await recognizer.recognize(writing, options);
    const tally = tallies.get(writer) ?? { writer, right: 0, count: 0 };
    tallies.set(writer, tally);
    tally.count++;
    if (value === label) tally.right++;
    else misses.push({ index, writer, label, answer: value, confidence });
    onProgress?.(index + 1);
  }
  return { tallies: [...tallies.values()], misses };
}
