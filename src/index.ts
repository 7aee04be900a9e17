/** Defines `<digit-pad>`: the entry for `import 'digit-pad'` and for `<script>`. */
import { DigitPad } from './components/digit-pad.js';

export * from './components/events.js';
export type { DigitPadListeners, DigitPadProps } from './components/props.js';
export type { Box, Ink, Point, Stroke } from './engine/data/ink.js';
export type {
  Candidate,
  Recognition,
  RecognizedDigit,
  RecognizedMark,
} from './engine/data/recognition.js';
export { DigitPadError, type DigitPadErrorCode } from './engine/support/error.js';
export { DigitPad };

// A server has no custom element registry, and another copy of this script may have defined the element.
if (globalThis.customElements && !customElements.get('digit-pad')) {
  customElements.define('digit-pad', DigitPad);
}
