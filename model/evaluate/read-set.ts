/** Reads a labelled set through the public `recognize()` and keeps every answer. */
import type { Ink, Picture, ReadOptions, Recognizer } from 'digit-pad/engine';
import { type Tally, tallyByWriter } from './statistics/statistics.js';

export interface LabelledWriting {
  /** Place in the whole set, whatever part of it is read. */
  index: number;
  label: string;
  /** The writer; a unique name where the writer is unknown. */
  writer: string;
  writing: Ink | Picture;
}

/** What was read of one sample. */
export interface Answer {
  index: number;
  writer: string;
  label: string;
  value: string;
  right: boolean;
  /** Of the whole value, 0…1. */
  confidence: number;
  /** Each digit that was read, with its own confidence. */
  digits: readonly { value: string; confidence: number }[];
}

/** Why a wrong answer is wrong. */
export type Mistake = 'confused' | 'taken for several' | 'refused';

export interface SetResult {
  answers: Answer[];
  tallies: Tally[];
  misses: Answer[];
}

export async function readSet(
  recognizer: Recognizer,
  samples: readonly LabelledWriting[],
  options: ReadOptions,
  onProgress?: (done: number) => void,
): Promise<SetResult> {
  const answers: Answer[] = [];
  for (const { index, label, writer, writing } of samples) {
    const { value, confidence, digits } = await recognizer.recognize(writing, options);
    answers.push({
      index,
      writer,
      label,
      value,
      right: value === label,
      confidence,
      digits: digits.map((digit) => ({ value: digit.value, confidence: digit.confidence })),
    });
    onProgress?.(answers.length);
  }
  return {
    answers,
    tallies: tallyByWriter(answers),
    misses: answers.filter((answer) => !answer.right),
  };
}

export function mistakeOf({ label, value }: Pick<Answer, 'label' | 'value'>): Mistake {
  if (value === '') return 'refused';
  return value.length > label.length ? 'taken for several' : 'confused';
}

/** At most `most` of the items, evenly spread over all of them. */
export function spread<T>(items: readonly T[], most = Number.POSITIVE_INFINITY): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)]!);
}
