/** The form of the playground, from the description of the element: dist/custom-elements.json. */
import { readFileSync } from 'node:fs';
import { escapeHtml } from './html.js';

/** Attributes that matter where a single pad is tried, in the order of the form. */
const GROUPS = {
  Digits: ['digits', 'minlength', 'maxlength', 'layout'],
  Format: ['format', 'lang', 'decimal', 'signed', 'min', 'max', 'step', 'pattern', 'check'],
  Texts: ['label', 'hint', 'error', 'placeholder'],
  State: ['value', 'required', 'readonly', 'disabled', 'min-confidence'],
  More: ['controls', 'images', 'camera', 'theme'],
};

/** Names in the form that are no attributes of the element. */
const OTHERS = {
  lang: {
    type: { text: "'de' | 'fr' | 'es' | 'zh' | 'ja' | 'ar'" },
    description:
      'Language of the texts and formats; English without one. Usually of the whole page.',
  },
  theme: {
    type: { text: "'plain' | 'material' | 'bootstrap' | 'paper'" },
    description: 'A style sheet beside the element, for all pads of a page.',
  },
};

export function playgroundForm() {
  const attributes = readAttributes();
  const names = Object.values(GROUPS).flat();
  const unknown = names.filter((name) => !attributes.has(name) && !OTHERS[name]);
  if (unknown.length) throw new Error(`<digit-pad> has no attribute ${unknown.join(', ')}.`);
  return Object.entries(GROUPS)
    .map(([title, members], index) => {
      const controls = members.map((name) => control(name, attributes.get(name) ?? OTHERS[name]));
      return `<details${index < 2 ? ' open' : ''}><summary>${title}</summary>
<div class="controls">${controls.join('\n')}</div></details>`;
    })
    .join('\n');
}

function readAttributes() {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const pad = modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === 'digit-pad');
  return new Map(pad.attributes.map((attribute) => [attribute.name, attribute]));
}

function control(name, { type, description }) {
  const about = `<small id="about-${name}">${description.split('`').map(codeOrText).join('')}</small>`;
  const common = `id="set-${name}" name="${name}" aria-describedby="about-${name}"`;
  const label = `<label for="set-${name}"><code>${name}</code></label>`;
  if (type.text === 'boolean') {
    return `<p class="switch"><input type="checkbox" ${common}> ${label}${about}</p>`;
  }
  const choices = [...type.text.matchAll(/'([^']+)'/g)].map(([, choice]) => choice);
  if (choices.length) {
    const options = ['', ...choices].map((one) => `<option value="${one}">${one || '–'}</option>`);
    return `<p>${label}<select ${common}>${options.join('')}</select>${about}</p>`;
  }
  const share = name === 'min-confidence' ? ' max="1" step="0.05"' : '';
  const kind = type.text === 'number' ? `type="number" min="0"${share}` : 'type="text"';
  return `<p>${label}<input ${kind} ${common} autocomplete="off" spellcheck="false">${about}</p>`;
}

/** Descriptions are Markdown, of which they only use code. */
const codeOrText = (text, index) =>
  index % 2 ? `<code>${escapeHtml(text)}</code>` : escapeHtml(text);
