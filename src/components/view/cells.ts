/** The boxes on the writing surface, one for each digit (layout `cells`). They show typed characters. */
import { html, type TemplateResult } from 'lit';
import type { Stroke } from '../../engine/data/ink.js';
import { type Place, slotsOf } from '../field/places.js';
import { MOST_BOXES } from './slots.js';

/** Number of boxes if the number of digits is not limited. */
const DEFAULT_CELLS = 6;

/** The number of boxes: the maximum number of digits, or more if the field already has more. */
export function cellCount(
  places: readonly Place[],
  strokes: readonly Stroke[],
  mostDigits: number,
): number {
  const highestSlot = Math.max(-1, ...slotsOf(places), ...strokes.map(({ slot = -1 }) => slot));
  return Math.max(
    mostDigits > 0 ? Math.min(mostDigits, MOST_BOXES) : DEFAULT_CELLS,
    highestSlot + 1,
  );
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
