/** A device that has no room for another wasm instance. */
WebAssembly.instantiate = () => Promise.reject(new RangeError('Out of memory.'));
