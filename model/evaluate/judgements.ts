/** Errors that a person has judged by looking at picture and label; stored in a file. */
import { readFileSync } from 'node:fs';

export type Judgement = 'mislabelled' | 'ambiguous' | 'our mistake';

/** By `SET/INDEX`, such as `pendigits test/1234`. */
export type Judgements = Readonly<Record<string, Judgement>>;

const FILE = 'model/evaluate/judgements.json';
const KNOWN: readonly string[] = ['mislabelled', 'ambiguous', 'our mistake'] satisfies Judgement[];

/** @throws Error for an unknown judgement. */
export function readJudgements(file = FILE): Judgements {
  const judgements = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Judgement>;
  for (const [key, judgement] of Object.entries(judgements)) {
    if (KNOWN.includes(judgement)) continue;
    throw new Error(`${file}: ${key} is "${judgement}"; expected one of ${KNOWN.join(', ')}.`);
  }
  return judgements;
}

export function judgementOf(
  judgements: Judgements,
  set: string,
  index: number,
): Judgement | 'not judged' {
  return judgements[`${set}/${index}`] ?? 'not judged';
}
