/** Combines the readings of a line by its views, and by the segmenter of pages, into one list of readings. */
import type { BrokenCondition } from '../data/format.js';
import type { PageReading } from '../data/picture-reader.js';
import type { Recognition } from '../data/recognition.js';
import { readColumns } from './read-columns.js';

/** The meaning of digits under the conditions of a reading. */
export type MeaningOf = NonNullable<PageReading['inFormat']>;

/**
 * Weights of the page's readings, relative to those of all views together. `crop`: of 0.1, 0.3 and 0.7, the one with the
 * most correct numbers on dev lines: those of cheques, of any paper, of clean and of heavy pages together. `large`: of a
 * line that was found in a larger picture, whose paper is rarely patterned; of 0.3 and 0.8, the one with more correct
 * numbers on dev photographs (108 instead of 102 of 128).
 */
export const PAGE_WEIGHT = { crop: 0.3, large: 0.8 };

export interface LineReading {
  /** The canonical value. */
  value: string;
  /** The digits as they are written. */
  digits: string;
  conflict?: BrokenCondition;
  /** Probability of the value: the mean over the views. */
  chance: number;
  /** The columns of the view that gives the value its highest probability; missing if only the page has the value. */
  surest?: Float32Array;
}

/**
 * @param views log-probabilities of the columns by each view, `[columns, 11]`.
 * @param pageWeight one of {@link PAGE_WEIGHT}.
 * @returns readings with different values, likeliest first.
 */
export function combineReadings(
  views: readonly Float32Array[],
  page: Recognition,
  meaningOf: MeaningOf,
  pageWeight: number,
): LineReading[] {
  return withPage(readViews(views, meaningOf), page, pageWeight);
}

function readViews(views: readonly Float32Array[], meaningOf: MeaningOf): LineReading[] {
  const readings = new Map<string, LineReading & { most: number }>();
  for (const view of views) {
    for (const { text, chance } of readColumns(view)) {
      const own = Math.exp(chance);
      const { value, conflict } = meaningOf(text);
      const known = readings.get(value);
      const surer = !known || own > known.most;
      readings.set(value, {
        value,
        digits: surer ? text : known.digits,
        conflict,
        chance: (known?.chance ?? 0) + own / views.length,
        surest: surer ? view : known.surest,
        most: surer ? own : known.most,
      });
    }
  }
  return [...readings.values()].sort((a, b) => b.chance - a.chance);
}

/**
 * Adds the readings of the page. An empty page does not count, since its segmenter may not find the ink. If no view
 * finds a digit, the value of the page comes first.
 */
function withPage(
  readings: readonly LineReading[],
  page: Recognition,
  weight: number,
): LineReading[] {
  if (page.value === '') return [...readings];
  const isEmpty = readings[0]!.value === '';
  const share = 1 / (1 + weight);
  const found = new Map(page.alternatives.map(({ value, confidence }) => [value, confidence]));
  const joint = readings.map((reading) => ({
    ...reading,
    chance: share * (reading.chance + weight * (found.get(reading.value) ?? 0)),
  }));
  if (!readings.some(({ value }) => value === page.value)) {
    const { value, digits, conflict, confidence } = page;
    const written = digits.map((digit) => digit.value).join('');
    joint.push({ value, digits: written, conflict, chance: share * weight * confidence });
  }
  const rank = ({ value, chance }: LineReading) => (isEmpty && value === page.value ? 2 : chance);
  return joint.sort((a, b) => rank(b) - rank(a));
}
