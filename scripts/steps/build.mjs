/** Type check (which also compiles) and bundle. */
import { bundle, typeCheck } from '../lib/tools.mjs';

export async function build() {
  const results = [await typeCheck(), await bundle()];
  const failed = results.filter(({ ok }) => !ok).length;
  return { passed: results.length - failed, failed };
}
