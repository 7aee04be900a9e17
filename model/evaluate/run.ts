/** Runs the sections that were asked for, prints what they found and writes it where it was asked. */
import { writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import cliProgress from 'cli-progress';
import { createRecognizer } from 'digit-pad/engine';
import { chooseFold, parseFold } from '../samples/data/index.js';
import { requireData } from '../samples/data/locate.js';
import { writeAtomically } from '../support/atomic-files.js';
import { addressOf, MEASURED_MODEL } from './models.js';
import { writePages } from './page-figures.js';
import { Evaluation, type Section, type SectionResult } from './section.js';
import { anglesSection } from './sections/angles.js';
import { calibrationSection } from './sections/calibration.js';
import { continentalSection } from './sections/continental.js';
import { costSection } from './sections/cost.js';
import { crossValidationSection } from './sections/cross-validation.js';
import { errorsSection } from './sections/errors.js';
import { formatsSection } from './sections/formats.js';
import { handSection } from './sections/hand.js';
import { hardWritingSection } from './sections/hard-writing.js';
import { lettersSection } from './sections/letters.js';
import { linesSection } from './sections/lines.js';
import { notADigitSection } from './sections/not-a-digit.js';
import { photosSection } from './sections/photos.js';
import { picturesSection } from './sections/pictures.js';
import { riskSection } from './sections/risk.js';
import { seedsSection } from './sections/seeds.js';
import { setsSection } from './sections/sets.js';
import { shippedSection } from './sections/shipped.js';
import { signsSection } from './sections/signs.js';
import { snapshotsSection } from './sections/snapshots.js';
import { strayMarksSection } from './sections/stray-marks.js';
import { stringsSection } from './sections/strings.js';

const SECTIONS: readonly Section[] = [
  setsSection,
  shippedSection,
  crossValidationSection,
  seedsSection,
  stringsSection,
  formatsSection,
  strayMarksSection,
  hardWritingSection,
  continentalSection,
  notADigitSection,
  lettersSection,
  calibrationSection,
  riskSection,
  errorsSection,
  handSection,
  signsSection,
  picturesSection,
  linesSection,
  photosSection,
  anglesSection,
  snapshotsSection,
  costSection,
];

/** As they come from the command line. */
export interface RunOptions {
  all?: boolean;
  /** Short for `only: 'strings'`. */
  strings?: boolean;
  only?: string;
  split?: string;
  sample?: string;
  /** Writers of a fold of the cross-validation instead of the split's. */
  fold?: string;
  data?: string;
  model?: string;
  json?: string;
  write?: boolean;
}

/** @throws Error for options that are unknown or do not fit together. */
export async function run(options: RunOptions): Promise<void> {
  const sections = chooseSections(options);
  const { split = 'test' } = options;
  if (split !== 'train' && split !== 'dev' && split !== 'test') {
    throw new Error(`--split ${split}: expected train, dev or test.`);
  }
  const sample = options.sample === undefined ? undefined : Number(options.sample);
  if (sample !== undefined && !(Number.isInteger(sample) && sample > 0)) {
    throw new Error(`--sample ${options.sample}: expected a whole number above 0.`);
  }
  if (options.fold !== undefined) chooseFold(parseFold(options.fold));
  if (
    options.write &&
    (split !== 'test' || sample !== undefined || options.fold || options.model)
  ) {
    throw new Error('--write needs the whole test split and the usual model.');
  }
  const data = requireData(options.data);

  // The same scores as the other backends, several times faster.
  const manifest = options.model ?? MEASURED_MODEL;
  const recognizer = await createRecognizer({ model: addressOf(manifest), backend: 'wasm' });
  const { model, backend } = recognizer.info;
  const part = sample === undefined ? '' : `, at most ${sample} samples a set`;
  console.log(`Model ${model}, backend ${backend}, split ${split}${part}`);
  const bar = progressBar();
  const evaluation = new Evaluation({
    recognizer,
    manifest,
    data,
    split,
    sample,
    onProgress: bar.update,
  });
  const results: Record<string, SectionResult> = {};
  try {
    for (const section of sections) {
      const result = await section.measure(evaluation);
      bar.stop();
      results[section.name] = result;
      console.log(`\n${section.title}\n  ${result.lines.join('\n  ')}`);
    }
  } finally {
    bar.stop();
    recognizer.dispose();
  }
  if (options.json)
    writeJson(options.json, { ...provenance(options), model, split, sample }, results);
  if (options.write) publish(results, provenance(options));
}

function chooseSections({ all, only, strings }: RunOptions): readonly Section[] {
  if (all) return SECTIONS;
  const names = (only ?? (strings ? 'strings' : 'sets')).split(',').map((name) => name.trim());
  const unknown = names.find((name) => !SECTIONS.some((section) => section.name === name));
  if (unknown !== undefined) {
    const known = SECTIONS.map((section) => section.name).join(', ');
    throw new Error(`--only ${unknown}: there is no such section. Known ones: ${known}.`);
  }
  return SECTIONS.filter((section) => names.includes(section.name));
}

interface Provenance {
  command: string;
  /** ISO 8601, the day only. */
  date: string;
  node: string;
  machine: string;
}

/** The command that made the figures, without paths of this machine. */
function provenance({ all, only, strings, split, sample, fold, write }: RunOptions): Provenance {
  const args = [
    ...(all ? ['--all'] : only ? [`--only ${only}`] : strings ? ['--strings'] : []),
    ...(split && split !== 'test' ? [`--split ${split}`] : []),
    ...(sample ? [`--sample ${sample}`] : []),
    ...(fold ? [`--fold ${fold}`] : []),
    ...(write ? ['--write'] : []),
  ];
  return {
    command: ['npm run evaluate', ...(args.length > 0 ? ['--', ...args] : [])].join(' '),
    date: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    machine: `${platform()} ${arch()}, ${cpus().length} cores`,
  };
}

function writeJson(file: string, about: object, results: Record<string, SectionResult>): void {
  const figures = Object.entries(results).map(([name, result]) => [name, result.figures]);
  const json = { ...about, ...Object.fromEntries(figures) };
  writeFileSync(file, `${JSON.stringify(json, null, 1)}\n`);
  console.log(`\nWritten: ${file}`);
}

function publish(results: Record<string, SectionResult>, about: Provenance): void {
  const footer = `\`${about.command}\`, ${about.date}, Node ${about.node} on ${about.machine}.`;
  const places = Object.values(results).flatMap((result) => Object.entries(result.places));
  const files = Object.values(results).flatMap((result) => Object.entries(result.files ?? {}));
  for (const [file, content] of files) writeAtomically(file, content);
  const pages = writePages(
    Object.fromEntries(places.map(([name, markdown]) => [name, `${markdown}\n\n${footer}`])),
  );
  console.log(
    `\nWritten: ${[...pages, ...files.map(([file]) => file)].join(', ') || 'nothing new'}`,
  );
}

/** One bar at a time, only in a terminal. */
function progressBar() {
  let bar: cliProgress.SingleBar | undefined;
  let shown = '';
  const stop = () => {
    bar?.stop();
    bar = undefined;
  };
  const update = (what: string, done: number, total: number) => {
    if (what !== shown) stop();
    shown = what;
    if (!bar) {
      bar = new cliProgress.SingleBar({
        format: '{what} [{bar}] {value}/{total}, {eta_formatted} left',
        clearOnComplete: true,
      });
      bar.start(total, done, { what });
    }
    bar.update(done);
  };
  return { update, stop };
}
