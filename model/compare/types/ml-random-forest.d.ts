/** The part of ml-random-forest that is used here; its own types are no module that TypeScript finds. */
declare module 'ml-random-forest' {
  interface ForestOptions {
    nEstimators: number;
    /** Share of the features for each tree, 0…1. */
    maxFeatures: number;
    /** Whether a tree may take one feature twice. */
    replacement: boolean;
    /** Whether each tree draws its own samples. */
    useSampleBagging: boolean;
    /** Leaves out what the trees would say of samples that they were not shown. */
    noOOB: boolean;
    seed: number;
  }
  export class RandomForestClassifier {
    constructor(options: ForestOptions);
    train(samples: readonly (readonly number[])[], labels: readonly number[]): void;
    predict(samples: readonly (readonly number[])[]): number[];
  }
}
