/** Every code block of README and docs is type-checked, run or compared with what runs. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { assert } from 'chai';
import { diagnose } from './compile.js';
import { installedPackage, jsonOf } from './installed.js';
import { type Block, pages } from './pages.js';

const installed = installedPackage();
const allPages = pages();
const blocks = allPages.flatMap((page) => page.blocks);

const PROGRAMS = ['ts', 'tsx', 'js'];
/** Shown only with the file that runs: see scripts/lib/docs/blocks.mjs. */
const FROM_FILES = ['vue', 'svelte', 'astro'];
const OTHERS = ['html', 'css', 'json', 'sh', 'text'];

/** Variables that the text around a block introduces. */
const CONTEXT = `
  declare const pad: import('digit-pad').DigitPad;
  declare const form: HTMLFormElement;
  declare const imageData: ImageData;
  declare const points: readonly import('digit-pad').Point[];
  declare const createRecognizer: typeof import('digit-pad/engine').createRecognizer;
  declare const files: readonly File[];
  declare const ink: import('digit-pad/engine').Ink;
  declare const scribble: import('digit-pad/engine').Ink;
  declare const recognizer: Awaited<ReturnType<typeof createRecognizer>>;
`;

test('every block says what it is', () => {
  const known = [...PROGRAMS, ...FROM_FILES, ...OTHERS];
  const strange = blocks.filter(
    ({ language, file }) =>
      !known.includes(language) || (FROM_FILES.includes(language) && file === undefined),
  );
  assert.deepEqual(
    strange.map(({ where }) => where),
    [],
  );
});

test('blocks that show a file show it as it is', () => {
  const shown = blocks.filter(({ file }) => file !== undefined);
  assert.isNotEmpty(shown);
  for (const { where, file, code } of shown) {
    assert.equal(code.trim(), readFileSync(file!, 'utf8').trim(), `${where}: run "npm run build"`);
  }
});

test('programs compile against the installed package', () => {
  const programs = blocks
    .filter(({ file }) => file === undefined)
    .flatMap((block) => (block.language === 'html' ? scriptsIn(block) : [block]))
    .filter(({ language }) => PROGRAMS.includes(language));
  assert.isNotEmpty(programs);
  assert.deepEqual(compile(programs), []);
});

test('pages use tags, properties, parts and states that there are', () => {
  const pad = padDeclaration();
  const attributes = [...pad.attributes.map(({ name }) => name), ...GLOBAL_ATTRIBUTES];
  for (const { where, language, code } of blocks) {
    if (language === 'html') {
      for (const name of attributesIn(code)) assert.include(attributes, name, where);
    }
    if (language !== 'css') continue;
    const check = (pattern: RegExp, known: readonly { name: string }[]) => {
      const names = known.map(({ name }) => name);
      for (const [, name] of code.matchAll(pattern)) assert.include(names, name!, where);
    };
    check(/(--digit-pad-[\w-]+)/g, pad.cssProperties);
    check(/::part\(([\w-]+)\)/g, pad.cssParts);
    check(/:state\(([\w-]+)\)/g, pad.cssStates);
  }
});

test('data blocks are JSON', () => {
  for (const { where, language, code } of blocks) {
    if (language === 'json') assert.doesNotThrow(() => JSON.parse(code) as unknown, where);
  }
});

test('commands exist', () => {
  const { scripts } = jsonOf<{ scripts: Record<string, string> }>('.', 'package.json');
  // A decision may speak of what is still to come.
  for (const { path, text } of allPages.filter((page) => !page.path.includes('decisions'))) {
    for (const [, name] of text.matchAll(/\bnpm run ([\w-]+)/g)) {
      // The examples have commands of their own.
      if (!OWN_COMMANDS.includes(name!)) assert.property(scripts, name!, path);
    }
  }
});

test('links lead to files that are there', () => {
  const broken = allPages.flatMap(({ path, text }) =>
    [
      ...text
        .replace(/^```[\s\S]*?^```$/gm, '')
        .matchAll(/(?:\]\(|(?:src|srcset|href)=")(?!\w+:|#)([^)"#\s]+)/g),
    ]
      .map(([, target]) => join(dirname(path), target!))
      .filter((target) => !existsSync(target) && !DRAWN_LATER.test(target))
      .map((target) => `${path} → ${target}`),
  );
  assert.deepEqual(broken, []);
});

const GLOBAL_ATTRIBUTES = ['id', 'class', 'style', 'lang', 'dir', 'aria-labelledby', 'aria-label'];
/** Drawn by "npm run evaluate -- --write", with the figures beside them. */
const DRAWN_LATER = /docs[\\/]images[\\/](not-a-digit|reliability)\.svg$/;
const OWN_COMMANDS = ['dev', 'preview'];

interface Named {
  name: string;
}
interface Declaration {
  tagName?: string;
  attributes: Named[];
  cssParts: Named[];
  cssProperties: Named[];
  cssStates: Named[];
}

function padDeclaration(): Declaration {
  const { modules } = jsonOf<{ modules: { declarations: Declaration[] }[] }>(
    installed,
    'dist/custom-elements.json',
  );
  return modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === 'digit-pad')!;
}

function attributesIn(html: string): string[] {
  return [...html.matchAll(/<digit-pad\b([^>]*)>/g)].flatMap(([, attributes]) =>
    [...attributes!.matchAll(/([^\s=]+)(?:="[^"]*")?/g)].map(([, name]) => name!),
  );
}

function scriptsIn({ where, code }: Block): Block[] {
  return [...code.matchAll(/<script[^>]*>([\s\S]+?)<\/script>/g)].map(([, script]) => ({
    where,
    language: 'js',
    file: undefined,
    code: script!,
  }));
}

const compile = (programs: readonly Block[]): string[] =>
  diagnose(
    'blocks',
    programs.map(({ where, language, code }, index) => ({
      where,
      file: `block-${index}.${language}`,
      code,
    })),
    { context: CONTEXT },
  );
