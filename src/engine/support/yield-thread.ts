/** Yields to other tasks of the thread, such as pointer events in a page or new requests in a worker. */

/** Maximum duration of a task, in ms; a frame at 60 Hz takes 16.7 ms. */
const LONGEST_TASK_MS = 12;

let taskBegan = 0;

/** Continues in a new task if the current one has taken {@link LONGEST_TASK_MS}. */
export async function yieldThread(): Promise<void> {
  if (performance.now() - taskBegan > LONGEST_TASK_MS) await nextTask();
}

/** Resolves in a new task, after pending tasks. It uses a message, since browsers delay nested timers. */
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
