/** A page that keeps results, for the tests beside it; tells where it cannot be reached. */
import { openResults } from '../../../dist/results.js';

const results = await openResults({ name: 'trust' });
window.results = results;
if (self.origin === 'null') {
  await results.add({ value: '42', confidence: 0.9 });
  const list = results.list.map(({ value, kept }) => ({ value, kept }));
  const { rejections, errors } = window.seen;
  const outcome = { heard: [], list, problem: results.problem?.message, rejections, errors };
  parent.postMessage(outcome, '*');
}
