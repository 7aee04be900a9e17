import type { ShippedSystem } from '../system.js';

export const digitPad: ShippedSystem = {
  name: 'digit-pad',
  kind: 'shipped',
  summary: 'what this package ships, read through `recognize()`',
  claimed: [],
};
