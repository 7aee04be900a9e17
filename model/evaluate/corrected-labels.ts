/**
 * Labels that contradict the ink, corrected by eye. Only samples that some model misread have been checked, so
 * this does not correct the whole set: figures are given with and without it.
 */
import corrected from './corrected-labels.json' with { type: 'json' };
import type { Answer } from './read-set.js';

/** By `SET/INDEX`; `null` where the ink is no whole digit, such as a 4 without its second stroke. */
const CORRECTED: Readonly<Record<string, string | null>> = corrected;

/** @returns the answers by the corrected labels; those that no label fits are left out. */
export function byCorrectedLabels(set: string, answers: readonly Answer[]): Answer[] {
  return answers.flatMap((answer) => {
    const label = CORRECTED[`${set}/${answer.index}`];
    if (label === null) return [];
    if (label === undefined) return [answer];
    return [{ ...answer, label, right: answer.value === label }];
  });
}

/** Corrections of one set, in the order of their places. */
export function correctionsOf(set: string): { index: number; label: string | null }[] {
  return Object.entries(CORRECTED)
    .filter(([key]) => key.startsWith(`${set}/`))
    .map(([key, label]) => ({ index: Number(key.slice(set.length + 1)), label }))
    .sort((a, b) => a.index - b.index);
}
