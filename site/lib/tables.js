/**
 * Tables with sentences in them are too wide for a phone: there, each row becomes a block, with the head of
 * the column before each cell. Roles are written out, because such a layout takes them from some browsers.
 */

/** From so many columns on, with a cell of so many characters, a table does not fit. */
const COLUMNS = 3;
const CHARACTERS = 45;

export function stackWideTables(tokens) {
  for (const [start, token] of tokens.entries()) {
    if (token.type !== 'table_open') continue;
    const end = tokens.findIndex(({ type }, index) => index > start && type === 'table_close');
    const table = tokens.slice(start, end);
    const heads = contentsOf(table, 'th_open');
    const longest = Math.max(...contentsOf(table, 'td_open').map(({ length }) => length));
    if (heads.length >= COLUMNS && longest >= CHARACTERS) stack(table, heads);
  }
}

function stack(table, heads) {
  let column = 0;
  for (const token of table) {
    const role = ROLES[token.type];
    if (role) token.attrSet('role', role);
    if (token.type === 'table_open') token.attrSet('class', 'stack');
    if (token.type === 'tr_open') column = 0;
    if (token.type === 'td_open') token.attrSet('data-head', heads[column++].replaceAll('`', ''));
  }
}

const ROLES = {
  table_open: 'table',
  thead_open: 'rowgroup',
  tbody_open: 'rowgroup',
  tr_open: 'row',
  th_open: 'columnheader',
  td_open: 'cell',
};

const contentsOf = (table, type) =>
  table.flatMap((token, index) => (token.type === type ? [table[index + 1].content] : []));
