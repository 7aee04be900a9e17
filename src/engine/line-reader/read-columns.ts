/**
 * Decodes the scores of the columns, which are those of connectionist temporal classification (CTC, Graves et al. 2006),
 * by a prefix beam search (Hannun et al. 2014, https://arxiv.org/abs/1408.2873).
 */
import { addLogs } from '../support/add-logs.js';
import { BLANK, LINE_CLASSES } from './network.js';

/** Digits, and the log of their probability: of the sum over all alignments with the columns. */
export interface LineText {
  text: string;
  chance: number;
}

/** Number of prefixes that are kept after each column. */
const BEAM_WIDTH = 48;

/** Digits with a lower log-probability in a column are not tried there. */
const LEAST_LOG = -9;

interface Prefix {
  text: string;
  /** Log-probabilities of all alignments that end with a blank, and with the last digit of the text. */
  blank: number;
  digit: number;
}

/** @param logs log-probabilities `[columns, 11]`. @returns the likeliest texts, best first. */
export function readColumns(logs: Float32Array): LineText[] {
  let beam: Prefix[] = [{ text: '', blank: 0, digit: -Infinity }];
  for (let start = 0; start < logs.length; start += LINE_CLASSES) {
    const next = new Map<string, Prefix>();
    const prefix = (text: string) => {
      const known = next.get(text) ?? { text, blank: -Infinity, digit: -Infinity };
      next.set(text, known);
      return known;
    };
    for (const { text, blank, digit } of beam) {
      const same = prefix(text);
      const all = addLogs(blank, digit);
      same.blank = addLogs(same.blank, all + logs[start + BLANK]!);
      const last = text === '' ? undefined : Number(text[text.length - 1]);
      if (last !== undefined) same.digit = addLogs(same.digit, digit + logs[start + last]!);
      for (let value = 0; value < BLANK; value++) {
        const log = logs[start + value]!;
        if (log < LEAST_LOG) continue;
        // The same digit twice needs a blank in between.
        const from = value === last ? blank : all;
        if (from === -Infinity) continue;
        const longer = prefix(text + value);
        longer.digit = addLogs(longer.digit, from + log);
      }
    }
    beam = [...next.values()].sort((a, b) => chanceOf(b) - chanceOf(a)).slice(0, BEAM_WIDTH);
  }
  return beam.map((prefix) => ({ text: prefix.text, chance: chanceOf(prefix) }));
}

const chanceOf = ({ blank, digit }: Prefix): number => addLogs(blank, digit);

/** The columns `first`…`last` (both included) of each digit of a text, in its likeliest alignment (Viterbi). */
export function placesOf(text: string, logs: Float32Array): { first: number; last: number }[] {
  const columns = logs.length / LINE_CLASSES;
  const states = 2 * text.length + 1;
  const symbol = (state: number) => (state % 2 === 0 ? BLANK : Number(text[state >> 1]));
  let scores = new Float64Array(states).fill(-Infinity);
  scores[0] = 0;
  const from = new Uint8Array(columns * states);
  for (let column = 0; column < columns; column++) {
    const now = new Float64Array(states).fill(-Infinity);
    for (let state = 0; state < states; state++) {
      // Initially only state 0 is possible, from which the first column reaches states 0 and 1.
      const jumps = state % 2 === 1 && state >= 3 && symbol(state) !== symbol(state - 2);
      let best = 0;
      for (let back = 1; back <= (jumps ? 2 : 1) && back <= state; back++) {
        if (scores[state - back]! > scores[state - best]!) best = back;
      }
      now[state] = scores[state - best]! + logs[column * LINE_CLASSES + symbol(state)]!;
      from[column * states + state] = best;
    }
    scores = now;
  }
  const places = Array.from(text, () => ({ first: columns, last: -1 }));
  let state = states - 1;
  if (states > 1 && scores[states - 2]! > scores[states - 1]!) state--;
  for (let column = columns - 1; column >= 0; column--) {
    if (state % 2 === 1) {
      const place = places[state >> 1]!;
      place.first = column;
      place.last = Math.max(place.last, column);
    }
    state -= from[column * states + state]!;
  }
  return places;
}
