/** What the worker loads with the first hand: a file of its own, which imports nothing. */
export * from '../hand/index.js';
