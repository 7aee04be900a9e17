/** The boxes beneath the readout: only looks, the input above them carries the meaning. */
import { html, type TemplateResult } from 'lit';
import type { Place } from '../field/places.js';

export type SlotLook = 'sure' | 'uncertain' | 'empty';

/** Empty boxes that invite to write where no number of digits is asked for. */
const INVITING = 2;

/** Boxes that a page can still show; a field may ask for more digits. */
export const MOST_BOXES = 100;

/** Digits read with less confidence than this look uncertain, unless the page says more. */
const SURE = 0.8;

/**
 * How each box looks, from left to right.
 *
 * @param boxes so many are shown at least; none where it is not known how many.
 * @param judged `false` while more strokes may follow: until then no digit looks uncertain.
 */
export function slotLooks(
  places: readonly Place[],
  boxes: number,
  minConfidence: number,
  judged: boolean,
): SlotLook[] {
  const surely = minConfidence || SURE;
  const looks = places.map(
    (place): SlotLook => (judged && isUncertain(place, surely) ? 'uncertain' : 'sure'),
  );
  const shown = boxes > 0 ? Math.min(boxes, MOST_BOXES) : looks.length === 0 ? INVITING : 0;
  while (looks.length < shown) looks.push('empty');
  return looks;
}

function isUncertain({ digit, fixed }: Place, surely: number): boolean {
  return !fixed && digit !== undefined && digit.confidence < surely;
}

export function renderSlots(looks: readonly SlotLook[]): TemplateResult {
  return html`${looks.map((look) => html`<span class="slot ${look}" part="slot slot-${look}"></span>`)}`;
}

/** Tells the style sheet how many slots there are. */
export function showSlots(readout: HTMLElement): void {
  // Not a style attribute: strict content security policies forbid those.
  readout.style.setProperty('--_places', String(readout.querySelectorAll('.slot').length));
}
