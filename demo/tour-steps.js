/** What the tour says, and what its hand writes meanwhile. */

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {string[]} text paragraphs
 * @property {() => string} [writes] see handwriting.js
 * @property {string} [picture] address
 * @property {string} [practice] what the visitor is asked to write
 */

/** @type {Step[]} */
export const STEPS = [
  {
    title: 'Write a number',
    text: [
      'Anywhere on the paper, with a finger, a pen or the mouse. Digits are read while you write.',
      'Whoever would rather type does so in the line below the paper.',
    ],
    writes: () => '407',
  },
  {
    title: 'Check what was read',
    text: [
      'A digit that may be another one is marked. Tap it to see what else it may be, or type over it.',
      'Undo takes back the last step, be it ink or typing.',
    ],
    writes: () => '4?',
  },
  {
    title: 'Or show it a picture',
    text: [
      'Choose a file, use the camera, drop a picture on the field or paste it.',
      'Where it holds several lines, you choose one; lines are never run together.',
    ],
    picture: 'samples/boxes.jpg',
  },
  {
    title: 'What it cannot read',
    text: [
      'Digits, and nothing else: what is no digit is refused, as here, but some letters look like digits.',
      'No reading is certain. Check what matters.',
    ],
    writes: () => '*',
  },
  {
    title: 'It stays with you',
    text: [
      'All of it is read in this page; neither ink nor pictures nor numbers are sent to anyone. Your list lies on this device until you clear it, and this tour remembers nothing.',
      'The hand writes how many files this page has asked other hosts for, counted just now.',
    ],
    writes: () => String(filesFromOthers()),
  },
  {
    title: 'Your turn',
    text: ['Write 258 on the paper. Nothing can go wrong: Clear begins anew.'],
    practice: '258',
  },
];

function filesFromOthers() {
  const addresses = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  return addresses.filter(({ origin }) => origin !== location.origin).length;
}
