/** A part of the evaluation: what it measures, and how that is reported. */
import type { Recognizer } from 'digit-pad/engine';
import type { Split } from '../samples/data/index.js';
import type { Places } from './page-figures.js';
import { type LabelledWriting, readSet, type SetResult, spread } from './read-set.js';
import type { EvaluationSet } from './sets.js';

export interface Section {
  /** As `--only` names it. */
  name: string;
  title: string;
  measure(evaluation: Evaluation): Promise<SectionResult>;
}

export interface SectionResult {
  /** For the console. */
  lines: readonly string[];
  /** For `--json`. */
  figures: unknown;
  /** For `--write`. */
  places: Places;
  /** Files that `--write` puts beside the pages, by their path. */
  files?: Readonly<Record<string, string>>;
}

export interface EvaluationOptions {
  recognizer: Recognizer;
  /** Path of the model's manifest. */
  manifest: string;
  /** The data folder. */
  data: string;
  split: Split;
  /** At most so many samples of each set. */
  sample?: number;
  /** Told what is being read, and how far it has come. */
  onProgress?: (what: string, done: number, total: number) => void;
}

/** What all sections share; a set that two of them need is read once. */
export class Evaluation {
  readonly #readings = new Map<string, Promise<SetResult>>();

  constructor(readonly options: EvaluationOptions) {}

  get split(): Split {
    return this.options.split;
  }

  get data(): string {
    return this.options.data;
  }

  get recognizer(): Recognizer {
    return this.options.recognizer;
  }

  /** The set as it will be read: all of it, or an even spread of `--sample`. */
  part<T>(items: readonly T[]): readonly T[] {
    return spread(items, this.options.sample);
  }

  /** Reads a set; one of the same name is not read again. */
  read(set: Pick<EvaluationSet, 'name' | 'samples' | 'options'>): Promise<SetResult> {
    const known = this.#readings.get(set.name);
    if (known) return known;
    const samples: readonly LabelledWriting[] = this.part(set.samples);
    const reading = readSet(this.recognizer, samples, set.options, (done) =>
      this.progress(set.name, done, samples.length),
    );
    this.#readings.set(set.name, reading);
    return reading;
  }

  progress(what: string, done: number, total: number): void {
    this.options.onProgress?.(what, done, total);
  }
}
