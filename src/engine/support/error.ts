/** Errors of this package, which are identified by their `code`, not by their message. */

/**
 * The code of an error. Codes are stable; messages are not.
 *
 * | Code | Meaning | What helps |
 * | --- | --- | --- |
 * | `load-failed` | A file could not be loaded, or arrived damaged. | Try again later. |
 * | `model-invalid` | A model's manifest or weights are invalid. | Another model. |
 * | `backend-failed` | No backend can run the model here, or the last one stopped working. | A new recognizer. |
 * | `worker-lost` | The worker stopped, and the engine could not start again in the page. | The next reading tries again; `cause` says why. |
 * | `segmenter-failed` | The requested segmenter failed; the default segmenter was used (`recognition.warning`). | Correct the segmenter. |
 * | `disposed` | The recognizer was disposed of. | A new recognizer. |
 * | `image-refused` | A picture is of a type or size that is not accepted. | Another picture. |
 * | `image-unreadable` | A picture's file cannot be decoded. | Another picture. |
 * | `camera-failed` | The camera is refused, missing or in use, or the page is not secure. | Another way to enter the number. |
 * | `storage-failed` | The browser could not store or read saved data. | Free storage, or other permissions. |
 *
 * Invalid arguments throw a `TypeError` or a `RangeError` instead. If a signal is aborted, the promise rejects
 * with its reason (by default a `DOMException` named `AbortError`).
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
  | 'camera-failed'
  | 'storage-failed';

/** Identifies errors of every copy of this module: element, engine and results are separate bundles. */
const BRAND = Symbol.for('digit-pad.error');

/** An error of this package, other than for invalid arguments. */
export class DigitPadError extends Error {
  override readonly name: string = 'DigitPadError';
  readonly [BRAND] = true;

  /** Makes `instanceof DigitPadError` true for errors of every copy of this module. Subclasses do not. */
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

/** Returns `cause` if it is a `DigitPadError`; otherwise an error with the given code and this cause. */
export function asDigitPadError(cause: unknown, code: DigitPadErrorCode): DigitPadError {
  if (cause instanceof DigitPadError) return cause;
  return new DigitPadError(code, String((cause as Error | null)?.message ?? cause), { cause });
}
