/**
 * Some of the examples: the script tag, without network, one each of Vite and webpack, unit tests in jsdom and
 * happy-dom, which are too large for a dependency of ours, and one of the others, each day another. "npm run
 * examples" drives all of them.
 */
import process from 'node:process';
import { checkExamples } from '../lib/examples/check.mjs';
import { EXAMPLES } from '../lib/examples/list.mjs';

const ALWAYS = ['script-tag', 'offline', 'react-19', 'webpack', 'unit-tests'];
const DAY_MS = 86_400_000;

export async function examples(browserPath) {
  const always = EXAMPLES.filter(({ name }) => ALWAYS.includes(name));
  const { counts } = await checkExamples([...always, oneOfToday()], browserPath);
  return counts;
}

/** Not those that would first have to install a newer Node.js. */
function oneOfToday() {
  const [own] = process.versions.node.split('.');
  const others = EXAMPLES.filter(
    ({ name, node = 0 }) => !ALWAYS.includes(name) && node <= Number(own),
  );
  return others[Math.floor(Date.now() / DAY_MS) % others.length];
}
