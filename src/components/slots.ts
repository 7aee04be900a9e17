/** The boxes beneath the readout: only looks, the input above them carries the meaning. */
import { html, type TemplateResult } from 'lit';
import type { Recognition } from '../engine/recognition.js';

export type SlotLook = 'sure' | 'uncertain' | 'empty';

/** Empty boxes that invite to write where no number of digits is asked for. */
const INVITING = 2;

/** How each box looks, from left to right. */
export function slotLooks(
  value: string,
  source: Recognition | null,
  digits: number,
  surely: number,
): SlotLook[] {
  const uncertain = new Set(uncertainPlaces(source, surely));
  const looks = Array.from(
    value,
    (_, place): SlotLook => (uncertain.has(place) ? 'uncertain' : 'sure'),
  );
  const shown = digits > 0 ? digits : looks.length === 0 ? INVITING : 0;
  while (looks.length < shown) looks.push('empty');
  return looks;
}

/** Places in the value, from 0, whose reading is less certain than `surely`. */
export function uncertainPlaces(source: Recognition | null, surely: number): number[] {
  let place = 0;
  return (source?.digits ?? []).flatMap(({ value, confidence }) => {
    const here = place;
    place += value.length;
    return confidence < surely ? [here] : [];
  });
}

export function renderSlots(looks: readonly SlotLook[]): TemplateResult {
  return html`${looks.map((look) => html`<span class="slot ${look}" part="slot slot-${look}"></span>`)}`;
}
