/**
 * Checks the structure of src/ and dist/: no imports in a circle, none against the order of rooms.mjs,
 * no module of ours loaded twice, no file or folder too large.
 */
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import {
  checkSizes,
  ENTRIES,
  findCircles,
  findSharedModules,
  findWrongImports,
  LIMITS,
  MAY_BE_SHARED,
  ORDERS,
  readChunks,
  readModules,
  WORKERS,
} from '../lib/structure/index.mjs';

export function structure() {
  const modules = readModules(join(root, 'src'));
  const sizes = checkSizes(modules, LIMITS);
  const checks = [
    ['no imports in a circle', () => findCircles(modules).map((circle) => circle.join(' → '))],
    ...ORDERS.map((order) => [
      `imports in ${order.folder ? `src/${order.folder}` : 'src'} run downward`,
      () => findWrongImports(modules, order),
    ]),
    [
      'no module in two chunks of a page',
      () => findSharedModules(readChunks(root, ENTRIES, WORKERS), modules, MAY_BE_SHARED),
    ],
    [`sizes: ${sizes.figures}`, () => sizes.problems],
  ];
  let failed = 0;
  for (const [title, find] of checks) {
    const problems = attempt(find);
    if (problems.length > 0) failed++;
    console.log(`${problems.length > 0 ? '✖' : '✔'} ${title}`);
    for (const problem of problems) console.log(`    ${problem}`);
  }
  if (failed > 0) console.log('The intended structure: scripts/lib/structure/rooms.mjs');
  return { passed: checks.length - failed, failed };
}

function attempt(find) {
  try {
    return find();
  } catch (error) {
    return [error.message];
  }
}
