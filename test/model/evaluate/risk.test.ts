import assert from 'node:assert/strict';
import test from 'node:test';
import { areaUnderRisk, riskAt } from '../../../model/evaluate/statistics/risk.js';

const CLAIMS = [
  { confidence: 0.99, right: true },
  { confidence: 0.9, right: true },
  { confidence: 0.6, right: false },
  { confidence: 0.5, right: true },
];

test('risk falls when uncertain answers are left to a person', () => {
  assert.deepEqual(riskAt(CLAIMS, 0), { minConfidence: 0, coverage: 1, risk: 0.25 });
  assert.deepEqual(riskAt(CLAIMS, 0.6), { minConfidence: 0.6, coverage: 0.75, risk: 1 / 3 });
  assert.deepEqual(riskAt(CLAIMS, 0.9), { minConfidence: 0.9, coverage: 0.5, risk: 0 });
  assert.deepEqual(riskAt(CLAIMS, 1), { minConfidence: 1, coverage: 0, risk: 0 });
});

test('the area under the curve is the mean risk over all coverages', () => {
  assert.equal(areaUnderRisk(CLAIMS), (0 + 0 + 1 / 3 + 1 / 4) / 4);
  assert.equal(areaUnderRisk([]), 0);
});
