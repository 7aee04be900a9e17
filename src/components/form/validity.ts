/** The constraints of the field. Each is a function that returns a problem, or `undefined` if it is met. */
import { countDigits } from '../field/number-text.js';
import type { Term } from '../words/vocabulary.js';

/** The options that constrain the value. A negative length is not set. */
export interface Constraints {
  readonly required: boolean;
  readonly pattern: string;
  readonly minLength: number;
  readonly maxLength: number;
  readonly digits: number;
  readonly minConfidence: number;
}

/** The state of the field that the constraints are checked against. */
export interface CheckedValue {
  readonly value: string;
  /** Whether the value is a complete number, not the beginning of one such as "-" or "12.". */
  readonly complete: boolean;
  /** Whether there is ink that has not been read yet. */
  readonly unread: boolean;
  /** Confidence of the value, 0…1; 1 if it was typed or confirmed. */
  readonly confidence: number;
  /** Why ink or a picture gave no number; `undefined` if it did, or if there is none. */
  readonly noNumber: 'noDigit' | 'chooseNumber' | undefined;
  readonly customMessage: string;
  /** Whether the user made the last change. As in `<input>`, min- and maxlength apply only then. */
  readonly byUser: boolean;
  readonly term: Term;
}

interface Problem {
  readonly flags: ValidityStateFlags;
  readonly message: string;
}

type Constraint = (checked: CheckedValue, options: Constraints) => Problem | undefined;

const custom: Constraint = ({ customMessage }) =>
  customMessage ? { flags: { customError: true }, message: customMessage } : undefined;

const read: Constraint = ({ unread, term }) =>
  unread ? { flags: { badInput: true }, message: term('stillReading') } : undefined;

const number: Constraint = ({ noNumber, term }) =>
  noNumber && { flags: { badInput: true }, message: term(noNumber) };

const required: Constraint = ({ value, unread, noNumber, term }, { required }) =>
  required && value === '' && !unread && !noNumber
    ? { flags: { valueMissing: true }, message: term('notANumber') }
    : undefined;

const complete: Constraint = ({ complete, term }) =>
  complete ? undefined : { flags: { badInput: true }, message: term('notANumber') };

const length: Constraint = ({ value, byUser, term }, { minLength, maxLength, digits }) => {
  const count = countDigits(value);
  if (count === 0) return undefined;
  if (digits >= 0) {
    if (count === digits) return undefined;
    const flags = count < digits ? { tooShort: true } : { tooLong: true };
    return { flags, message: term('exactly', digits) };
  }
  if (!byUser) return undefined;
  if (count < minLength) return { flags: { tooShort: true }, message: term('atLeast', minLength) };
  if (maxLength >= 0 && count > maxLength) {
    return { flags: { tooLong: true }, message: term('atMost', maxLength) };
  }
  return undefined;
};

const pattern: Constraint = ({ value, term }, { pattern }) =>
  !pattern || value === '' || matches(value, pattern)
    ? undefined
    : { flags: { patternMismatch: true }, message: term('wrongFormat') };

const confidence: Constraint = ({ confidence, value, term }, { minConfidence }) =>
  value !== '' && confidence < minConfidence
    ? { flags: { badInput: true }, message: term('pleaseCheck') }
    : undefined;

/** All constraints; the message of the first one that is not met is shown. */
const CHECKS: readonly Constraint[] = [
  custom,
  read,
  number,
  required,
  complete,
  length,
  pattern,
  confidence,
];

/** Returns the flags of all problems, and the message of the first one. */
export function findProblems(checked: CheckedValue, options: Constraints): Problem {
  const problems = CHECKS.flatMap((check) => check(checked, options) ?? []);
  return {
    flags: Object.assign({}, ...problems.map((problem) => problem.flags)) as ValidityStateFlags,
    message: problems[0]?.message ?? '',
  };
}

/** As in `<input pattern>`, the whole value must match, and an invalid pattern is ignored. */
function matches(value: string, pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'v').test(value);
  } catch {
    return true;
  }
}
