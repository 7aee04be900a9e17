/** The tour: numbers are written into a real pad, which reads them, and the visitor practises at the end. */
import { certaintyOf } from './reading.js';
import { replay } from './replay.js';
import { STEPS } from './tour-steps.js';

await customElements.whenDefined('digit-pad');

const part = (name) => document.querySelector(`#tour-${name}`);
const tour = document.querySelector('#tour');
const pad = part('pad');
const next = part('next');
const back = part('back');
let place = 0;
let hand = new AbortController();

document.querySelector('#show-tour').addEventListener('click', () => {
  tour.showModal();
  go(0);
  next.focus();
});
tour.addEventListener('close', () => {
  hand.abort();
  pad.clear();
});
part('skip').addEventListener('click', () => tour.close());
back.addEventListener('click', () => go(place - 1));
next.addEventListener('click', () => (place < STEPS.length - 1 ? go(place + 1) : tour.close()));
pad.addEventListener('input', judge);

async function go(to) {
  hand.abort();
  hand = new AbortController();
  const { signal } = hand;
  place = to;
  describe(STEPS[place]);
  pad.clear();
  // A failure to read is shown, too.
  await perform(STEPS[place], signal).catch(({ message }) => tell(message, signal));
}

function describe({ title, text, practice }) {
  part('step').textContent = `${place + 1} of ${STEPS.length}`;
  part('title').textContent = title;
  part('text').replaceChildren(...text.map(paragraph));
  part('outcome').textContent = '';
  part('skip').hidden = place === STEPS.length - 1;
  next.textContent = place === STEPS.length - 1 ? 'Done' : 'Next';
  tour.querySelector('.stage').inert = !practice;
  if (place === 0 && document.activeElement === back) next.focus();
  back.disabled = place === 0;
}

async function perform({ writes, picture }, signal) {
  if (picture) await pad.readImage(await (await fetch(picture)).blob());
  if (writes) {
    await pad.load();
    if (signal.aborted) return;
    await replay(pad, writes(), signal, () => 0.5);
    if (!signal.aborted) await pad.recognize();
  }
  if (writes || picture) tell(outcome(pad.recognition), signal);
}

function tell(text, signal) {
  if (!signal.aborted) part('outcome').textContent = text;
}

function outcome(recognition) {
  const { value, confidence, alternatives } = recognition;
  if (value === '') return 'Read: nothing, because this is no digit.';
  const [, other] = alternatives;
  const doubt = other && confidence < 0.8 ? `; it may also be ${other.value}` : '';
  return `Read: ${value}, ${certaintyOf(recognition)}${doubt}.`;
}

/** Checks the practice field. */
function judge() {
  const { practice } = STEPS[place];
  if (!practice) return;
  const { value } = pad;
  part('outcome').textContent =
    value === practice
      ? `${value}: right. That is all you need to know.`
      : practice.startsWith(value)
        ? value && `${value}, go on …`
        : `Read: ${value}. Tap the digit, type over it, or clear and write again.`;
}

function paragraph(text) {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
