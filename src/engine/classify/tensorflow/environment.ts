/** The platform functions that TensorFlow.js needs, without the storage and messaging of its platforms. */
import { engine, env } from '@tensorflow/tfjs-core';

// Kernels read flags, which the constructor of the TensorFlow.js engine registers.
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
