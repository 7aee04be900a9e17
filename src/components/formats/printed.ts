/** Separators that nobody wrote: how a row of places is shown as its text. */
import { characterReader } from '../../engine/decode/grammar/text/characters.js';
import type { Place } from '../field/places.js';

/**
 * The same places, with the rest of `text` between them: 1234.5 becomes 1,234.5.
 *
 * @returns the places as they are where the text holds other characters: 03.07.26 is not shown as 3.7.2026, and ink
 * not in the digits of another script.
 */
export function withPrinted(
  places: readonly Place[],
  text: string,
  locale: string,
): readonly Place[] {
  const read = characterReader(locale);
  const shown: Place[] = [];
  let at = 0;
  for (const char of text) {
    const place = places[at];
    if (place && read(place.char) === read(char)) {
      if (place.strokes && /\p{Nd}/u.test(char) && place.char !== char) return places;
      // Ink stays what was read.
      shown.push(place.strokes ? place : { ...place, char });
      at++;
    } else shown.push({ char, fixed: true, printed: true });
  }
  return at === places.length ? shown : places;
}

/** A text without characters that have no width: slots and caret count every one. */
export function visible(text: string): string {
  return text.replace(/\p{Cf}/gu, '');
}
