/** What the constraints of the field are checked on. */
import type { Field } from '../field/field.js';
import { confidenceOf } from '../field/limits.js';
import type { Term } from '../words/vocabulary.js';
import type { CheckedValue } from './validity.js';

export function checkedValue(field: Field, term: Term, customMessage: string): CheckedValue {
  const { value, text, waits, state, format } = field;
  return {
    value,
    unread: waits,
    textOnly: value === '' && text !== '',
    problem: state.meaning.problem?.(term),
    request: format?.request(term) ?? term('notANumber'),
    confidence: confidenceOf(state),
    noNumber: noNumber(field),
    customMessage,
    byUser: state.byUser,
    term,
  };
}

function noNumber({ state, canRead, unread, text }: Field): CheckedValue['noNumber'] {
  const { draft } = state;
  if (draft.picture && !draft.picture.reading) return 'chooseNumber';
  // After the engine has failed, only typed text counts; without any, the field is empty.
  const read = canRead && !unread;
  return read && draft.strokes.length > 0 && text === '' ? 'noDigit' : undefined;
}
