/** Stops with one clear sentence when this Node is too old for the tools. */
import process from 'node:process';

/** Node 20.16 is the first 20 that all of the test tools accept. */
const OLDEST = [20, 16];

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(
    `digit-pad needs Node ${OLDEST.join('.')} or newer to build and test; this is ${process.versions.node}.`,
  );
  process.exit(1);
}
