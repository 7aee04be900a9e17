/** The code of a pad, for a page, React 19 or Vue 3. */

/**
 * @param {'html' | 'react' | 'vue'} kind
 * @param {[string, string][]} settings name and value; '' where an attribute has none
 * @param {string[]} numbers names of the attributes that are numbers
 */
export function codeOf(kind, settings, numbers) {
  const theme = settings.find(([name]) => name === 'theme')?.[1];
  const attributes = [['name', 'number'], ...settings.filter(([name]) => name !== 'theme')];
  return KINDS[kind](attributes, theme, numbers);
}

const KINDS = {
  html(attributes, theme) {
    const sheet = theme ? `<link rel="stylesheet" href="/digit-pad/themes/${theme}.css">\n` : '';
    return `${sheet}<script type="module" src="/digit-pad/digit-pad.js"></script>

${tag(attributes.map(plain)).replace(/ $/, '')}></digit-pad>`;
  },

  react(attributes, theme, numbers) {
    const written = attributes.map(([name, value]) =>
      numbers.includes(name) ? `${camel(name)}={${value}}` : jsx(camel(name), value),
    );
    return `${imports(theme)}import type {} from 'digit-pad/jsx';

export function NumberField() {
  return (
${indent(`${tag(written)}/>`, '    ')}
  );
}`;
  },

  vue(attributes, theme) {
    return `<script setup>
${imports(theme)}</script>

<template>
${indent(`${tag(attributes.map(plain))}/>`, '  ')}
</template>`;
  },
};

const imports = (theme) =>
  `import 'digit-pad';\n${theme ? `import 'digit-pad/themes/${theme}.css';\n` : ''}`;

const plain = ([name, value]) => (value === '' ? name : `${name}="${escapeQuotes(value)}"`);

/** A string in JSX has no escapes: what needs one is an expression. */
function jsx(name, value) {
  if (value === '') return name;
  return /["&\\{}]/.test(value) ? `${name}={${JSON.stringify(value)}}` : `${name}="${value}"`;
}

/** React sets properties of a custom element where it has them. */
const CAMEL = {
  minlength: 'minLength',
  maxlength: 'maxLength',
  readonly: 'readOnly',
  value: 'defaultValue',
  'min-confidence': 'minConfidence',
};
const camel = (name) => CAMEL[name] ?? name;

/** On one line where it fits. */
function tag(attributes) {
  const line = `<digit-pad ${attributes.join(' ')}`;
  return line.length <= 72 ? `${line} ` : `<digit-pad\n  ${attributes.join('\n  ')}\n`;
}

const escapeQuotes = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const indent = (text, by) => text.replace(/^(?=.)/gm, by);
