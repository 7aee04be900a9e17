/** custom-elements.json says what the element really has. */
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { assert } from 'chai';
import { installedPackage, jsonOf } from './installed.js';

interface Described {
  name: string;
  description?: string;
}
interface Declaration {
  name: string;
  tagName?: string;
  attributes: (Described & { type: { text: string } })[];
  members: (Described & { kind: string })[];
  events: Described[];
}

const folder = installedPackage();
const { modules } = jsonOf<{ modules: { declarations: Declaration[] }[] }>(
  folder,
  'dist/custom-elements.json',
);
const pad = modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'digit-pad')!;
const { DigitPad } = (await import(pathToFileURL(join(folder, 'dist/element.js')).href)) as {
  DigitPad: { observedAttributes: string[]; prototype: object };
};

/** The platform's own; the element need not observe it. */
const PLATFORM = ['autofocus', 'form'];

test('every attribute is described, and no other', () => {
  const described = pad.attributes
    .map(({ name }) => name)
    .filter((name) => !PLATFORM.includes(name));
  assert.sameMembers(described, [...DigitPad.observedAttributes]);
});

test('every described property and method exists, and has a description', () => {
  const { prototype } = DigitPad;
  for (const { name } of pad.members) assert.isTrue(name in prototype, name);
  const silent = pad.members.filter(({ description }) => !description).map(({ name }) => name);
  assert.deepEqual(silent, []);
});

test('words that an attribute takes are listed one by one', () => {
  const layout = pad.attributes.find(({ name }) => name === 'layout')!;
  assert.equal(layout.type.text, "'free' | 'cells' | 'sequential'");
});

test('editors get the same attributes', () => {
  const names = pad.attributes.map(({ name }) => name);
  const { tags } = jsonOf<{ tags: { name: string; attributes: Described[] }[] }>(
    folder,
    'dist/vscode.html-custom-data.json',
  );
  const [tag] = tags.filter(({ name }) => name === 'digit-pad');
  assert.sameMembers(
    tag!.attributes.map(({ name }) => name),
    names,
  );
});
