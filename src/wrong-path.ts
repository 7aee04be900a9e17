/** What `import 'digit-pad/…'` gets for an entry that does not exist; package.json points here. */
throw new Error(
  'digit-pad has no such entry. There are: "digit-pad" (defines the tag), "digit-pad/element" (the ' +
    'class), "digit-pad/engine", "digit-pad/inspector", "digit-pad/results", "digit-pad/hand", "digit-pad/react", ' +
    '"digit-pad/jsx" (types) and "digit-pad/custom-elements.json". A script tag names the file dist/digit-pad.js.',
);
