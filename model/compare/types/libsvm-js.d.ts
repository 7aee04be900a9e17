/** The part of libsvm-js that is used here; the package has no types of its own. */
declare module 'libsvm-js' {
  interface SvmOptions {
    type?: string;
    kernel?: string;
    cost?: number;
    gamma?: number;
    /** MB */
    cacheSize?: number;
    quiet?: boolean;
  }
  interface Svm {
    train(samples: readonly (readonly number[])[], labels: readonly number[]): void;
    predict(samples: readonly (readonly number[])[]): number[];
    getSVIndices(): number[];
  }
  interface SvmConstructor {
    new (options: SvmOptions): Svm;
    readonly SVM_TYPES: { readonly C_SVC: string };
    readonly KERNEL_TYPES: { readonly RBF: string };
  }
  /** Settles when the wasm is loaded. */
  const load: Promise<SvmConstructor>;
  export default load;
}
