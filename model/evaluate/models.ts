/** Which weights are measured. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL, URL } from 'node:url';

/** Trained with the writers of the training split alone: no test writer has contributed to them. */
export const MEASURED_MODEL = 'model/digits-measured/manifest.json';

/** Trained with test writers, too: only sets with a published test part say something about them. */
export const SHIPPED_MODEL = 'model/digits/manifest.json';

/** Where the networks of a cross-validation are, unless somebody keeps them elsewhere. */
const RUNS = 'runs';

export interface FoldModel {
  /** As `--fold` takes it. */
  fold: string;
  manifest: string;
}

/** The finished networks of a cross-validation: none, unless each fold has one. */
export function foldModels(runs = RUNS): FoldModel[] {
  const names = existsSync(runs) ? readdirSync(runs) : [];
  const folds = names.filter((name) => /^fold-\d+$/.test(name));
  const models = folds.map((_, i) => ({
    fold: `${i + 1}/${folds.length}`,
    manifest: join(runs, `fold-${i + 1}`, 'model', 'manifest.json'),
  }));
  return models.every(({ manifest }) => existsSync(manifest)) ? models : [];
}

/** @param manifest a path of this machine, or an address. */
export function addressOf(manifest: string): string {
  return URL.canParse(manifest) ? manifest : pathToFileURL(resolve(manifest)).href;
}
