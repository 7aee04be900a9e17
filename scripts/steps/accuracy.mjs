/** The accuracy test: it is skipped, with a reason, where the open data is missing. */
import { nodeTests } from './node-tests.mjs';

export async function accuracy() {
  const counts = await nodeTests('test/accuracy');
  if (counts.skipped) {
    console.log(
      'Some open data is missing, so accuracy was not measured on it (see the skipped tests).',
    );
  }
  return counts;
}
