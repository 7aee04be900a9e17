/** Values in error messages. */

/** Characters of a string that a message repeats. */
const MOST_QUOTED = 80;

/** Describes any value in a few words; never throws. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, MOST_QUOTED));
  if (typeof value === 'function') return 'a function';
  if (value === undefined) return 'nothing';
  if (ArrayBuffer.isView(value)) return `${value.constructor.name} of ${value.byteLength} bytes`;
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}
