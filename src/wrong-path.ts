/** The module that package.json assigns to entries that do not exist: throws an error with all entries. */
throw new Error(
  'digit-pad has no such entry. There are: "digit-pad" (defines the tag), "digit-pad/element" (the ' +
    'class), "digit-pad/engine", "digit-pad/inspector", "digit-pad/results", "digit-pad/hand", ' +
    '"digit-pad/testing", "digit-pad/react", "digit-pad/themes/plain.css" and other themes, ' +
    '"digit-pad/custom-elements.json", and, with types only, "digit-pad/jsx" (React), "digit-pad/preact", ' +
    '"digit-pad/solid", "digit-pad/svelte" and "digit-pad/vue". A script tag ' +
    'names the file dist/digit-pad.js.',
);
