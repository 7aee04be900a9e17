/** The tables of docs/reference.md, between <!-- table: NAME --> and <!-- /table: NAME -->. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';

export function referenceTables(page) {
  const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
  const elements = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName);
  return page.replace(
    /(<!-- table: (\S+) -->\n)[\s\S]*?(<!-- \/table: \2 -->)/g,
    (_, start, name, end) => {
      const [tag, kind] = name.split('/');
      const element = elements.find(({ tagName }) => tagName === tag);
      if (!element) throw new Error(`docs/reference.md: there is no element <${tag}>.`);
      if (!TABLES[kind]) throw new Error(`docs/reference.md: there is no table ${kind}.`);
      return `${start}\n${TABLES[kind](element)}\n\n${end}`;
    },
  );
}

const TABLES = {
  attributes: ({ attributes }) =>
    table(['attribute', 'property', 'type', 'default', 'meaning'], attributes, (one) => [
      code(one.name),
      one.fieldName ? code(one.fieldName) : '',
      code(one.type?.text),
      code(one.default),
      one.description,
    ]),

  /** Properties without an attribute. */
  properties: ({ attributes, members }) =>
    table(
      ['property', 'type', 'meaning'],
      members.filter(
        ({ kind, name }) =>
          kind === 'field' && !attributes.some(({ fieldName }) => fieldName === name),
      ),
      ({ name, type, readonly, description }) => [
        code(name),
        `${code(type?.text)}${readonly ? ', read-only' : ''}`,
        description,
      ],
    ),

  methods: ({ members }) =>
    table(
      ['method', 'returns', 'meaning'],
      members.filter(({ kind }) => kind === 'method'),
      (method) => [
        code(`${method.name}(${(method.parameters ?? []).map(parameter).join(', ')})`),
        code(method.return?.type?.text),
        method.description,
      ],
    ),

  events: ({ events }) =>
    table(['event', 'class', 'when'], events, ({ name, type, description }) => [
      code(name),
      code(type?.text),
      description,
    ]),

  parts: named('part', 'cssParts'),
  states: named('state', 'cssStates'),
  slots: ({ slots }) =>
    table(['slot', 'for'], slots, ({ name, description }) => [
      name ? code(name) : 'default',
      description,
    ]),

  'custom-properties': ({ cssProperties }) =>
    table(['custom property', 'default', 'meaning'], cssProperties, (one) => [
      code(one.name),
      code(one.default),
      one.description,
    ]),
};

function named(title, key) {
  return (element) =>
    table([title, 'meaning'], element[key] ?? [], ({ name, description }) => [
      code(name),
      description,
    ]);
}

const parameter = ({ name, optional }) => `${name}${optional ? '?' : ''}`;

const code = (text) => (text ? `\`${text}\`` : '');

function table(head, items, cells) {
  const row = (texts) => `| ${texts.map(oneLine).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...items.map((item) => row(cells(item)))].join(
    '\n',
  );
}

const oneLine = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
