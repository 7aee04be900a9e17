/** Calibration of digits and of whole values, on dev writers (where it is fitted) and on others. */
import { pendigits, type Split, unipenStrings } from '../../samples/data/index.js';
import { reliabilityDiagram } from '../drawings/reliability-diagram.js';
import { markdownTable, percent, thousands } from '../format.js';
import type { Answer } from '../read-set.js';
import type { Evaluation, Section } from '../section.js';
import { evaluationSets } from '../sets.js';
import {
  type Bin,
  type Claim,
  calibrationError,
  equalMassBins,
  equalWidthBins,
} from '../statistics/calibration.js';
import { composeStrings } from '../strings/compose-strings.js';

/** Strings composed for whole values. */
const STRINGS = 1000;

const DIAGRAM = 'docs/images/reliability.svg';

interface CalibrationFigures {
  what: string;
  claims: number;
  /** Mean stated confidence and measured share, 0…1. */
  stated: number;
  measured: number;
  /** Expected calibration error over 15 bins of equal mass, and over 10 of equal width. */
  equalMass: number;
  equalWidth: number;
  bins: readonly Bin[];
}

export const calibrationSection: Section = {
  name: 'calibration',
  title: 'Calibration',
  async measure(evaluation) {
    const splits = new Set<Split>(['dev', evaluation.split]);
    const figures: CalibrationFigures[] = [];
    for (const split of splits) figures.push(...(await calibrationOf(evaluation, split)));
    const shown = figures.filter(({ what }) => what.endsWith(`, ${evaluation.split}`));
    return {
      lines: figures.map(
        (of) =>
          `${of.what}: ECE ${percent(of.equalMass)} (equal mass), ${percent(of.equalWidth)} (equal width) of ${thousands(of.claims)}; stated ${percent(of.stated)}, measured ${percent(of.measured)}`,
      ),
      figures,
      places: { calibration: table(figures) },
      files: {
        [DIAGRAM]: reliabilityDiagram(
          shown.map(({ what, bins }) => ({ title: what.replace(/, [^,]*$/, ''), bins })),
        ),
      },
    };
  },
};

async function calibrationOf(evaluation: Evaluation, split: Split): Promise<CalibrationFigures[]> {
  const digits: Answer[] = [];
  for (const set of evaluationSets(evaluation.data, split)) {
    digits.push(...(await evaluation.read(set)).answers);
  }
  const strings = await evaluation.read({
    name: `UNIPEN strings, ${split}`,
    options: {},
    samples: unipenStrings(evaluation.data, split)
      .filter(({ multirow }) => !multirow)
      .map(({ label, writer, strokes }, index) => ({ index, label, writer, writing: { strokes } })),
  });
  const composed = await evaluation.read({
    name: `composed strings, ${split}`,
    options: {},
    samples: composeStrings(pendigits(evaluation.data, split), 'with gaps', STRINGS),
  });
  return [
    summarize(`digits, ${split}`, digits.flatMap(digitClaims)),
    summarize(`values of single digits, ${split}`, valueClaims(digits)),
    summarize(`values of UNIPEN strings, ${split}`, valueClaims(strings.answers)),
    summarize(`values of composed strings, ${split}`, valueClaims(composed.answers)),
  ];
}

/** Only answers with one digit: a wrong cut is counted with the whole values. */
function digitClaims({ label, digits }: Answer): Claim[] {
  const [digit] = digits;
  if (!digit || digits.length > 1) return [];
  return [{ confidence: digit.confidence, right: digit.value === label }];
}

/** An answer in which everything was refused states no confidence. */
function valueClaims(answers: readonly Answer[]): Claim[] {
  return answers.filter(({ value }) => value !== '');
}

function summarize(what: string, claims: readonly Claim[]): CalibrationFigures {
  const [all] = equalMassBins(claims, 1);
  const bins = equalWidthBins(claims);
  return {
    what,
    claims: claims.length,
    stated: all?.stated ?? 0,
    measured: all?.measured ?? 0,
    equalMass: calibrationError(equalMassBins(claims)),
    equalWidth: calibrationError(bins),
    bins,
  };
}

function table(figures: readonly CalibrationFigures[]): string {
  return markdownTable(
    [
      'answers',
      'number',
      'mean confidence',
      'accuracy',
      'ECE, 15 bins of equal count',
      'ECE, 10 bins of equal width',
    ],
    figures.map((of) => [
      of.what,
      thousands(of.claims),
      percent(of.stated),
      percent(of.measured),
      `**${percent(of.equalMass)}**`,
      percent(of.equalWidth),
    ]),
  );
}
