/** Type check (which also compiles), bundle, describe. */
import { bundle, describe, typeCheck } from '../lib/tools.mjs';

export async function build() {
  const results = [await typeCheck(), await bundle(), await describe()];
  const failed = results.filter(({ ok }) => !ok).length;
  return { passed: results.length - failed, failed };
}
