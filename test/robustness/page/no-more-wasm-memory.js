/** A device that takes the memory away in the middle: the second digit that is computed traps. */
const { instantiate } = WebAssembly;
let calls = 0;
WebAssembly.instantiate = async (code, imports) => {
  const instance = await instantiate.call(WebAssembly, code, imports);
  const exports = { ...instance.exports };
  const { FusedConv2D: convolve } = exports;
  if (!convolve) throw new Error('The wasm file has no FusedConv2D.');
  exports.FusedConv2D = (...given) => {
    // Past the run that gets everything ready.
    if (calls++ > 20) throw new WebAssembly.RuntimeError('memory access out of bounds');
    return convolve(...given);
  };
  return { exports };
};
