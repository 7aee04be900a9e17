/**
 * What TensorFlow.js expects of its surroundings, in a few lines instead of its browser platform
 * (which brings storage and messaging that nothing here needs).
 */
import { engine, env } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/flags.js';

// Kernels look up flags; the engine's constructor makes them available.
engine();
// Node is as good a place as a page; without this the cpu backend prints advice to install another.
env().set('IS_NODE', false);
env().setPlatform('digit-pad', {
  fetch: (path, init) => fetch(path, init),
  now: () => performance.now(),
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
  setTimeoutCustom: (callback, delay) => setTimeout(callback, delay),
  isTypedArray: (value): value is Float32Array =>
    ArrayBuffer.isView(value) && !(value instanceof DataView),
});
