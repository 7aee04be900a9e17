/** What goes wrong while files are loaded. */
import { DigitPadError } from './error.js';

/** A file could not be loaded (`load-failed`), or does not hold a valid model (`model-invalid`). */
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
