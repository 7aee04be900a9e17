import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { checker, tree } from './checker.js';

function circles(t: TestContext, files: Readonly<Record<string, string>>): string[] {
  const found = checker.findCircles(checker.readModules(tree(t, files)));
  return found.map((circle) => circle.join(' → '));
}

test('a circle is found, with the modules in the order of their imports', (t) => {
  const found = circles(t, {
    'a.ts': "import { b } from './b.js';",
    'b.ts': "export { c } from './room/c.js';",
    'room/c.ts': "import '../a.js';",
    'd.ts': "import './a.js';",
  });
  assert.deepEqual(found, ['a.ts → b.ts → room/c.ts → a.ts']);
});

for (const [what, code] of [
  ['import type', "import type { A } from './a.js';"],
  ['a name with type', "import { type A } from './a.js';"],
  ['export type', "export type { A } from './a.js';"],
  ['a type in place', "export type B = import('./a.js').A;"],
  ['a dynamic import', "export const a = () => import('./a.js');"],
  ['the address of a file', "export const a = new URL('./a.js', import.meta.url);"],
] as const) {
  test(`a circle is found when one way is ${what}`, (t) => {
    const found = circles(t, { 'a.ts': "import './b.js';", 'b.ts': code });
    assert.deepEqual(found, ['a.ts → b.ts → a.ts']);
  });
}

test('a module that imports itself is a circle', (t) => {
  assert.deepEqual(circles(t, { 'a.ts': "import type { A } from './a.js';" }), ['a.ts → a.ts']);
});

test('two circles that share nothing are both found', (t) => {
  const found = circles(t, {
    'a.ts': "import './b.js';",
    'b.ts': "import './a.js'; import './c.js';",
    'c.ts': "import './d.js';",
    'd.ts': "import './c.js';",
  });
  assert.deepEqual(found.sort(), ['a.ts → b.ts → a.ts', 'c.ts → d.ts → c.ts']);
});

test('two ways to one module, packages and comments are no circle', (t) => {
  const found = circles(t, {
    'a.ts': "import './b.js'; import './c.js'; import { html } from 'lit';",
    'b.ts': "import './c.js';",
    'c.ts': "// import './a.js';\nexport const text = \"import './a.js'\";",
  });
  assert.deepEqual(found, []);
});
