/** Modules that import each other in a circle, whatever the kind of import. */

/**
 * @param {Map<string, import('./modules.mjs').Module>} modules
 * @returns {string[][]} one shortest circle of each group of modules that reach each other: its
 *   modules in the order of their imports, the first one again at the end
 */
export function findCircles(modules) {
  return groups(modules).map((group) => shortestCircle(modules, new Set(group)));
}

/**
 * Strongly connected components of more than one module, and modules that import themselves
 * (Tarjan, "Depth-first search and linear graph algorithms", 1972).
 */
function groups(modules) {
  const index = new Map();
  const lowest = new Map();
  const stack = [];
  const onStack = new Set();
  const found = [];
  const visit = (path) => {
    index.set(path, index.size);
    lowest.set(path, index.get(path));
    stack.push(path);
    onStack.add(path);
    for (const { to } of modules.get(path).imports) {
      if (!index.has(to)) visit(to);
      if (onStack.has(to)) lowest.set(path, Math.min(lowest.get(path), lowest.get(to)));
    }
    if (lowest.get(path) < index.get(path)) return;
    const group = stack.splice(stack.indexOf(path));
    for (const member of group) onStack.delete(member);
    if (group.length > 1 || importsItself(modules, path)) found.push(group.sort());
  };
  for (const path of modules.keys()) if (!index.has(path)) visit(path);
  return found;
}

function importsItself(modules, path) {
  return modules.get(path).imports.some(({ to }) => to === path);
}

function shortestCircle(modules, group) {
  const circles = [...group].map((start) => circleFrom(modules, group, start));
  return circles.reduce((best, circle) => (circle.length < best.length ? circle : best));
}

/** Breadth first, so that the first way back to `start` is a shortest one. */
function circleFrom(modules, group, start) {
  const ways = [[start]];
  const seen = new Set();
  for (const way of ways) {
    for (const { to } of modules.get(way.at(-1)).imports) {
      if (to === start) return [...way, to];
      if (!group.has(to) || seen.has(to)) continue;
      seen.add(to);
      ways.push([...way, to]);
    }
  }
  throw new Error(`${start} is in no circle.`);
}
