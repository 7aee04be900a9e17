/** Errors lose their class and their code on the way between threads; here they get both back. */
import type { Recognition } from '../data/recognition.js';
import { DigitPadError, type DigitPadErrorCode, LoadError } from '../support/error.js';

/** What was thrown in the other thread, as it would have been thrown in this one. */
export function reviveError(error: unknown): unknown {
  if (!(error instanceof Error) || error.constructor !== Error) return error;
  const { name, message, stack } = error;
  const { code } = error as { code?: DigitPadErrorCode };
  if (name === 'AbortError') return new DOMException(message, name);
  const revived = revive(name, message, code);
  return revived ? Object.assign(revived, { stack }) : error;
}

/** A warning is copied as part of a recognition, which makes a plain error of it. */
export function reviveWarning(recognition: Recognition): Recognition {
  const { warning } = recognition;
  if (!warning || warning instanceof DigitPadError) return recognition;
  const { message } = warning as Error;
  return { ...recognition, warning: new DigitPadError('segmenter-failed', message) };
}

function revive(name: string, message: string, code?: DigitPadErrorCode): Error | undefined {
  if (name === 'TypeError') return new TypeError(message);
  if (name === 'RangeError') return new RangeError(message);
  if (code === 'load-failed' || code === 'model-invalid') {
    return new LoadError(message, undefined, code);
  }
  return code && new DigitPadError(code, message);
}
