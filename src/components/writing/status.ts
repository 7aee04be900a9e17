/** The status message of a pad, and the text that only screen readers announce. */
import type { PadParts } from '../parts.js';
import type { Status } from '../view/pad-view.js';
import type { SlotLook } from '../view/slots.js';

/** A value with a lower confidence is doubtful, unless the option `minConfidence` is set. */
const MIN_CONFIDENCE = 0.5;

const NOTHING: Status = { text: '', urgent: false, spoken: '' };

/** What the status depends on besides the field. */
interface Circumstances {
  /** Whether some of the ink was not read as a digit. */
  readonly refused: boolean;
  /** Whether the user has paused; before, more strokes may follow, and there is no message. */
  readonly judged: boolean;
  /** Whether the user has rejected all readings of a digit, and is to write or type it again. */
  readonly awaitsDigit: boolean;
}

/** @param looks the looks of the slots. */
export function describeStatus(
  parts: PadParts,
  looks: readonly SlotLook[],
  { refused, judged, awaitsDigit }: Circumstances,
): Status {
  const { field, words } = parts;
  if (field.state.valueReading && !field.unread && !judged) return NOTHING;
  const shown = awaitsDigit
    ? { text: words.term('writeAgain'), urgent: false }
    : visibleStatus(parts, looks, refused);
  return { ...shown, spoken: spokenText(parts, looks, refused, shown.text) };
}

function visibleStatus(
  parts: PadParts,
  looks: readonly SlotLook[],
  refused: boolean,
): Omit<Status, 'spoken'> {
  const { field, control, words } = parts;
  const { places, valueReading, phase } = field.state;
  const { term } = words;
  // An invalid value is reported only after the user has left the field or submitted the form.
  const problem = control.userInvalid ? control.internals.validationMessage : '';
  if (field.unread) {
    return { text: phase.name === 'loading' ? term('gettingReady') : '', urgent: false };
  }
  const dropped = field.state.meaning.dropped ?? '';
  if (dropped && !problem) return { text: term('leftOut', dropped), urgent: false };
  if (!valueReading) return { text: problem, urgent: true };
  if (places.length === 0) return { text: term('noDigit'), urgent: true };
  const tooLong = certainMessage(parts);
  if (tooLong) return { text: tooLong, urgent: true };
  const uncertain = looks.indexOf('uncertain');
  const several = uncertain !== looks.lastIndexOf('uncertain');
  if (several) return { text: term('checkDigits'), urgent: true };
  if (uncertain >= 0) return { text: term('checkDigit', uncertain + 1), urgent: true };
  const doubtful = isDoubtful(parts);
  if (refused && !problem) return { text: term('notAllRead'), urgent: doubtful };
  if (doubtful) return { text: term('checkNumber'), urgent: true };
  return { text: problem || otherText(parts), urgent: problem !== '' };
}

/**
 * The reading, digit by digit, with its confidence if it is uncertain. Screen readers announce the visible
 * message after this text, so the text does not repeat it.
 */
function spokenText(
  parts: PadParts,
  looks: readonly SlotLook[],
  refused: boolean,
  shown: string,
): string {
  const { field, words } = parts;
  const { places, valueReading, stepped } = field.state;
  const { term } = words;
  // Typing is heard already; what a step of the history brought back is not.
  if (field.unread || (field.history.typing && !stepped)) return '';
  if (places.length === 0) return stepped ? term('empty') : '';
  // The spaces keep "407" from being read as four hundred and seven.
  const digits = field.state.meaning.spoken ?? places.map(({ char }) => char).join(' ');
  if (!valueReading) return stepped ? digits : '';
  const value = term('readAs', digits);
  if (value === shown) return '';
  const remark = certainMessage(parts) || (refused ? term('notAllRead') : '');
  if (remark) return remark === shown ? `${value}.` : `${value}. ${remark}`;
  if (!isDoubtful(parts) && !looks.includes('uncertain')) return value;
  return `${value}, ${term('sure', Math.max(1, Math.round(valueReading.confidence * 100)))}.`;
}

/** That more was written than the field takes, or something else: a further stroke cannot change that. */
function certainMessage({ control: { internals }, field }: PadParts): string {
  const { validity, validationMessage } = internals;
  return validity.tooLong || field.state.valueReading?.conflict ? validationMessage : '';
}

/** What is meant, where something else was written: 03.07.26. */
function otherText({ field, words }: PadParts): string {
  const { value, text, spoken = text } = field.state.meaning;
  return value && text !== field.text ? words.term('readAs', spoken) : '';
}

function isDoubtful({ field, pad, confidence }: PadParts): boolean {
  return field.state.valueReading !== null && confidence < (pad.minConfidence || MIN_CONFIDENCE);
}
