/** Errors lose their class on the way between threads; here they get it back. */
import { LoadError } from '../support/fetch-bytes.js';

const CLASSES: Readonly<Record<string, new (message: string) => Error>> = {
  LoadError,
  RangeError,
  TypeError,
};

/** What was thrown in the other thread, as it would have been thrown in this one. */
export function asThrown(error: unknown): unknown {
  if (!(error instanceof Error) || error.constructor !== Error) return error;
  const { name, message, stack } = error;
  if (name === 'AbortError') return new DOMException(message, name);
  const OwnClass = CLASSES[name];
  return OwnClass ? Object.assign(new OwnClass(message), { stack }) : error;
}
