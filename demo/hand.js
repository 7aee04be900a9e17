/** The demo's hand: learned only where the visitor wants it, counted, and forgotten on demand. */
import { openHand } from '../dist/hand.js';

const NAME = 'demo';

/** Remembers the visitor's consent, nothing else. */
const CONSENT = 'digit-pad-demo-learn';

const learn = document.querySelector('#learn');
const forget = document.querySelector('#forget');
const note = document.querySelector('#hand-note');
const example = document.querySelector('#hand-example');
const pads = document.querySelectorAll('#order digit-pad, #pictured');
let hand;

learn.checked = remembered();
await follow();

learn.addEventListener('change', () => {
  remember(learn.checked);
  void follow();
});

forget.addEventListener('click', async () => {
  await hand?.forget();
  show();
});

document.querySelector('#show-hand').addEventListener('click', ({ target }) => {
  target.disabled = true;
  showExample().finally(() => {
    target.disabled = false;
  });
});

async function follow() {
  if (learn.checked && !hand) {
    hand = await openHand({ name: NAME });
    hand.addEventListener('change', show);
  }
  for (const pad of pads) pad.hand = learn.checked ? hand : null;
  show();
}

function show() {
  const size = hand?.size ?? 0;
  forget.disabled = size === 0;
  if (hand?.problem) note.textContent = hand.problem.message;
  else if (!learn.checked) note.textContent = 'Off: nothing is learned, nothing is stored.';
  else if (size === 0) note.textContent = 'On. Write, correct what is wrong, and leave the field.';
  else note.textContent = `On: ${size} ${size === 1 ? 'digit' : 'digits'} learned.`;
}

/** A 7 without its bar, before and after two of them were corrected. Its hand is forgotten at once. */
async function showExample() {
  // The engine is not loaded before somebody asks for it.
  const { createRecognizer } = await import('../dist/engine.js');
  const recognizer = await createRecognizer();
  const own = await openHand({ store: 'memory', recognizer });
  const before = await recognizer.recognize(steepSeven(1));
  for (const time of [0, 2]) await own.learn(steepSeven(time), '7');
  const after = await recognizer.recognize(steepSeven(1), { hand: own });
  recognizer.dispose();
  example.textContent =
    `Somebody writes 7 as a steep line. It is read as ${before.value}; once two of them have been ` +
    `corrected, it is read as ${after.value}.`;
}

function steepSeven(time) {
  const points = Array.from({ length: 24 }, (_, i) => ({ x: 60 + (time * i) / 24, y: 20 + 4 * i }));
  return { strokes: [{ points }] };
}

function remembered() {
  try {
    return localStorage.getItem(CONSENT) === 'yes';
  } catch {
    return false;
  }
}

function remember(wanted) {
  try {
    if (wanted) localStorage.setItem(CONSENT, 'yes');
    else localStorage.removeItem(CONSENT);
  } catch {
    // Then the visitor is asked again next time.
  }
}
