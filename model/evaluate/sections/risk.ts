/**
 * Risk and coverage at each `min-confidence`. Of digits, whole numbers and shapes that are no digit, by
 * writers that training never saw: how many answers a person has to confirm, and how many of the others are
 * wrong.
 */
import { pendigits, unipenDigits, unipenStrings } from '../../samples/data/index.js';
import { markdownTable, percent, thousands } from '../format.js';
import { drawNotDigits, NOT_DIGIT_KINDS } from '../not-digits/index.js';
import type { Answer } from '../read-set.js';
import type { Evaluation, Section } from '../section.js';
import { penSets } from '../sets.js';
import type { Claim } from '../statistics/calibration.js';
import { areaUnderRisk, type RiskPoint, riskAt } from '../statistics/risk.js';

const MIN_CONFIDENCES = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99];

/** Shapes of each kind that is no digit, unless `--sample` says less. */
const SHAPES = 300;

interface RiskFigures {
  what: string;
  count: number;
  /** Area under the risk–coverage curve, 0…1. */
  area: number;
  points: readonly RiskPoint[];
}

export const riskSection: Section = {
  name: 'risk',
  title: 'Risk and coverage',
  async measure(evaluation) {
    const figures = [
      summarize('single digits', await loneDigits(evaluation)),
      summarize('whole numbers', await wholeNumbers(evaluation)),
      summarize('other shapes', await shapes(evaluation)),
    ];
    return {
      lines: figures.flatMap(({ what, count, area, points }) => [
        `${what}: ${thousands(count)}, area under the curve ${percent(area, 3)}`,
        ...points.map(
          ({ minConfidence, coverage, risk }) =>
            `  from ${minConfidence} on: ${percent(coverage)} accepted, ${percent(risk)} of these wrong`,
        ),
      ]),
      figures,
      places: { risk: table(figures) },
    };
  },
};

async function loneDigits(evaluation: Evaluation): Promise<Claim[]> {
  const answers: Answer[] = [];
  for (const set of penSets(evaluation.data, evaluation.split)) {
    answers.push(...(await evaluation.read(set)).answers);
  }
  return answers.map(claimOf);
}

async function wholeNumbers(evaluation: Evaluation): Promise<Claim[]> {
  const { answers } = await evaluation.read({
    name: `UNIPEN strings, ${evaluation.split}`,
    options: {},
    samples: unipenStrings(evaluation.data, evaluation.split)
      .filter(({ multirow }) => !multirow)
      .map(({ label, writer, strokes }, index) => ({ index, label, writer, writing: { strokes } })),
  });
  return answers.map(claimOf);
}

/** Shapes that are no digit: refusing is right, any value is wrong. */
async function shapes(evaluation: Evaluation): Promise<Claim[]> {
  const { data, split, options } = evaluation;
  const digits = [...pendigits(data, split), ...unipenDigits(data, split)];
  const claims: Claim[] = [];
  for (const kind of NOT_DIGIT_KINDS) {
    const { answers } = await evaluation.read({
      name: kind.name,
      options: {},
      samples: drawNotDigits(kind, digits, Math.min(SHAPES, options.sample ?? SHAPES)).map(
        ({ ink, writer }, index) => ({ index, label: '', writer, writing: ink }),
      ),
    });
    claims.push(...answers.map(claimOf));
  }
  return claims;
}

/** An empty value counts as refused: the person sees that nothing was read. */
function claimOf({ value, confidence, right }: Answer): Claim {
  return { confidence: value === '' ? 0 : confidence, right };
}

function summarize(what: string, claims: readonly Claim[]): RiskFigures {
  const points = MIN_CONFIDENCES.map((least) => riskAt(claims, least));
  return { what, count: claims.length, area: areaUnderRisk(claims), points };
}

function table(figures: readonly RiskFigures[]): string {
  return markdownTable(
    ['min-confidence', ...figures.flatMap(({ what }) => [`${what}: accepted`, 'of these, wrong'])],
    MIN_CONFIDENCES.map((least, i) => [
      least === 0 ? 'none' : least,
      ...figures.flatMap(({ points }) => [
        percent(points[i]!.coverage),
        `**${percent(points[i]!.risk)}**`,
      ]),
    ]),
  );
}
