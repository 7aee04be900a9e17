/** Every entry of the installed package, imported on a server: a process without a DOM. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import test from 'node:test';
import { assert } from 'chai';
import { writeNumber } from '../fixtures/digits.js';
import { writeText } from '../fixtures/signs.js';
import { installedPackage, jsonOf, type Manifest } from './installed.js';

const folder = installedPackage();
/** The project that has installed the package. */
const project = dirname(dirname(folder));
const { exports } = jsonOf<Manifest>(folder, 'package.json');

/** Entries that are code: digit-pad, digit-pad/engine … */
const entries = Object.entries(exports)
  .filter(([path, target]) => typeof target !== 'string' && !path.includes('*'))
  .map(([path]) => path.replace(/^\./, 'digit-pad'));

const ONLY_TYPES = /\/(jsx|preact|solid|svelte|vue)$/;

for (const entry of entries) {
  test(`${entry} can be imported without a DOM`, () => {
    const { keys, document } = run(`
      const exported = await import('${entry}');
      answer({ keys: Object.keys(exported), document: typeof document });
    `);
    if (!ONLY_TYPES.test(entry)) assert.isNotEmpty(keys as string[]);
    assert.equal(document, 'undefined', 'nobody must pretend to be a browser');
  });
}

test('the component of React belongs to the browser, also in a server component', () => {
  assert.match(readFileSync(join(folder, 'dist/react.js'), 'utf8'), /^'use client';/);
});

test('a wrong path names the right ones', () => {
  const { message } = run(`
    await import('digit-pad/dist/digit-pad.js').catch(({ message }) => answer({ message }));
  `);
  for (const entry of entries) assert.include(message, `"${entry}"`);
});

test('two copies of the package define one element', () => {
  const { first } = run(`
    const address = import.meta.resolve('digit-pad');
    const { DigitPad } = await import(address);
    await import(address + '?copy');
    answer({ first: customElements.get('digit-pad') === DigitPad });
  `);
  assert.isTrue(first);
});

test('a hand learns on a server', () => {
  const strokes = writeNumber('407', { x: 10, y: 10, height: 80 });
  const { size, value } = run(`
    const { createRecognizer } = await import('digit-pad/engine');
    const { openHand } = await import('digit-pad/hand');
    const recognizer = await createRecognizer({ backend: 'cpu' });
    const hand = await openHand({ store: 'memory', recognizer });
    const ink = { strokes: ${JSON.stringify(strokes)} };
    await hand.learn(ink, '407');
    const { value } = await recognizer.recognize(ink, { hand });
    recognizer.dispose();
    answer({ size: hand.size, value });
  `);
  assert.deepEqual([size, value], [3, '407']);
});

test('the engine reads on a server, weights and all', () => {
  const strokes = writeNumber('7', { x: 10, y: 10, height: 80 });
  const { value } = run(`
    const { createRecognizer } = await import('digit-pad/engine');
    const recognizer = await createRecognizer({ backend: 'cpu' });
    const { value } = await recognizer.recognize({ strokes: ${JSON.stringify(strokes)} }, { length: 1 });
    recognizer.dispose();
    answer({ value });
  `);
  assert.equal(value, '7');
});

test('the engine reads a date there, with what it loads for that', () => {
  const strokes = writeText('26.11.2026');
  const { value } = run(`
    const { createRecognizer } = await import('digit-pad/engine');
    const recognizer = await createRecognizer({ backend: 'cpu' });
    const options = { format: 'date', locale: 'de', pattern: '2026-.*' };
    const { value } = await recognizer.recognize({ strokes: ${JSON.stringify(strokes)} }, options);
    recognizer.dispose();
    answer({ value });
  `);
  assert.equal(value, '2026-11-26');
});

/** Runs a module in a process of its own and returns what it answers; its warnings fail the test. */
function run(code: string): Record<string, unknown> {
  const script = `const answer = (data) => console.log(JSON.stringify(data));\n${code}`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(output) as Record<string, unknown>;
}
