/** What the worker loads with the first format: a file of its own, which imports nothing. */
export * from '../decode/formats/index.js';
