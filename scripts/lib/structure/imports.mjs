/**
 * The imports of one file, in TypeScript or JavaScript, as its syntax tree has them: types, dynamic
 * imports and files that are loaded by their address included.
 */
import ts from 'typescript';

/**
 * What an import does when the importing file is loaded:
 * - `static`: the other file is loaded too
 * - `type`: nothing; the compiler removes it
 * - `dynamic`: nothing yet; `import('./file.js')` or `new URL('./file.js', import.meta.url)` names a
 *   file that is loaded later
 *
 * @typedef {'static' | 'type' | 'dynamic'} ImportKind
 * @typedef {{ specifier: string, kind: ImportKind, line: number }} Import `line` counts from 1.
 */

/**
 * @param {string} code
 * @param {string} fileName its ending says how the code is parsed
 * @returns {Import[]} in the order of the code
 */
export function importsOf(code, fileName) {
  const source = ts.createSourceFile(fileName, code, ts.ScriptTarget.ES2022, false);
  const found = [];
  const visit = (node) => {
    const { specifier, kind } = importIn(node) ?? {};
    if (specifier !== undefined) found.push({ specifier, kind, line: lineOf(source, node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function importIn(node) {
  if (ts.isImportDeclaration(node)) {
    return named(node.moduleSpecifier, isTypeOnlyImport(node.importClause) ? 'type' : 'static');
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return named(node.moduleSpecifier, isTypeOnlyExport(node) ? 'type' : 'static');
  }
  // import('./file.js').Name, as a type
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return named(node.argument.literal, 'type');
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return named(node.arguments[0], 'dynamic');
  }
  if (isAddressOfFile(node)) return named(node.arguments[0], 'dynamic');
  return undefined;
}

/** `import type …`, or braces in which every name has `type` before it. */
function isTypeOnlyImport(clause) {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  return !clause.name && areAllTypes(clause.namedBindings);
}

function isTypeOnlyExport(node) {
  return node.isTypeOnly || areAllTypes(node.exportClause);
}

function areAllTypes(names) {
  const elements = names?.elements;
  return Boolean(elements?.length) && elements.every(({ isTypeOnly }) => isTypeOnly);
}

/** `new URL('./worker.js', import.meta.url)` */
function isAddressOfFile(node) {
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression)) return false;
  if (node.expression.text !== 'URL' || node.arguments?.length !== 2) return false;
  const base = node.arguments[1];
  return (
    ts.isPropertyAccessExpression(base) &&
    base.name.text === 'url' &&
    ts.isMetaProperty(base.expression)
  );
}

/** An import only where the name of the file is written out. */
function named(node, kind) {
  return node && ts.isStringLiteralLike(node) ? { specifier: node.text, kind } : undefined;
}

function lineOf(source, node) {
  // Comments before a statement do not count as part of it.
  const start = ts.skipTrivia(source.text, node.pos);
  return source.getLineAndCharacterOfPosition(start).line + 1;
}
