/** Describes values in error messages. */

/** Maximum number of characters of a string in a message. */
const MOST_QUOTED = 80;

/** Describes a value briefly; never throws. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, MOST_QUOTED));
  if (typeof value === 'function') return 'a function';
  if (value === undefined) return 'nothing';
  if (ArrayBuffer.isView(value)) return `${value.constructor.name} of ${value.byteLength} bytes`;
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}
