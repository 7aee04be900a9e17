/** Simulates a lack of memory while reading: computing the second digit traps. */
const { instantiate } = WebAssembly;
let calls = 0;
WebAssembly.instantiate = async (code, imports) => {
  const instance = await instantiate.call(WebAssembly, code, imports);
  const exports = { ...instance.exports };
  const { FusedConv2D: convolve } = exports;
  if (!convolve) throw new Error('The wasm file has no FusedConv2D.');
  exports.FusedConv2D = (...given) => {
    // Only after the run that prepares the backend.
    if (calls++ > 20) throw new WebAssembly.RuntimeError('memory access out of bounds');
    return convolve(...given);
  };
  return { exports };
};
