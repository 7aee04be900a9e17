/** Runs a command. An expected error prints its message; an unexpected one (a bug) prints a stack. */

/** @param main its rejection sets the exit code to 1. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.exitCode = 1;
    // Expected errors, ours and the system's, are plain ones; a TypeError is a bug.
    const foreseen = error instanceof Error && error.constructor === Error;
    console.error(foreseen ? `\n${error.message}` : error);
  }
}

/** Aborts at the first Ctrl-C or kill, so that a checkpoint can be written. */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopping.abort());
  return stopping.signal;
}
