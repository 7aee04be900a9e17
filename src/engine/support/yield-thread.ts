/** Lets other work on the same thread have its turn: pointers on a page, newer requests in a worker. */

/** Longest that a thread is held, ms; a frame on a usual screen takes 16.7. */
const TURN = 12;

let turnBegan = 0;

/** Waits for the next task when this one has held the thread long enough. */
export async function breathe(): Promise<void> {
  if (performance.now() - turnBegan > TURN) await nextTask();
}

/** A message to oneself waits behind what came before it, and unlike a timer is never clamped. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      turnBegan = performance.now();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
