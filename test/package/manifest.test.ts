/** What package.json promises to those who install and to those who pack. */
import test from 'node:test';
import { assert } from 'chai';
import { filesOf, installedPackage, jsonOf } from './installed.js';

interface Packed {
  main: string;
  scripts: Record<string, string>;
}

const folder = installedPackage();
const { main, scripts } = jsonOf<Packed>(folder, 'package.json');

test('what is packed has been built as a whole before, whatever lay in dist/', () => {
  assert.equal(scripts.prepack, 'npm run build');
  assert.include(scripts.build, 'npm run describe');
});

test('tools that do not look at "exports" find the entry', () => {
  assert.include(filesOf(folder), main.replace('./', ''));
});
