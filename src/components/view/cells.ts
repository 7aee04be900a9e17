/** The boxes on the paper, one a digit (layout `cells`). What was typed is printed in its box. */
import { html, type TemplateResult } from 'lit';
import type { Stroke } from '../../engine/data/ink.js';
import { type Place, slotsOf } from '../field/places.js';
import { MOST_BOXES } from './slots.js';

/** Boxes of a field whose number of digits is not known. */
const USUAL_CELLS = 6;

/** How many boxes there are: as many as the field may have digits, and one for whatever is there. */
export function cellCount(
  places: readonly Place[],
  strokes: readonly Stroke[],
  mostDigits: number,
): number {
  const highest = Math.max(-1, ...slotsOf(places), ...strokes.map(({ slot = -1 }) => slot));
  return Math.max(mostDigits > 0 ? Math.min(mostDigits, MOST_BOXES) : USUAL_CELLS, highest + 1);
}

export function renderCells(places: readonly Place[], count: number): TemplateResult {
  const slots = slotsOf(places);
  const printed = Array.from({ length: count }, (_, slot) => {
    const place = places[slots.indexOf(slot)];
    return place && !place.strokes ? place.char : '';
  });
  return html`<div class="cells" part="cells" aria-hidden="true">
    ${printed.map((char) => html`<span class="cell" part="cell">${char}</span>`)}
  </div>`;
}
