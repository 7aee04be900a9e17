/** Writes figures into docs/reliability.md, with the command, the date and the machine. */
import { arch, cpus, loadavg, platform } from 'node:os';
import process from 'node:process';
import { table as plainTable } from '../../bench/lib/statistics.mjs';
import { writePages } from '../../build/model/evaluate/page-figures.js';

const PAGE = 'docs/reliability.md';

/** Measured before the work begins, which would itself raise it. */
const [load] = loadavg();

/** @param markdown goes between the marks `figures: <name>`. */
export function publish(name, markdown, command) {
  const cores = cpus().length;
  const shared =
    load > cores / 2 ? ` shared with other work (load average ${load.toFixed(0)})` : '';
  const machine = `Node ${process.versions.node} on ${platform()} ${arch()}, ${cores} cores${shared}`;
  const date = new Date().toISOString().slice(0, 10);
  writePages({ [name]: `${markdown}\n\n\`${command}\`, ${date}, ${machine}.` }, [PAGE]);
  console.log(`\nWritten: ${PAGE}`);
}

/** A Markdown table; numbers get their thousands separated. */
export const table = (head, rows) =>
  plainTable(
    head,
    rows.map((cells) => cells.map(text)),
  );

const text = (cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell);
