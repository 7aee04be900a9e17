/** What a page knows of a writer's hand: `import { openHand } from 'digit-pad/hand'`. */
import { Hand, type HandOptions } from './hand.js';

export type { HandData, HandExample, HandSource, Lesson } from '../engine/data/hand.js';
export type { Hand, HandOptions, LearnOptions } from './hand.js';

/**
 * Opens the hand that is stored on this device, or begins an empty one. Where the browser forbids its database,
 * the hand is known in memory only, and its `problem` says why.
 *
 * ```js
 * const hand = await openHand({ name: 'clerk-2' });
 * await hand.learn(ink, '407');
 * const { value } = await recognizer.recognize(other, { hand });
 * ```
 *
 * @throws TypeError for wrong options, such as data that are not those of a hand.
 */
export function openHand(options?: HandOptions): Promise<Hand> {
  return Hand.open(options);
}
