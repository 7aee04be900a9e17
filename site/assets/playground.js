/** The form, the pad and the address of the page hold the same settings. */
import { copy } from './copy.js';
import { codeOf } from './playground-code.js';

const form = document.querySelector('#settings');
const stage = document.querySelector('#stage');
const controls = [...form.elements].filter(({ name }) => name);
const START = { label: 'Number', controls: '' };

/** A pad of its own for each change of a setting would lose the ink: attributes are set on this one. */
const pad = document.createElement('digit-pad');
pad.setAttribute('name', 'number');
const sheet = document.createElement('link');
sheet.rel = 'stylesheet';

read(new URLSearchParams(location.search));
apply();
stage.append(pad);

form.addEventListener('input', () => {
  apply();
  remember();
});
form.addEventListener('submit', (event) => event.preventDefault());
for (const kind of document.querySelectorAll('[name=kind]')) {
  kind.addEventListener('change', showCode);
}
document
  .querySelector('#copy-link')
  .addEventListener('click', ({ target }) => copy(location.href, target));
document.querySelector('#reset').addEventListener('click', () => {
  history.replaceState(null, '', location.pathname);
  pad.clear();
  read(new URLSearchParams());
  apply();
});
for (const type of ['input', 'change', 'digit-pad-recognize', 'digit-pad-ready']) {
  pad.addEventListener(type, () => setTimeout(showState));
}
addEventListener('popstate', () => {
  read(new URLSearchParams(location.search));
  apply();
});
await customElements.whenDefined('digit-pad');
showState();

/** Without a query the form starts with a label and buttons. */
function read(query) {
  const settings = new URLSearchParams(query.size ? query : START);
  const refused = [];
  for (const control of controls) {
    const value = settings.get(control.name);
    settings.delete(control.name);
    if (control.type === 'checkbox') control.checked = value !== null;
    else control.value = fits(control, value) ? value : '';
    if (value && control.type !== 'checkbox' && control.value !== value) {
      refused.push(`${control.name}=${value} (${accepted(control)})`);
    }
    if (value !== null) control.closest('details').open = true;
  }
  for (const [name, value] of settings) {
    if (name !== 'none') refused.push(`${name}=${value} (no such setting)`);
  }
  const note = refused.length ? `Not taken from the link: ${refused.join('; ')}.` : '';
  document.querySelector('#refused').textContent = note;
}

/** A browser warns of a text that is set as a number. */
function fits({ type }, value) {
  return value && (type !== 'number' || Number.isFinite(Number(value)));
}

function accepted(control) {
  if (control.type === 'number') return 'a number is expected';
  return `expected: ${[...control.options]
    .map(({ value }) => value)
    .filter(Boolean)
    .join(', ')}`;
}

/** The settings that are not empty: name and value, '' for a switch. */
function settings() {
  return controls.flatMap((control) => {
    if (control.type === 'checkbox') return control.checked ? [[control.name, '']] : [];
    return control.value === '' ? [] : [[control.name, control.value]];
  });
}

function apply() {
  const wanted = new Map(settings());
  for (const { name } of controls) {
    if (name === 'theme') continue;
    if (!wanted.has(name)) pad.removeAttribute(name);
    else if (pad.getAttribute(name) !== wanted.get(name)) pad.setAttribute(name, wanted.get(name));
  }
  const theme = wanted.get('theme');
  if (!theme) sheet.remove();
  else if (!sheet.isConnected || !sheet.href.endsWith(`/${theme}.css`)) {
    sheet.href = `digit-pad/themes/${theme}.css`;
    document.head.append(sheet);
  }
  showCode();
  // The element takes over attributes, and checks the value, with its next update.
  pad.updateComplete?.then(showState);
}

/** `none`: no settings at all are settings too, other than those of the start. */
function remember() {
  const query = new URLSearchParams(settings());
  if (!query.size) query.set('none', '');
  history.replaceState(null, '', `?${query}`);
}

function showCode() {
  const { value } = document.querySelector('[name=kind]:checked');
  document.querySelector('#kind').textContent = { html: 'html', react: 'tsx', vue: 'vue' }[value];
  const numbers = controls.filter(({ type }) => type === 'number').map(({ name }) => name);
  document.querySelector('#code').textContent = codeOf(value, settings(), numbers);
}

function showState() {
  const { recognition, text = '', validationMessage } = pad;
  const confidence = recognition && text ? `${Math.round(recognition.confidence * 100)} %` : '–';
  const state = { value: pad.value || '–', text: text || '–', confidence };
  state.validity = validationMessage || 'valid';
  for (const [id, shown] of Object.entries(state)) {
    document.querySelector(`#${id}`).textContent = shown;
  }
}
