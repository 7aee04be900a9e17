/**
 * Some of the examples: the script tag, without network, one each of Vite and webpack, and unit tests in
 * jsdom and happy-dom, which are too large for a dependency of ours. "npm run examples" drives all of them.
 */
import { checkExamples } from '../lib/examples/check.mjs';
import { EXAMPLES } from '../lib/examples/list.mjs';

const SOME = ['script-tag', 'offline', 'react-19', 'webpack', 'unit-tests'];

export async function examples(browserPath) {
  const some = EXAMPLES.filter(({ name }) => SOME.includes(name));
  const { counts } = await checkExamples(some, browserPath);
  return counts;
}
