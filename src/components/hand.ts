/**
 * What a pad needs once someone comes near: paper and pencil, and someone who reads. A lazy chunk; it
 * shares no module with the first paint, only types, so that it is the same file for every bundle.
 */
export { correct, withoutInk } from './content/corrections.js';
export { OtherReadings } from './form/other-readings.js';
export { inkToBlob } from './ink/ink-picture.js';
export { Paper } from './ink/paper.js';
export { openSession } from './reading/session.js';
export { adoptHandStyles } from './view/hand.styles.js';
export { describeStatus } from './view/status.js';
