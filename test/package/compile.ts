/** Programs that use the installed package, compiled as in a project of their own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import ts from 'typescript';
import { installedPackage } from './installed.js';

export interface Program {
  /** What an error names. */
  readonly where: string;
  readonly file: string;
  readonly code: string;
}

export interface Settings {
  /** Declarations that all programs see. */
  readonly context?: string;
  /** Whose JSX it is. */
  readonly jsxImportSource?: string;
}

/**
 * @param name folder of the programs, unlike any other.
 * @returns a line for every error; none when all is well.
 */
export function diagnose(
  name: string,
  programs: readonly Program[],
  { context = '', jsxImportSource = 'react' }: Settings = {},
): string[] {
  const folder = join(dirname(dirname(installedPackage())), name);
  mkdirSync(folder, { recursive: true });
  const declarations = join(folder, 'context.d.ts');
  writeFileSync(declarations, context);
  const places = new Map<string, string>();
  for (const { where, file, code } of programs) {
    const path = join(folder, file);
    // A module of its own, whatever it imports.
    writeFileSync(path, `${code}\nexport {};\n`);
    places.set(path, where);
  }
  const program = ts.createProgram([declarations, ...places.keys()], {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    jsxImportSource,
    allowJs: true,
    checkJs: true,
    noEmit: true,
    types: ['node'],
    typeRoots: [join(process.cwd(), 'node_modules/@types')],
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const where = (file && places.get(file.fileName)) ?? file?.fileName ?? '';
    const line =
      file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : '';
    return `${where}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
