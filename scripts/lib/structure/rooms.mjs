/**
 * The structure that `npm test -- --only structure` checks. A "room" is a folder or a file of src/ with
 * one purpose. To change the structure, change this table in the same commit.
 *
 * Each order goes from the top down: a module imports from rows below its own, types and `import()`
 * included, never from above, and never from another room of its row. Files in brackets of their own are
 * one room. The longest name that fits a module counts: `words/translations.ts` before `words`.
 */

/** @type {readonly import('./order.mjs').Order[]} */
export const ORDERS = [
  {
    folder: '',
    rows: [
      // What a page, a framework or a terminal starts with.
      [
        'cli',
        ['index.ts', 'react.ts', 'wrong-path.ts'],
        // The types of the tag, for each framework.
        ['jsx.ts', 'preact.ts', 'solid.ts', 'svelte.ts', 'vue.ts'],
      ],
      // The list of results is filled by pads; a pad does not know it.
      ['results', 'testing'],
      ['components'],
      // What is known of a writer; pads and pages open it.
      ['hand'],
      ['pictures', 'storage'],
      ['engine'],
    ],
  },
  {
    folder: 'engine',
    rows: [
      [['index.ts', 'create-recognizer.ts']],
      // Where it runs: in the page, in a worker, in Node.
      ['host'],
      [['pipeline.ts', 'live-reading.ts']],
      // What only pictures need, loaded by its address.
      ['pictures.ts'],
      ['line-reader', 'grid', 'upright', 'text'],
      // What is known of the writer: called by the pipeline, loaded with the first hand.
      ['hand'],
      // The stages of a reading, the last one first.
      ['answer'],
      ['decode'],
      ['segment'],
      ['classify'],
      ['draw'],
      [['check-input.ts', 'check-format.ts']],
      // Needs no lattice: the element turns text into values with it, too.
      ['decode/grammar'],
      ['data'],
      ['support'],
    ],
  },
  {
    folder: 'engine/decode/grammar',
    rows: [
      ['index.ts'],
      ['text'],
      ['readings.ts', 'grammar.ts'],
      ['alternatives.ts'],
      ['conditions'],
      ['formats'],
      ['pattern', 'locale'],
      ['automaton.ts', 'trie.ts'],
      ['options.ts', 'symbols.ts'],
    ],
  },
  {
    folder: 'components',
    rows: [
      ['inspector', 'props.ts'],
      // The element; each class adds to the one before.
      [['digit-pad.ts', 'typing.ts', 'ink-field.ts', 'form-field.ts']],
      // Loads the lazy rooms, so that it stands above them.
      ['loading'],
      ['hand'],
      ['writing', 'pictures'],
      ['alternatives', 'formats', 'scanner'],
      // From here on what a page loads at once.
      ['view'],
      // What the parts of one pad share.
      ['parts.ts'],
      ['reading'],
      ['form'],
      ['field'],
      [['attributes.ts', 'attribute-checks.ts', 'early-properties.ts']],
      ['words'],
      ['words/translations.ts'],
      ['languages'],
      ['words/vocabulary.ts'],
      ['events.ts', 'warn-once.ts'],
    ],
    // Each is fetched when it is needed (docs/decisions/0008-one-lazy-chunk.md). `inspector` is an element of its own.
    lazy: [
      'writing',
      'alternatives',
      'pictures',
      'scanner',
      'hand',
      'formats',
      'words/translations.ts',
      'languages',
      'inspector',
    ],
  },
];

/** Builds of the same element, of which a page loads one: with Lit inside, and for bundlers. */
export const ENTRIES = ['digit-pad.js', 'index.js'];

/** Workers, and the code for pictures that they load, are single files (docs/decisions/0012-engine-in-a-worker.md): what they hold, the page does not load. */
export const WORKERS = /^(worker(-webgl)?|pictures)-/;

/**
 * Modules that chunks may share, each with the reason. A module that is no longer shared must go.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const MAY_BE_SHARED = {
  // The class has to be there at once; a brand makes `instanceof` hold across its copies.
  'engine/support/error.ts': 'DigitPadError is exported by the element and thrown by the engine',
  // Without a worker, a page that uses a hand has both.
  'engine/hand/check-hand.ts': 'what is stored is checked, and what recognize() is given',
};

/** @type {import('./sizes.mjs').Limits} */
export const LIMITS = { fileLines: 250, medianLines: 110, folderFiles: 14 };
