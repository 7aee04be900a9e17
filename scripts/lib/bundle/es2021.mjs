/**
 * Turns our modules into ES2021, for tools and pages without class fields: see
 * docs/decisions/0023-es2021.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const OPTIONS = {
  target: ts.ScriptTarget.ES2021,
  module: ts.ModuleKind.ESNext,
  allowJs: true,
  // Fields are set in the constructor.
  useDefineForClassFields: false,
  sourceMap: true,
};

/** @param folder of the modules that tsc wrote; other modules are not changed. */
export function es2021(folder) {
  const names = privateNames(folder);
  return {
    name: 'es2021',
    transform(code, id) {
      const path = relative(folder, id);
      if (!names.has(path)) return null;
      const { outputText, sourceMapText } = ts.transpileModule(code, {
        fileName: id,
        compilerOptions: OPTIONS,
        transformers: { before: [withoutPrivate(names.get(path))] },
      });
      return {
        code: outputText.replace(/\n\/\/# sourceMappingURL=.*/, ''),
        map: JSON.parse(sourceMapText),
      };
    },
  };
}

/**
 * For each file its private names and their replacements, the most used one first; every build gives the
 * same names. Short names that all files share compress best. Where a class extends another one, its
 * names are numbered over all files, so that it never has a name of the class that it extends.
 */
function privateNames(folder) {
  let inherited = 0;
  const files = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.js'));
  return new Map(
    files.sort().map((path) => {
      const code = readFileSync(join(folder, path), 'utf8');
      const names = byUse(code.match(/#[a-z]\w*/gi) ?? []);
      const next = EXTENDS.test(code) ? () => inherited++ : (_, index) => letters(index);
      return [path, new Map(names.map((name, index) => [name, `_${next(name, index)}`]))];
    }),
  );
}

const EXTENDS = /\bclass\b[^{]*\bextends\b/;

/** The distinct names, the most used one first. */
function byUse(names) {
  const uses = new Map();
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  return [...uses.keys()].sort((a, b) => uses.get(b) - uses.get(a));
}

/** 0 → a, 25 → z, 26 → aa */
function letters(index) {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** A TypeScript transformer: `this.#ink` becomes `this._a`. */
const withoutPrivate = (names) => (context) => (file) => {
  const visit = (node) => {
    // A declaration without a value; an ordinary property needs none.
    if (ts.isPropertyDeclaration(node) && ts.isPrivateIdentifier(node.name) && !node.initializer) {
      return undefined;
    }
    if (ts.isPrivateIdentifier(node)) return context.factory.createIdentifier(names.get(node.text));
    return ts.visitEachChild(node, visit, context);
  };
  return ts.visitNode(file, visit);
};
