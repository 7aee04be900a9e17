/** Risk and coverage when uncertain answers are left to a person (El-Yaniv & Wiener 2010). */
import type { Claim } from './calibration.js';

export interface RiskPoint {
  /** Answers below this confidence are left to a person. */
  minConfidence: number;
  /** Share of all answers that are accepted. */
  coverage: number;
  /** Share of the accepted ones that are wrong; 0 where none is accepted. */
  risk: number;
}

export function riskAt(claims: readonly Claim[], minConfidence: number): RiskPoint {
  const taken = claims.filter(({ confidence }) => confidence >= minConfidence);
  const wrong = taken.filter(({ right }) => !right).length;
  return {
    minConfidence,
    coverage: claims.length === 0 ? 0 : taken.length / claims.length,
    risk: taken.length === 0 ? 0 : wrong / taken.length,
  };
}

/** Mean risk over all coverages, most confident first: the area under the curve. */
export function areaUnderRisk(claims: readonly Claim[]): number {
  const sorted = [...claims].sort((a, b) => b.confidence - a.confidence);
  let wrong = 0;
  const risks = sorted.map(({ right }, i) => {
    if (!right) wrong++;
    return wrong / (i + 1);
  });
  return risks.reduce((sum, risk) => sum + risk, 0) / Math.max(1, risks.length);
}
