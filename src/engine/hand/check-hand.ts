/** Checks data of a hand that come from elsewhere. */

import type { HandData, HandExample, NetworkExamples } from '../data/hand.js';
import { MOST_FEATURES } from './quantize.js';

/** Ten times as many as a hand has: with more, the data were not written by one. */
const MOST_EXAMPLES = 4000;

/** @throws TypeError that says which part is wrong. */
export function checkedHand(data: unknown): HandData {
  const { version, networks } = (data ?? {}) as Partial<HandData>;
  check(version === 1 && Array.isArray(networks), 'this');
  return {
    version: 1,
    networks: networks!.map((each: Partial<NetworkExamples> | null, n) => {
      const { network, examples = [] } = each ?? {};
      const isList = Array.isArray(examples) && examples.length <= MOST_EXAMPLES;
      check(typeof network === 'string' && isList, `networks[${n}]`);
      return {
        network: network!,
        examples: examples.map((example, e) => {
          const { value, trust, features } = (example ?? {}) as HandExample;
          const isValue = typeof value === 'string' && /^\S?$/u.test(value);
          const isSound = isValue && trust > 0 && trust <= 1 && isBase64(features);
          check(isSound, `networks[${n}].examples[${e}]`);
          return { value, trust, features };
        }),
      };
    }),
  };
}

function check(isSound: boolean, part: string): void {
  if (isSound) return;
  throw new TypeError(`A hand must be what its toJSON() gives, not ${part}.`);
}

function isBase64(text: unknown): boolean {
  return (
    typeof text === 'string' &&
    text.length % 4 === 0 &&
    text.length <= 2 * MOST_FEATURES &&
    /^[A-Za-z\d+/]+={0,2}$/.test(text)
  );
}
