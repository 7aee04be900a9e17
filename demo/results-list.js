/** Renders the list of results: the newest first, each with its picture, and editable. */
import { percent } from './reading.js';

const TIME = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'short' });

/** Renders each change of the list. Rows are reused, so that the focus stays. */
export function showResults(results) {
  const list = document.querySelector('.results');
  const empty = document.querySelector('#no-results');
  const exports = document.querySelectorAll('.export button');
  const rows = new Map();

  const show = () => {
    const shown = [...results.list].reverse();
    for (const id of rows.keys()) {
      if (shown.some((result) => result.id === id)) continue;
      rows.get(id).remove();
      rows.delete(id);
    }
    for (const [place, result] of shown.entries()) {
      if (!rows.has(result.id)) rows.set(result.id, rowOf(result, results));
      const row = rows.get(result.id);
      update(row, result);
      if (list.children[place] !== row) list.insertBefore(row, list.children[place] ?? null);
    }
    list.hidden = shown.length === 0;
    empty.hidden = shown.length > 0;
    for (const button of exports) button.disabled = shown.length === 0;
  };
  results.addEventListener('change', show);
  show();
}

function rowOf(result, results) {
  const { id, thumbnail, time, source } = result;
  const value = document.createElement('input');
  value.inputMode = 'decimal';
  value.autocomplete = 'off';
  value.spellcheck = false;
  value.addEventListener('change', () => {
    const text = value.value.trim();
    if (text === '') value.value = results.list.find((one) => one.id === id).value;
    else results.correct(id, text);
  });
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.className = 'quiet';
  remove.textContent = '×';
  remove.addEventListener('click', async () => {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    await results.remove(id);
    // The focus must not fall back to the top of the page.
    (next?.querySelector('button') ?? document.querySelector('#keep')).focus();
  });
  const about = document.createElement('p');
  const when = document.createElement('time');
  when.dateTime = time.toISOString();
  when.textContent = TIME.format(time);
  about.append(document.createElement('span'), when);
  if (source) about.append(` · ${source}`);
  const row = document.createElement('li');
  row.append(pictureOf(thumbnail), value, about, remove);
  return row;
}

function update(row, { value, read, confidence, corrected }) {
  const input = row.querySelector('input');
  // Not while somebody types in it.
  if (input !== document.activeElement) input.value = value;
  input.setAttribute('aria-label', `Number, read as ${read || 'nothing'}`);
  row.querySelector('button').setAttribute('aria-label', `Remove ${value}`);
  row.querySelector('span').textContent = corrected
    ? read
      ? `corrected, read as ${read}`
      : 'typed'
    : `${percent(confidence)} sure`;
}

/** A canvas, because the page's policy allows only pictures from its own files. */
function pictureOf(thumbnail) {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', thumbnail ? 'The writing' : 'No picture: it was typed');
  [canvas.width, canvas.height] = [0, 0];
  if (thumbnail) draw(thumbnail, canvas);
  return canvas;
}

async function draw(thumbnail, canvas) {
  const bitmap = await createImageBitmap(thumbnail);
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  bitmap.close();
}
