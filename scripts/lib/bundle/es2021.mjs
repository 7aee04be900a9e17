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
 * For each file its private names and their replacements: numbered over all files, so that a class never
 * has a name of the class that it extends, and every build gives the same names.
 */
function privateNames(folder) {
  let count = 0;
  const files = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.js'));
  return new Map(
    files.sort().map((path) => {
      const found = readFileSync(join(folder, path), 'utf8').match(/#[a-z]\w*/gi);
      return [path, new Map([...new Set(found)].map((name) => [name, `_${count++}`]))];
    }),
  );
}

/** A TypeScript transformer: `this.#ink` becomes `this._7`. */
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
