/** Lets other tasks of the same thread run: pointer events in a page, newer requests in a worker. */

/** The longest that one task holds the thread, ms; a frame at 60 Hz lasts 16.7. */
const LONGEST_TASK = 12;

let taskBegan = 0;

/** Waits for the next task if this one has held the thread for {@link LONGEST_TASK}. */
export async function yieldThread(): Promise<void> {
  if (performance.now() - taskBegan > LONGEST_TASK) await nextTask();
}

/** Resolves in a new task, after those that wait already. Unlike a timer, a message is never delayed. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      taskBegan = performance.now();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
