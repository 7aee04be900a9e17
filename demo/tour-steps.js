/** The texts of the tour, and what it writes into the pad. */

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
      'You can also type, in the line below the paper.',
    ],
    writes: () => '407',
  },
  {
    title: 'Check what was read',
    text: [
      'An uncertain digit is marked. Tap it to see alternatives, or type over it.',
      'Scribble over a digit to delete it. Undo reverts the last step, ink or typing.',
    ],
    writes: () => '4?',
  },
  {
    title: 'Or show it a picture',
    text: [
      'Choose a file, use the camera, drop a picture on the field or paste it.',
      'If it has several lines, you choose one; lines are never joined.',
    ],
    picture: 'samples/boxes.jpg',
  },
  {
    title: 'What it cannot read',
    text: [
      'It reads digits only. Other shapes are refused, as here, but some letters look like digits.',
      'No reading is certain. Check what matters.',
    ],
    writes: () => '*',
  },
  {
    title: 'It stays with you',
    text: [
      'Everything is read in this page; ink, pictures and numbers are not sent anywhere. Your list is stored on this device until you clear it; this tour stores nothing.',
      'The number shown here is how many files this page has requested from other hosts, counted just now.',
    ],
    writes: () => String(filesFromOthers()),
  },
  {
    title: 'Your turn',
    text: ['Write 258 on the paper. Clear starts again.'],
    practice: '258',
  },
];

function filesFromOthers() {
  const addresses = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  return addresses.filter(({ origin }) => origin !== location.origin).length;
}
