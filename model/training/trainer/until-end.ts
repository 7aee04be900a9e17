/** Waits for the threads of a training, which work in step; the first one reports. */
import type { Worker } from 'node:worker_threads';

/**
 * Resolves after the message `end` of the first thread.
 *
 * @param receive called with each of its messages.
 * @throws Error of any thread, or of `receive`, or if the first thread ends without that message.
 */
export function untilEnd<Message extends { kind: string }>(
  workers: readonly Worker[],
  receive: (message: Message) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    for (const worker of workers) worker.on('error', reject);
    const first = workers[0]!;
    first.on('exit', (code) => reject(new Error(`A training thread ended early (${code}).`)));
    first.on('message', (message: Message) => {
      try {
        receive(message);
        if (message.kind === 'end') resolve();
      } catch (error) {
        reject(error);
      }
    });
  });
}
