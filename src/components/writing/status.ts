/** What needs the writer's attention, and what only screen readers say. Comes with the hand. */
import type { Recognition } from '../../engine/data/recognition.js';
import type { Place } from '../field/places.js';
import type { FormController } from '../form/form-control.js';
import type { ReaderPhase } from '../loading/engine-state.js';
import type { SlotLook } from '../view/slots.js';
import type { Term } from '../words/words.js';

export interface StatusView {
  readonly places: readonly Place[];
  readonly looks: readonly SlotLook[];
  /** The reading that takes part in the value; `null` when all of it was typed. */
  readonly source: Recognition | null;
  readonly phase: ReaderPhase['name'];
  readonly unread: boolean;
  /** Some of the ink was refused. */
  readonly refused: boolean;
  readonly minConfidence: number;
  /** The user has just gone through the history. */
  readonly stepped: boolean;
  /** Knows what the user has to mend. */
  readonly control: Pick<FormController, 'userInvalid' | 'internals'>;
}

export interface Status {
  readonly text: string;
  readonly urgent: boolean;
  /** Said, never shown. */
  readonly spoken: string;
}

export function describeStatus(view: StatusView, term: Term): Status {
  return { ...shownOf(view, term), spoken: spokenOf(view, term) };
}

function shownOf(view: StatusView, term: Term): { text: string; urgent: boolean } {
  const { phase, unread, source, places, looks, control } = view;
  // Too early before the user had a chance.
  const problem = control.userInvalid ? control.internals.validationMessage : '';
  if (unread) return { text: phase === 'loading' ? term('gettingReady') : '', urgent: false };
  if (!source) return { text: problem, urgent: true };
  if (places.length === 0) return { text: term('noDigit'), urgent: true };
  const first = looks.indexOf('uncertain');
  if (first !== looks.lastIndexOf('uncertain')) return { text: term('checkDigits'), urgent: true };
  if (first >= 0) return { text: term('checkDigit', first + 1), urgent: true };
  const doubtful = isDoubtful(view);
  if (view.refused && !problem) return { text: term('notAllRead'), urgent: doubtful };
  if (doubtful) return { text: term('checkNumber'), urgent: true };
  return { text: problem, urgent: true };
}

/** A value that is less sure than this is rather wrong than right, whatever the page asks for. */
const RATHER_WRONG = 0.5;

/** What was read, digit by digit; how sure that is only where it is not quite. */
function spokenOf(view: StatusView, term: Term): string {
  const { source, places, looks, unread, stepped } = view;
  if (unread) return '';
  if (places.length === 0) return stepped ? term('empty') : '';
  // The spaces keep "407" from being read as four hundred and seven.
  const digits = places.map(({ char }) => char).join(' ');
  // Typing is heard already; what a step brought back is not.
  if (!source) return stepped ? digits : '';
  const value = term('readAs', digits);
  const check = isDoubtful(view) || looks.includes('uncertain');
  return check ? `${value}, ${term('sure', Math.round(source.confidence * 100))}.` : value;
}

function isDoubtful({ places, source, minConfidence }: StatusView): boolean {
  if (!source || places.every(({ pinned }) => pinned)) return false;
  return source.confidence < (minConfidence || RATHER_WRONG);
}
