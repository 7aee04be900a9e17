/** Reads strings, and checks whether the right value is among the first three. */
import type { ReadOptions, Recognizer } from 'digit-pad/engine';
import type { Answer } from '../read-set.js';
import type { Evaluation } from '../section.js';
import type { LabelledString } from './sets.js';

export interface StringAnswer extends Answer {
  /** Whether the right value is among the first three. */
  among: boolean;
}

/** A value counts as found when it is among the first so many. */
const AMONG = 3;

/** Reads every sample with `recognizer`; `what` names them in the progress bar. */
export async function readStrings(
  { evaluation, recognizer }: { evaluation: Evaluation; recognizer: Recognizer },
  what: string,
  samples: readonly LabelledString[],
  optionsFor: (sample: LabelledString) => ReadOptions,
): Promise<StringAnswer[]> {
  const answers: StringAnswer[] = [];
  for (const sample of samples) {
    const { index, label, writer, writing } = sample;
    const { value, confidence, digits, alternatives } = await recognizer.recognize(
      writing,
      optionsFor(sample),
    );
    const among = alternatives.slice(0, AMONG).some((candidate) => candidate.value === label);
    const right = value === label;
    answers.push({ index, label, writer, value, right, confidence, digits, among });
    evaluation.progress(what, answers.length, samples.length);
  }
  return answers;
}
