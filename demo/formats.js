/** The demo's fields with formats: what a program gets, in any language. */
await customElements.whenDefined('digit-pad');

const form = document.querySelector('#visit');
const language = document.querySelector('#language');

for (const pad of form.querySelectorAll('digit-pad')) {
  for (const type of ['input', 'change', 'digit-pad-recognize']) {
    pad.addEventListener(type, () => show(pad));
  }
}

language.addEventListener('change', () => {
  form.lang = language.value;
});

document.querySelector('#clear').addEventListener('click', () => {
  for (const pad of form.querySelectorAll('digit-pad')) {
    pad.clear();
    show(pad);
  }
});

form.addEventListener('submit', (event) => event.preventDefault());

function show(pad) {
  form.querySelector(`output[for="${pad.id}"]`).textContent = pad.value || '–';
}
