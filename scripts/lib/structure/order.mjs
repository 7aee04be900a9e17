/** Imports that do not run downward in a given order of rooms. */

/**
 * A room is a folder or a file, or several of them that may import each other. A row holds rooms that
 * must not import each other. Rows go from the top down: a module may import what is in a lower row.
 * A module belongs to the room that names the longest part of its path.
 *
 * @typedef {string | readonly string[]} Room paths relative to `folder`
 * @typedef {{ folder: string, rows: readonly (readonly Room[])[], lazy?: readonly string[] }} Order
 *   `folder` is relative to the folder of the modules, '' for itself. `lazy` names rooms that are
 *   loaded later: other rooms import nothing from them but types, or by `import()`
 */

/**
 * @param {Map<string, import('./modules.mjs').Module>} modules
 * @param {Order} order
 * @returns {string[]} what is wrong, a line each
 */
export function findWrongImports(modules, order) {
  const placeOf = placesIn(order);
  const problems = [];
  for (const [path, { imports }] of modules) {
    if (!isBelow(path, order.folder)) continue;
    const from = placeOf(path);
    if (!from) {
      problems.push(`${path}: no room holds this module`);
      continue;
    }
    for (const { to, kind, line } of imports) {
      if (!isBelow(to, order.folder)) continue;
      const target = placeOf(to);
      if (!target || target.room === from.room) continue;
      const wrong = wrongWith(from, target, kind, order);
      if (wrong) problems.push(`${path}:${line}: ${wrong}: ${to} (${kind})`);
    }
  }
  return problems;
}

function wrongWith(from, target, kind, { lazy = [] }) {
  if (target.row < from.row) return `upward import, ${from.name} is below ${target.name}`;
  if (target.row === from.row) return `import of a room in the same row, ${target.name}`;
  if (kind === 'static' && lazy.includes(target.name) && !lazy.includes(from.name)) {
    return `${from.name} is loaded at once, ${target.name} is lazy`;
  }
  return undefined;
}

/** @returns the place of a module: its row, its room and the name in it that the module matches */
function placesIn({ folder, rows }) {
  const places = rows.flatMap((rooms, row) =>
    rooms.flatMap((room) => [room].flat().map((name) => ({ row, room, name }))),
  );
  // The longest name first.
  places.sort((a, b) => b.name.length - a.name.length);
  return (path) => places.find(({ name }) => isBelow(path, folder ? `${folder}/${name}` : name));
}

const isBelow = (path, folder) => folder === '' || path === folder || path.startsWith(`${folder}/`);
