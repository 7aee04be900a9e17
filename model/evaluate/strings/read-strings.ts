/** Reads strings by the pipeline that ships, on the wasm backend: the same scores, several times faster. */
import { fileURLToPath } from 'node:url';
import type { ReadOptions } from 'digit-pad/engine';
import { PipelineRecognizer } from '../../../src/engine/recognizer.js';
import { wasmClassifier } from '../../geometry/wasm-classifier.js';
import type { Answer } from '../read-set.js';
import type { Evaluation } from '../section.js';
import type { LabelledString } from './sets.js';

export interface StringAnswer extends Answer {
  /** Whether the right value is among the first three. */
  among: boolean;
}

/** A value counts as found when it is among the first so many. */
const AMONG = 3;

/** @param model address of a manifest on this machine. */
export async function wasmRecognizer(model: string): Promise<PipelineRecognizer> {
  const classifier = await wasmClassifier(fileURLToPath(model));
  return new PipelineRecognizer(classifier, {
    backend: classifier.backend,
    reason: 'the fastest one in Node',
    worker: false,
    model,
  });
}

/** Reads every sample by `recognizer`; `what` is told to whoever waits. */
export async function readStrings(
  { evaluation, recognizer }: { evaluation: Evaluation; recognizer: PipelineRecognizer },
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
