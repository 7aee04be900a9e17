/** Results of the size study, stored beside its page so that a later command need not train again. */
import { existsSync, readFileSync } from 'node:fs';
import { ARCHITECTURES } from '../network/architectures.js';
import type { TrainingRecipe } from '../training/recipes.js';
import type { SizeResult } from './measure-size.js';

/**
 * Identifies a result: the recipe and the layers. Augmentation is not part of it, so delete the file after
 * changing that.
 */
export function recipeIdentity(recipe: TrainingRecipe): string {
  return JSON.stringify({ ...recipe, layers: ARCHITECTURES[recipe.architecture] });
}

/**
 * The stored results of this recipe, with any network and seed; results of other recipes cannot be
 * compared.
 *
 * @param file written with {@link keptText}; it need not exist.
 */
export function resultsByRecipe(file: string, recipe: TrainingRecipe): SizeResult[] {
  if (!existsSync(file)) return [];
  const results = JSON.parse(readFileSync(file, 'utf8')) as SizeResult[];
  return results.filter(({ architecture, seed, identity }) => {
    return identity === recipeIdentity({ ...recipe, architecture, seed });
  });
}

/** In the order of the page: seed by seed, from the smallest network to the largest. */
export function withResult(results: readonly SizeResult[], result: SizeResult): SizeResult[] {
  const others = results.filter(({ identity }) => identity !== result.identity);
  return [...others, result].sort((a, b) => a.seed - b.seed || a.multiplyAdds - b.multiplyAdds);
}

/** A line for each result. */
export function keptText(results: readonly SizeResult[]): string {
  return `[\n${results.map((result) => JSON.stringify(result)).join(',\n')}\n]\n`;
}
