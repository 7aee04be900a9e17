/** The pad of the first page: shows what is read, and writes by itself for visitors without a pen. */
import { replay } from './replay.js';

const pad = document.querySelector('#try');
const output = document.querySelector('output[for=try]');
const sure = document.querySelector('.sure');

for (const type of ['input', 'digit-pad-recognize'])
  pad.addEventListener(type, () => setTimeout(show));

let watching;
document.querySelector('#watch').addEventListener('click', async () => {
  watching?.abort();
  watching = new AbortController();
  await replay(pad, String(Math.floor(10_000 + Math.random() * 90_000)), watching.signal);
});
pad.addEventListener('digit-pad-stroke-start', () => watching?.abort());
pad.closest('form').addEventListener('submit', (event) => event.preventDefault());

function show() {
  const { value, recognition } = pad;
  output.value = value || '–';
  sure.textContent =
    value && recognition ? `confidence ${Math.round(recognition.confidence * 100)} %` : '';
}
