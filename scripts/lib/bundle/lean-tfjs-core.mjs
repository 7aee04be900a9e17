/**
 * tfjs-core for code that calls kernels directly (docs/decisions/0006-kernels-called-directly.md): its
 * index registers every op, gradient and platform, its base registers nothing. Of its engine, which
 * runs ops, counts tensors and keeps a tape, backends look for what is left here; of its environment,
 * they ask for flags; of tensors, kernels fill buffers.
 */

const ENGINE = `
  import { Environment, setEnvironmentGlobal } from './environment';
  import { getGlobalNamespace } from './global_util';
  const environment = new Environment(getGlobalNamespace());
  setEnvironmentGlobal(environment);
  export const ENGINE = { ENV: environment, removeDataId() {} };
  export const getOrMakeEngine = () => ENGINE;
  export class Engine {}
  export const add = undefined;
`;

const ENVIRONMENT = `
  export class Environment {
    constructor(global) {
      this.global = global;
      this.flags = {};
      this.known = {};
    }
    setPlatform(name, platform) {
      this.platformName = name;
      this.platform = platform;
    }
    registerFlag(name, evaluate, changed) {
      this.known[name] = { evaluate, changed };
    }
    get(name) {
      return (this.flags[name] ??= this.known[name].evaluate());
    }
    getNumber(name) {
      return this.get(name);
    }
    getBool(name) {
      return this.get(name);
    }
    set(name, value) {
      this.flags[name] = value;
      this.known[name]?.changed?.(value);
    }
  }
  export let ENV = null;
  export const env = () => ENV;
  export const setEnvironmentGlobal = (environment) => {
    ENV = environment;
  };
`;

const TENSOR = `
  import { getArrayFromDType, sizeFromShape } from './util_base';
  export class TensorBuffer {
    constructor(shape, dtype, values) {
      this.shape = shape;
      this.dtype = dtype;
      this.size = sizeFromShape(shape);
      this.values = values ?? getArrayFromDType(dtype, this.size);
    }
  }
  export class Tensor {}
  export class Variable {}
  export const getGlobalTensorClass = () => Tensor;
  export const setTensorTracker = () => {};
  export const setOpHandler = () => {};
  export const setDeprecationWarningFn = () => {};
`;

const REPLACED = { engine: ENGINE, environment: ENVIRONMENT, tensor: TENSOR };

/** A Rollup plugin. */
export const leanTfjsCore = {
  name: 'lean-tfjs-core',
  resolveId(id, importer) {
    return id === '@tensorflow/tfjs-core'
      ? this.resolve('@tensorflow/tfjs-core/dist/base.js', importer, { skipSelf: true })
      : null;
  },
  load(id) {
    const name = /tfjs-core[\\/]dist[\\/](\w+)\.js$/.exec(id)?.[1];
    return Object.hasOwn(REPLACED, name) ? REPLACED[name] : null;
  },
};
