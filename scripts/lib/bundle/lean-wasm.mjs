/**
 * Removes kernels that a digit does not need from the wasm file of TensorFlow.js. Nothing is recompiled:
 * the remaining instructions are the same, so the answers are the same to the last bit (docs/decisions/0021-wasm-without-unused-kernels.md).
 */
import binaryen from 'binaryen';

/** What src/engine/classify/tensorflow/wasm.ts calls: its own functions and the kernels that it lists. */
const CALLED = [
  'init',
  'init_with_threads_count',
  'get_threads_count',
  'register_tensor',
  'dispose_data',
  'dispose',
  'FusedConv2D',
  '_FusedMatMul',
  'MaxPool',
  'AvgPool',
];

/** What the glue code and tfjs-backend-wasm need to start it, and to pass tensors and shapes. */
const RUNTIME = [
  'memory',
  '__wasm_call_ctors',
  'malloc',
  'free',
  'stackSave',
  'stackRestore',
  'stackAlloc',
];

const KEPT = new Set([...CALLED, ...RUNTIME]);

/** The features that the file uses already: newer instructions would exclude older browsers. */
const FEATURES = [
  binaryen.Features.MutableGlobals,
  binaryen.Features.SIMD128,
  binaryen.Features.SignExt,
  binaryen.Features.NontrappingFPToInt,
  binaryen.Features.BulkMemory,
];

/**
 * @param {Uint8Array} code tfjs-backend-wasm-simd.wasm
 * @returns {Uint8Array} the same without unused functions
 * @throws {Error} when a function that we call is not in it
 */
export function leanWasm(code) {
  const module = binaryen.readBinary(code);
  try {
    module.setFeatures(FEATURES.reduce((all, feature) => all | feature));
    const names = exportsOf(module);
    const missing = [...KEPT].filter((name) => !names.includes(name));
    if (missing.length > 0) throw new Error(`not in the wasm file: ${missing.join(', ')}`);
    // Without an exported table, indirect calls can only reach functions of the right type.
    for (const name of names) if (!KEPT.has(name)) module.removeExport(name);
    module.runPasses(['remove-unused-module-elements']);
    if (!module.validate()) throw new Error('the lean wasm file is not valid');
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}

/** One export as the glue wraps it: `var _F=Module["_F"]=function(){return(… Module["asm"]["F"]) …};`. */
const WRAPPER =
  /var \w+=Module\["\w+"\]=function\(\)\{return\(\w+=Module\["\w+"\]=Module\["asm"\]\["(\w+)"\]\)\.apply\(null,arguments\)\};/g;

/**
 * What the glue does for other ways to start it, and what stays of that. Our code hands it the compiled
 * module (`instantiateWasm`), in Node too: it has no file to look for. No kernel takes or returns text.
 */
const OTHER_WAYS = [
  [/var _scriptDir = [\s\S]*?return \(/, 'return ('],
  [/ENVIRONMENT_IS_(NODE|WEB|WORKER)=typeof [^;]*;/g, 'ENVIRONMENT_IS_$1=false;'],
  [/typeof process!=="undefined"&&process\.listeners/, 'false'],
  [/\brequire\("\w+"\)/g, 'null'],
  [/instantiateAsync\(\)\.catch\(readyPromiseReject\);return\{\}/, ''],
  [/"string":str=>\{.*?return ret\},(?="array")/, ''],
  [/if \(typeof exports === 'object' &&[\s\S]*$/, 'export default WasmBackendModule;'],
];

/**
 * The glue code as a module, without the wrappers of removed functions.
 *
 * @throws {Error} when it does not hold what is to be replaced
 */
export function leanGlue(code) {
  const ours = code.replaceAll(WRAPPER, (wrapper, name) => (KEPT.has(name) ? wrapper : ''));
  return OTHER_WAYS.reduce((glue, [found, kept]) => {
    if (glue.search(found) < 0) throw new Error(`not in the glue of the wasm file: ${found}`);
    return glue.replace(found, kept);
  }, ours);
}

function exportsOf(module) {
  return Array.from(
    { length: module.getNumExports() },
    (_, index) => binaryen.getExportInfo(module.getExportByIndex(index)).name,
  );
}
