/** What is in the data before anyone trains on them: counts, balance, writers, broken rows. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readAdded } from '../samples/data/added.js';
import { KNOWN_CHECKSUMS, sha256OfFile } from '../samples/data/checksums.js';
import {
  readStrokeFile,
  type StrokeFileOptions,
  type WrittenSample,
} from '../samples/data/formats/stroke-file.js';
import { FILES, mnist } from '../samples/data/index.js';
import { asPenDigit, markedDigits } from '../samples/data/pen-digit.js';
import {
  pendigitsSplit,
  SMALL_SETS,
  SPLITS,
  type Split,
  smallSetSplit,
  unipenSplit,
} from '../samples/data/split.js';
import { type SetReport, tallyInk, tallyPictures } from './tally.js';

export interface FileReport {
  file: string;
  /** Hexadecimal; absent for a file that is not there. */
  sha256?: string;
  /** It is byte for byte what the shipped model was trained with; absent for files of the user's. */
  known?: boolean;
  /** A sentence for each row that cannot be used, or one for the whole file. */
  problems: readonly string[];
}

export interface DataReport {
  files: readonly FileReport[];
  sets: readonly SetReport[];
}

/** Files without digits, and what their labels are. */
const SHAPES = [
  [FILES.unipenLetters, 'letter'],
  [FILES.unipenSigns, 'sign'],
  [FILES.numberpadSigns, 'sign'],
  [FILES.doodles, 'word'],
] as const;

/** Reads everything once. Broken rows and missing files are reported, not thrown. */
export function reportData(folder: string, added: readonly string[] = []): DataReport {
  const report = new Collector(folder);
  report.pictures('mnist', FILES.mnistTrain, ['train', 'dev']);
  report.pictures('mnist', FILES.mnistTest, ['test']);
  report.ink('pendigits', FILES.pendigitsTrain, 'digit', ({ writer }) => pendigitsSplit(writer));
  report.ink('pendigits', FILES.pendigitsTest, 'digit', () => 'test');
  report.ink('unipen', FILES.unipenDigits, 'digit', ({ writer }) => unipenSplit(writer));
  report.ink('unipen strings', FILES.unipenStrings, 'digits', ({ writer }) => unipenSplit(writer));
  SMALL_SETS.forEach((set, i) => {
    report.further(FILES.smallSets[i]!, (file) =>
      report.ink(set, file, 'digit', ({ writer }) => smallSetSplit(writer)),
    );
  });
  for (const [file, labels] of SHAPES) report.further(file, () => report.shapes(file, labels));
  for (const file of added) report.added(file);
  return report;
}

class Collector implements DataReport {
  readonly files: FileReport[] = [];
  readonly sets: SetReport[] = [];

  constructor(private readonly folder: string) {}

  pictures(set: string, files: readonly string[], splits: readonly Split[]): void {
    const problems = this.attempt(() => {
      for (const split of splits) {
        this.sets.push(tallyPictures(set, split, mnist(this.folder, split)));
      }
    });
    files.forEach((file, i) => {
      this.note(join(this.folder, file), file, i === 0 ? problems : []);
    });
  }

  ink(
    set: string,
    file: string,
    labels: StrokeFileOptions['labels'],
    splitOf: (sample: WrittenSample) => Split | undefined,
  ): void {
    const broken: string[] = [];
    const problems = this.attempt(() => {
      const onBroken = (problem: string) => broken.push(problem);
      const samples = readStrokeFile(join(this.folder, file), { labels, onBroken });
      for (const split of SPLITS) {
        const own = samples.filter((sample) => splitOf(sample) === split);
        if (own.length === 0) continue;
        const digits = labels === 'digit' ? own.map(asPenDigit) : own.flatMap(markedDigits);
        this.sets.push(tallyInk(set, split, digits));
      }
    });
    this.note(join(this.folder, file), file, [...broken, ...problems]);
  }

  /** Sets that only some recipes read are reported where they are. */
  further(file: string, read: (file: string) => void): void {
    if (existsSync(join(this.folder, file))) read(file);
  }

  /** Letters, signs and drawings have no digits to count; their rows are checked. */
  shapes(file: string, labels: StrokeFileOptions['labels']): void {
    const broken: string[] = [];
    const problems = this.attempt(() => {
      const onBroken = (problem: string) => broken.push(problem);
      readStrokeFile(join(this.folder, file), { labels, onBroken });
    });
    this.note(join(this.folder, file), file, [...broken, ...problems]);
  }

  added(file: string): void {
    const broken: string[] = [];
    const problems = this.attempt(() => {
      for (const split of ['train', 'dev'] as const) {
        // The file is read once a split; its broken rows are reported once.
        const onBroken = (problem: string) => split === 'train' && broken.push(problem);
        const { ink, pictures } = readAdded([file], split, onBroken);
        if (ink.length > 0) this.sets.push(tallyInk(basename(file), split, ink));
        for (const one of pictures) this.sets.push(tallyPictures(basename(file), split, one));
      }
    });
    this.note(file, basename(file), [...broken, ...problems]);
  }

  private attempt(read: () => void): string[] {
    try {
      read();
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  }

  private note(path: string, file: string, problems: readonly string[]): void {
    const sha256 = existsSync(path) ? sha256OfFile(path) : undefined;
    const expected = KNOWN_CHECKSUMS[file];
    const known = expected === undefined ? undefined : expected === sha256;
    this.files.push({ file, sha256, known, problems });
  }
}
