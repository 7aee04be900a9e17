/** Modules that a page would load twice, or too early, because chunks share them. */

/**
 * Three ways to share a module:
 * - an eager and a lazy chunk both hold it: its code is loaded twice
 * - a lazy chunk imports it from an eager one: the lazy chunk then contains the file name of the eager
 *   chunk of one build (script tag or bundlers), so that the other build cannot use the same lazy file
 * - two lazy chunks hold it: the builds have a copy each
 *
 * @param {import('./chunks.mjs').Loaded} loaded
 * @param {Map<string, import('./modules.mjs').Module>} modules of src/
 * @param {Readonly<Record<string, string>>} allowed modules that may be shared, with the reason
 * @returns {string[]} what is wrong, a line each
 */
export function findSharedModules({ eager, lazy }, modules, allowed = {}) {
  const shared = [
    ...inEagerAndLazy(eager, lazy),
    ...importedFromEager(eager, lazy, modules),
    ...inSeveralLazy(lazy),
  ];
  const needless = Object.keys(allowed).filter(
    (module) => !shared.some((one) => one.modules.includes(module)),
  );
  return [
    ...shared.flatMap(({ modules: all, text }) => {
      const rest = all.filter((module) => !(module in allowed));
      return rest.length > 0 ? [`${text}: ${listed(rest)}`] : [];
    }),
    ...needless.map(
      (module) => `${module} may be shared, but no chunks share it: remove it from the list`,
    ),
  ];
}

function inEagerAndLazy(eager, lazy) {
  return pairs(eager, lazy).flatMap(([early, late]) => {
    const both = early.modules.filter((module) => late.modules.includes(module));
    return both.length > 0
      ? [{ modules: both, text: `in the eager ${early.file} and in the lazy ${late.file}` }]
      : [];
  });
}

/** The built chunks show which chunk imports which; the source shows which modules cause that import. */
function importedFromEager(eager, lazy, modules) {
  return pairs(eager, lazy).flatMap(([early, late]) => {
    if (!late.statics.includes(early.file)) return [];
    const wanted = late.modules
      .flatMap((module) => modules.get(module)?.imports ?? [])
      .filter(({ to, kind }) => kind === 'static' && early.modules.includes(to))
      .map(({ to }) => to);
    return wanted.length > 0
      ? [
          {
            modules: [...new Set(wanted)].sort(),
            text: `the lazy ${late.file} imports from the eager ${early.file}`,
          },
        ]
      : [];
  });
}

function inSeveralLazy(lazy) {
  const chunks = [...lazy.values()];
  return chunks.flatMap((one, i) =>
    chunks.slice(i + 1).flatMap((other) => {
      const both = one.modules.filter((module) => other.modules.includes(module));
      return both.length > 0
        ? [{ modules: both, text: `in two lazy chunks, ${one.file} and ${other.file}` }]
        : [];
    }),
  );
}

/** A chunk that is eager in one build and lazy in another is no pair with itself. */
function pairs(eager, lazy) {
  return [...eager.values()].flatMap((early) =>
    [...lazy.values()].filter(({ file }) => file !== early.file).map((late) => [early, late]),
  );
}

const SHOWN = 4;

function listed(modules) {
  const names = modules.slice(0, SHOWN).join(', ');
  return modules.length > SHOWN ? `${names} and ${modules.length - SHOWN} more` : names;
}
