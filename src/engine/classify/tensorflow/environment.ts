/** The platform functions that TensorFlow.js needs, without storage and messaging of its own platforms. */
import { engine, env } from '@tensorflow/tfjs-core';

// Kernels look up flags; the engine's constructor makes them available.
engine();
// Otherwise the cpu backend advises Node users to install another package.
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
