/** The slots: boxes behind the characters of the input. They are decoration for the input in front of them. */
import { html, type TemplateResult } from 'lit';
import type { Place } from '../field/places.js';

export type SlotLook = 'sure' | 'uncertain' | 'empty';

/** Number of slots of an empty field that requires no number of digits. */
const DEFAULT_SLOTS = 2;

/** Maximum number of empty slots and of boxes; a field may allow more digits. */
export const MOST_BOXES = 100;

/** Digits with a lower confidence look uncertain, unless the option `minConfidence` is set. */
const MIN_CONFIDENCE = 0.8;

/**
 * Returns the look of each slot, from left to right.
 *
 * @param boxes minimum number of slots; 0 or less if the field requires no number of digits.
 * @param judged `false` while more strokes may follow; then no digit looks uncertain.
 */
export function slotLooks(
  places: readonly Place[],
  boxes: number,
  minConfidence: number,
  judged: boolean,
): SlotLook[] {
  const threshold = minConfidence || MIN_CONFIDENCE;
  const looks = places.map(
    (place): SlotLook => (judged && isUncertain(place, threshold) ? 'uncertain' : 'sure'),
  );
  const shown = boxes > 0 ? Math.min(boxes, MOST_BOXES) : looks.length === 0 ? DEFAULT_SLOTS : 0;
  while (looks.length < shown) looks.push('empty');
  return looks;
}

function isUncertain({ digit, fixed }: Place, threshold: number): boolean {
  return !fixed && digit !== undefined && digit.confidence < threshold;
}

export function renderSlots(looks: readonly SlotLook[]): TemplateResult {
  return html`${looks.map((look) => html`<span class="slot ${look}" part="slot slot-${look}"></span>`)}`;
}

/** Sets the number of slots for the style sheet. */
export function showSlots(readout: HTMLElement): void {
  // Not a style attribute, which a strict content security policy forbids.
  readout.style.setProperty('--_places', String(readout.querySelectorAll('.slot').length));
}
