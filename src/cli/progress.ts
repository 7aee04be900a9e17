/** A progress bar below the output, if someone sees it. */
import process from 'node:process';
import cliProgress from 'cli-progress';

/** Minimum number of files for a progress bar. */
const MANY_FILES = 3;

/** Terminal control sequence that clears the current line. */
const CLEAR_LINE = '\r\x1b[K';
/** Terminal control sequence that saves the cursor position. */
const SAVE_CURSOR = '\x1b7';

export interface Progress {
  /** Writes to stdout, above the bar. */
  write(text: string): void;
  /** @param failed the number of files that were not read up to now. */
  next(failed: number): void;
  stop(): void;
}

/** @param total the number of files. */
export function startProgress(total: number): Progress {
  const bar = startBar(total);
  return {
    write(text) {
      // The progress bar is on the last line, which is cleared before other output.
      if (bar && text !== '') process.stderr.write(CLEAR_LINE);
      process.stdout.write(text);
    },
    next(failed) {
      bar?.increment({ failed });
      bar?.render();
    },
    stop() {
      if (!bar) return;
      // `stop()` restores the saved cursor position, which would be above all output since the start.
      process.stderr.write(SAVE_CURSOR);
      bar.stop();
    },
  };
}

function startBar(total: number): cliProgress.SingleBar | undefined {
  if (total < MANY_FILES || !process.stderr.isTTY) return undefined;
  const format = '[{bar}] {value}/{total}, {failed} not read, {eta_formatted} left';
  const bar = new cliProgress.SingleBar({ format, stream: process.stderr, clearOnComplete: true });
  bar.start(total, 0, { failed: 0 });
  return bar;
}
