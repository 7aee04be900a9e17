/** The constraints of the field, each a small function that says what is wrong, or `undefined`. */
import { countDigits } from '../field/number-text.js';
import type { Term } from '../words/vocabulary.js';

/** Everything that validity depends on. Lengths below 0 are not set. */
export interface Constrained {
  readonly value: string;
  readonly required: boolean;
  readonly pattern: string;
  readonly minLength: number;
  readonly maxLength: number;
  readonly digits: number;
  readonly minConfidence: number;
  /** The value is a whole number, not the beginning of one such as "-" or "12.". */
  readonly complete: boolean;
  /** Ink waits to be read. */
  readonly unread: boolean;
  /** How sure the reading is; 1 for what was typed or confirmed. */
  readonly confidence: number;
  readonly customMessage: string;
  /** The user has changed the value: lengths are not checked before, as in `<input>`. */
  readonly edited: boolean;
  readonly term: Term;
}

interface Problem {
  readonly flags: ValidityStateFlags;
  readonly message: string;
}

type Constraint = (field: Constrained) => Problem | undefined;

const custom: Constraint = ({ customMessage }) =>
  customMessage ? { flags: { customError: true }, message: customMessage } : undefined;

const read: Constraint = ({ unread, term }) =>
  unread ? { flags: { badInput: true }, message: term('stillReading') } : undefined;

const required: Constraint = ({ required, value, unread, term }) =>
  required && value === '' && !unread
    ? {
        flags: { valueMissing: true },
        message: nativeMessage({ required: true }, term('notANumber')),
      }
    : undefined;

const complete: Constraint = ({ complete, term }) =>
  complete ? undefined : { flags: { badInput: true }, message: term('notANumber') };

const length: Constraint = ({ value, minLength, maxLength, digits, edited, term }) => {
  const count = countDigits(value);
  if (count === 0) return undefined;
  if (digits >= 0) {
    if (count === digits) return undefined;
    const flags = count < digits ? { tooShort: true } : { tooLong: true };
    return { flags, message: term('exactly', digits) };
  }
  if (!edited) return undefined;
  if (count < minLength) return { flags: { tooShort: true }, message: term('atLeast', minLength) };
  if (maxLength >= 0 && count > maxLength) {
    return { flags: { tooLong: true }, message: term('atMost', maxLength) };
  }
  return undefined;
};

const pattern: Constraint = ({ pattern, value, term }) => {
  const message = pattern && value && nativeMessage({ pattern, value }, term('pleaseCheck'));
  return message ? { flags: { patternMismatch: true }, message } : undefined;
};

const confidence: Constraint = ({ confidence, minConfidence, value, term }) =>
  value !== '' && confidence < minConfidence
    ? { flags: { badInput: true }, message: term('pleaseCheck') }
    : undefined;

/** In the order in which their messages matter. */
const CONSTRAINTS: readonly Constraint[] = [
  custom,
  read,
  required,
  complete,
  length,
  pattern,
  confidence,
];

/** All flags that are set, with the message that matters most. */
export function findProblems(field: Constrained): Problem {
  const problems = CONSTRAINTS.flatMap((constraint) => constraint(field) ?? []);
  return {
    flags: Object.assign({}, ...problems.map((problem) => problem.flags)) as ValidityStateFlags,
    message: problems[0]?.message ?? '',
  };
}

let probe: HTMLInputElement | undefined;

/**
 * The browser's own check and its wording in the user's language; '' for a valid value.
 *
 * @param fallback some engines say nothing for an input outside of the document.
 */
function nativeMessage({ required = false, pattern = '', value = '' }, fallback: string): string {
  probe ??= document.createElement('input');
  probe.required = required;
  probe.pattern = pattern;
  if (!pattern) probe.removeAttribute('pattern');
  probe.value = value;
  return probe.validity.valid ? '' : probe.validationMessage || fallback;
}
