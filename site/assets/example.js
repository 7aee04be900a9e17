/** In the frame of a live example: shows what its pads hold, and what its form would send. */
const line = document.querySelector('.values');
const pads = [...document.querySelectorAll('digit-pad')];

document.addEventListener('submit', (event) => {
  event.preventDefault();
  const data = [...new FormData(event.target)].map(([name, value]) => `${name}=${value}`);
  show(`Submitted: ${data.join(', ') || 'nothing'}`);
});
for (const type of ['input', 'change', 'digit-pad-recognize', 'reset']) {
  document.addEventListener(type, () => setTimeout(showValues));
}
await customElements.whenDefined('digit-pad');
showValues();

function showValues() {
  const filled = pads.filter(({ text }) => text);
  show((filled.length ? filled : pads.slice(0, 1)).map(describe).join(' · '));
}

function describe(pad) {
  const { value, text, recognition, validationMessage } = pad;
  const name = pads.length > 1 ? `${pad.name || pad.label || 'value'} ` : 'value ';
  const read =
    recognition && value ? `, confidence ${Math.round(recognition.confidence * 100)} %` : '';
  const shown = text !== value ? `, text “${text}”` : '';
  const problem = text && validationMessage ? `. ${validationMessage}` : '';
  return `${name}“${value}”${shown}${read}${problem}`;
}

function show(text) {
  line.textContent = text;
}
