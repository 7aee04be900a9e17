/** The demo's form: live readings, the submitted data, and numbers that are written automatically. */
import { showReading } from './reading.js';
import { replay } from './replay.js';

/** Numbers that are written automatically, in turn; each has the length of its field. */
const EXAMPLES = [
  { parcels: '4', postal: '40789', customer: '2368' },
  { parcels: '7', postal: '95346', customer: '407' },
  { parcels: '2', postal: '10585', customer: '9136042' },
];

await customElements.whenDefined('digit-pad');

const form = document.querySelector('#order');
const pads = [...form.querySelectorAll('digit-pad')];
const watch = document.querySelector('#watch');
let round = 0;
let hand = new AbortController();

for (const pad of pads) {
  const panel = form.querySelector(`[data-for="${pad.id}"]`);
  const show = (error) => showReading(panel, pad, error);
  pad.addEventListener('digit-pad-recognize', () => show());
  pad.addEventListener('input', () => show());
  pad.addEventListener('digit-pad-error', ({ error }) => show(error));
  show();
}

watch.addEventListener('click', async () => {
  const example = EXAMPLES[round++ % EXAMPLES.length];
  watch.disabled = true;
  hand = new AbortController();
  try {
    clearAll();
    for (const pad of pads) await replay(pad, example[pad.id], hand.signal);
  } finally {
    watch.disabled = false;
  }
});

document.querySelector('#clear').addEventListener('click', () => {
  hand.abort();
  clearAll();
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  showSubmitted(new FormData(form));
});

function clearAll() {
  for (const pad of pads) {
    pad.clear();
    showReading(form.querySelector(`[data-for="${pad.id}"]`), pad);
  }
}

function showSubmitted(data) {
  const list = document.createElement('dl');
  for (const [name, value] of data) {
    const term = document.createElement('dt');
    const definition = document.createElement('dd');
    term.textContent = name;
    definition.textContent = value || '(empty)';
    list.append(term, definition);
  }
  const query = document.createElement('code');
  query.textContent = new URLSearchParams(data).toString();
  form.querySelector('.sent').replaceChildren(list, query);
}
