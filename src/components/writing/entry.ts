/**
 * What a pad needs once someone comes near: paper and pencil, and someone who reads. A lazy chunk; it
 * shares no module with the first paint, only types, so that it is the same file for every bundle.
 */

export { englishAtHand } from './english.js';
export { AtHand } from './writing.js';
