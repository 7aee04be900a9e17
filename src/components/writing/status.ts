/** The status line: what needs the user's attention, and what only screen readers say. */
import type { PadParts } from '../parts.js';
import type { Status } from '../view/pad-view.js';
import type { SlotLook } from '../view/slots.js';

/** A value whose chance is lower than this is rather wrong than right, whatever the page asks for. */
const RATHER_WRONG = 0.5;

const NOTHING: Status = { text: '', urgent: false, spoken: '' };

/**
 * @param looks how the slots of the value look.
 * @param refused some of the ink was read as no digit.
 * @param judged whether the user has paused: before, more strokes may follow, and nothing is judged.
 */
export function describeStatus(
  parts: PadParts,
  looks: readonly SlotLook[],
  refused: boolean,
  judged: boolean,
): Status {
  const { field } = parts;
  if (field.state.valueReading && !field.unread && !judged) return NOTHING;
  const shown = shownOf(parts, looks, refused);
  return { ...shown, spoken: spokenOf(parts, looks, refused, shown.text) };
}

function shownOf(
  parts: PadParts,
  looks: readonly SlotLook[],
  refused: boolean,
): Omit<Status, 'spoken'> {
  const { field, control, words } = parts;
  const { places, valueReading, phase } = field.state;
  const { term } = words;
  // Nothing is wrong before the user had a chance to fill the field in.
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
  const first = looks.indexOf('uncertain');
  if (first !== looks.lastIndexOf('uncertain')) return { text: term('checkDigits'), urgent: true };
  if (first >= 0) return { text: term('checkDigit', first + 1), urgent: true };
  const doubtful = isDoubtful(parts);
  if (refused && !problem) return { text: term('notAllRead'), urgent: doubtful };
  if (doubtful) return { text: term('checkNumber'), urgent: true };
  return { text: problem || otherText(parts), urgent: problem !== '' };
}

/**
 * What was read, digit by digit; the confidence is added only when the reading is doubtful. The text that is
 * shown is spoken behind it, so that it is not repeated here.
 */
function spokenOf(
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
  return field.state.valueReading !== null && confidence < (pad.minConfidence || RATHER_WRONG);
}
