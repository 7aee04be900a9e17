/** Reading with what is known of the writer: loaded with the first hand. */

import type { HandData } from '../data/hand.js';
import { checkedHand } from './check-hand.js';
import { HandReading } from './hand-reading.js';
import { Memory } from './memory.js';

export type { HandReading } from './hand-reading.js';

/** Hands change with each lesson, and are made ready once. */
const memories = new WeakMap<HandData, Memory>();

/**
 * @param data what is known of the writer, if anything is.
 * @param value that the ink is known to have, where something is to be learned.
 * @throws TypeError for data that are not those of a hand.
 */
export function handReading(
  data: HandData | null | undefined,
  value: string | undefined,
  network: string,
): HandReading {
  if (!data) return new HandReading(undefined, value);
  let memory = memories.get(data);
  if (memory?.network !== network) {
    memory = new Memory(checkedHand(data), network);
    memories.set(data, memory);
  }
  return new HandReading(memory, value);
}
