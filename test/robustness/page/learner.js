/** A page that opens a hand, for the tests beside it; tells where it cannot be reached. */
import { openHand } from '../../../dist/hand.js';

const hand = await openHand({ name: 'trust' });
window.hand = hand;
if (self.origin === 'null') {
  const shape = { value: '7', features: btoa('feature 1'), confidence: 0.9, corrected: true };
  await hand.take({ network: 'n', shapes: [shape] }, false);
  const { rejections, errors } = window.seen;
  const outcome = { heard: [], size: hand.size, problem: hand.problem?.message };
  parent.postMessage({ ...outcome, rejections, errors }, '*');
}
