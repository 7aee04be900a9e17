/** Errors that a page can meet, told apart by `code` rather than by their message. */

/**
 * What went wrong. The codes are stable; the messages are not.
 *
 * | Code | Meaning | What helps |
 * | --- | --- | --- |
 * | `load-failed` | A file could not be loaded, or arrived damaged. | Try again later. |
 * | `model-invalid` | A model's manifest or weights are not what the format allows. | Another model. |
 * | `backend-failed` | No backend can run the model here, or the last one stopped working. | A new recognizer. |
 * | `worker-lost` | The worker stopped, and the engine could not start again in the page. | The next reading tries again; `cause` says why. |
 * | `segmenter-failed` | The segmenter that was asked for failed; the usual one took over (`recognition.warning`). | Correct the segmenter. |
 * | `disposed` | The recognizer was disposed of. | A new recognizer. |
 * | `image-refused` | A picture is of a type or size that is not accepted. | Another picture. |
 * | `image-unreadable` | A picture's file cannot be decoded. | Another picture. |
 * | `storage-failed` | The browser could not store or read saved data. | Free storage, or other permissions. |
 *
 * Wrong arguments are a `TypeError` or a `RangeError` instead, and whoever aborts a signal gets the
 * signal's own reason (a `DOMException` named `AbortError` unless told otherwise).
 */
export type DigitPadErrorCode =
  | 'load-failed'
  | 'model-invalid'
  | 'backend-failed'
  | 'worker-lost'
  | 'segmenter-failed'
  | 'disposed'
  | 'image-refused'
  | 'image-unreadable'
  | 'storage-failed';

/** Known to every copy of this module: the element, the engine and the list of results have their own. */
const BRAND = Symbol.for('digit-pad.error');

/** Any error of this package that is no mistake in the arguments. */
export class DigitPadError extends Error {
  override readonly name: string = 'DigitPadError';
  readonly [BRAND] = true;

  /** `instanceof DigitPadError` holds for an error of any copy. Classes that extend this one ask for less. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Boolean((value as Partial<DigitPadError> | null)?.[BRAND]);
  }

  constructor(
    readonly code: DigitPadErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** An error with a code: `cause` itself where it has one. */
export function asDigitPadError(cause: unknown, code: DigitPadErrorCode): DigitPadError {
  if (cause instanceof DigitPadError) return cause;
  return new DigitPadError(code, String((cause as Error | null)?.message ?? cause), { cause });
}
