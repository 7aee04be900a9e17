/** What was measured of the ladder, kept beside its page so that a later command need not train again. */
import { existsSync, readFileSync } from 'node:fs';
import { ARCHITECTURES } from '../network/architectures.js';
import type { TrainingRecipe } from '../training/recipes.js';
import type { Rung } from './measure-size.js';

/**
 * Tells one outcome from another: the recipe and the layers. What happens to samples is not in it, so
 * whoever changes the augmentation deletes the file.
 */
export function rungIdentity(recipe: TrainingRecipe): string {
  return JSON.stringify({ ...recipe, layers: ARCHITECTURES[recipe.architecture] });
}

/**
 * Those of the file that came about by this recipe, whatever their network and seed: others cannot
 * stand beside them.
 *
 * @param file written with {@link keptText}; it need not exist.
 */
export function rungsByRecipe(file: string, recipe: TrainingRecipe): Rung[] {
  if (!existsSync(file)) return [];
  const rungs = JSON.parse(readFileSync(file, 'utf8')) as Rung[];
  return rungs.filter(({ architecture, seed, identity }) => {
    return identity === rungIdentity({ ...recipe, architecture, seed });
  });
}

/** In the order of the page: seed by seed, from the smallest network to the largest. */
export function withRung(rungs: readonly Rung[], rung: Rung): Rung[] {
  const others = rungs.filter(({ identity }) => identity !== rung.identity);
  return [...others, rung].sort((a, b) => a.seed - b.seed || a.multiplyAdds - b.multiplyAdds);
}

/** A line for each rung. */
export function keptText(rungs: readonly Rung[]): string {
  return `[\n${rungs.map((rung) => JSON.stringify(rung)).join(',\n')}\n]\n`;
}
