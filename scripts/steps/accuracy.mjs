/** The accuracy gate: its tests skip themselves, with a reason, where the open data is not there. */
import { nodeTests } from './node-tests.mjs';

export async function accuracy() {
  const counts = await nodeTests('test/accuracy');
  if (counts.skipped) {
    console.log(
      'Some open data is not here, so its accuracy was not measured (see the skipped tests).',
    );
  }
  return counts;
}
