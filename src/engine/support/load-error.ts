/** The error class for files that cannot be loaded. */
import { DigitPadError } from './error.js';

/** A file could not be loaded (`load-failed`), or is not a valid model (`model-invalid`). */
export class LoadError extends DigitPadError {
  static override readonly [Symbol.hasInstance] = Function.prototype[Symbol.hasInstance];
  override readonly name = 'LoadError';

  constructor(
    message: string,
    options?: ErrorOptions,
    code: 'load-failed' | 'model-invalid' = 'load-failed',
  ) {
    super(code, message, options);
  }
}
