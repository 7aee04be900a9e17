/** Sends the `code` of errors from the worker to the page. */
import { transferHandlers } from 'comlink';
import type { DigitPadError } from '../support/error.js';

interface SentError {
  isError: boolean;
  value: { name: string; message: string; stack?: string };
}

/** Adds `code` to errors that Comlink sends, which have only `name`, `message` and `stack`. Called once. */
export function sendErrorCodes(): void {
  const handler = transferHandlers.get('throw')!;
  transferHandlers.set('throw', {
    ...handler,
    serialize(thrown) {
      const [sent, transferred] = handler.serialize(thrown);
      const { isError, value } = sent as SentError;
      const { code } = (thrown as { value: Partial<DigitPadError> | null }).value ?? {};
      return [isError ? { isError, value: { ...value, code } } : sent, transferred];
    },
  });
}
