/** The types of the tag and of its events, as a project sees them that has installed the package. */
import test from 'node:test';
import { assert } from 'chai';
import { diagnose } from './compile.js';

/** What JSX has in common; `%` stands for what comes before the names of the pad's own events. */
const TAGS = `
  import 'digit-pad';
  import type { DigitPad } from 'digit-pad';

  const take = (value: string | number | boolean) => value;
  export const tags = [
    <digit-pad id="a" class="b" name="c" digits={5} required controls layout="cells" />,
    <digit-pad digits="5" minLength="2" maxLength={7} minConfidence="0.9" value="40789" />,
    <digit-pad format="number" min={0} max="9.5" step={0.5} />,
    <digit-pad onInput={(event) => take(event.currentTarget.value)} />,
    <digit-pad %digit-pad-recognize={({ recognition }) => take(recognition.confidence)} />,
    <digit-pad %digit-pad-error={({ error }) => take(error.code)} />,
    <digit-pad ref={(pad: DigitPad | null) => void pad?.clear()} />,
    <digit-pad>
      <input name="c" />
    </digit-pad>,
    // @ts-expect-error
    <digit-pad digits="five" />,
    // @ts-expect-error
    <digit-pad layout="grid" />,
    // @ts-expect-error
    <digit-pad required="no" />,
    // @ts-expect-error
    <digit-pad %digit-pad-recognize={({ stroke }) => stroke} />,
  ];
`;

const JSX = [
  { entry: 'jsx', jsxImportSource: 'react', on: 'on', attributes: [['class', 'className']] },
  { entry: 'preact', jsxImportSource: 'preact', on: 'on', attributes: [] },
  { entry: 'solid', jsxImportSource: 'solid-js', on: 'on:', attributes: [] },
] as const;

for (const { entry, jsxImportSource, on, attributes } of JSX) {
  test(`the tag has a type in the JSX of ${jsxImportSource}`, () => {
    let code = `import type {} from 'digit-pad/${entry}';\n${TAGS.replaceAll('%', on)}`;
    for (const [html, own] of attributes) code = code.replaceAll(` ${html}=`, ` ${own}=`);
    const program = { where: entry, file: 'tags.tsx', code };
    assert.deepEqual(diagnose(entry, [program], { jsxImportSource }), []);
  });
}

test('React has its own names for some attributes and events', () => {
  const code = `
    import type {} from 'digit-pad/jsx';
    import { DigitPad, type DigitPadElement } from 'digit-pad/react';
    import { createRef } from 'react';

    const take = (value: string | number) => value;
    export const tags = [
      <digit-pad autoComplete="tel" oninvalid={(event) => take(event.type)} />,
      // @ts-expect-error: React never calls it.
      <digit-pad onInvalid={() => {}} />,
      <DigitPad id="a" className="b" name="c" digits={5} required layout="cells" autoComplete="tel" />,
      <DigitPad digits="5" minLength="2" minConfidence="0.9" value="40789" max={9.5} />,
      <DigitPad onInput={({ target }) => take(target.value)} onInvalid={({ target }) => take(target.text)} />,
      <DigitPad onRecognize={({ recognition }) => take(recognition.confidence)} onBlur={() => {}} />,
      <DigitPad ref={createRef<DigitPadElement>()}><input name="c" /></DigitPad>,
      // @ts-expect-error
      <DigitPad digits="five" />,
      // @ts-expect-error
      <DigitPad clear={() => {}} />,
    ];
  `;
  assert.deepEqual(diagnose('react', [{ where: 'react', file: 'tags.tsx', code }]), []);
});

test('the tag has a type in templates of Vue', () => {
  const code = `
    import type {} from 'digit-pad/vue';
    import type { GlobalComponents } from 'vue';

    type Pad = InstanceType<GlobalComponents['digit-pad']>;
    declare const pad: Pad;
    pad.clear();
    export const tags: Pad['$props'][] = [
      { id: 'a', class: 'b', name: 'c', digits: 5, required: true, layout: 'cells', modelValue: '' },
      { digits: '5', minlength: '2', maxLength: 7, 'min-confidence': '0.9', readonly: true },
      { onInput: (event) => event.target },
      { onDigitPadRecognize: ({ recognition }) => void recognition.confidence },
      // @ts-expect-error
      { digits: 'five' },
      // @ts-expect-error
      { layout: 'grid' },
    ];
  `;
  assert.deepEqual(diagnose('vue', [{ where: 'vue', file: 'tags.ts', code }]), []);
});

test('the tag has a type in templates of Svelte', () => {
  const code = `
    import type {} from 'digit-pad/svelte';
    import type { SvelteHTMLElements } from 'svelte/elements';

    export const tags: SvelteHTMLElements['digit-pad'][] = [
      { id: 'a', class: 'b', name: 'c', digits: 5, required: true, layout: 'cells' },
      { digits: '5', minlength: '2', maxLength: 7, 'min-confidence': '0.9', readonly: true },
      { oninput: (event) => void event.currentTarget.recognition },
      { 'ondigit-pad-recognize': ({ recognition }) => void recognition.confidence },
      // @ts-expect-error
      { digits: 'five' },
      // @ts-expect-error
      { layout: 'grid' },
    ];
  `;
  assert.deepEqual(diagnose('svelte', [{ where: 'svelte', file: 'tags.ts', code }]), []);
});

test('events have a type wherever they arrive', () => {
  const code = `
    import 'digit-pad';

    const pad = document.querySelector('digit-pad')!;
    pad.addEventListener('digit-pad-recognize', ({ recognition }) => recognition.value);
    document.body.addEventListener('digit-pad-recognize', ({ recognition }) => recognition.value);
    document.addEventListener('digit-pad-recognize', ({ recognition }) => recognition.value);
    window.addEventListener('digit-pad-error', ({ error }) => error.code);
    pad.addEventListener('digit-pad-stroke-end', ({ stroke }) => stroke.points);
    // @ts-expect-error
    document.addEventListener('digit-pad-recognize', ({ stroke }) => stroke);
  `;
  assert.deepEqual(diagnose('events', [{ where: 'events', file: 'events.ts', code }]), []);
});
