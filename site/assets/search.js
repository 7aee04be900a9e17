/** The search: its index is one file of the site, loaded when the search is first opened. */
import { OPTIONS } from './search-options.js';

const MOST_RESULTS = 12;
const dialog = document.querySelector('dialog.search');
const [input, status, list] = ['input', '[role=status]', 'ol'].map((one) =>
  dialog.querySelector(one),
);
const { root } = document.body.dataset;
let index;

input.addEventListener('input', search);
dialog.addEventListener('click', (event) => {
  // A click on the backdrop, or on a result of this page.
  if (event.target === dialog || event.target.closest('ol a')) dialog.close();
});
// Enter opens the first result instead of closing the dialog.
dialog.querySelector('form').addEventListener('submit', (event) => {
  if (event.submitter && document.activeElement !== input) return;
  event.preventDefault();
  list.querySelector('a')?.click();
});

export function openSearch() {
  dialog.showModal();
  input.select();
  search();
}

async function search() {
  const words = input.value.trim();
  try {
    index ??= load();
    const found = words ? (await index).search(words).slice(0, MOST_RESULTS) : [];
    // An answer that came later than the next words.
    if (words !== input.value.trim()) return;
    list.replaceChildren(...found.map(result));
    if (!words) status.textContent = 'Attributes, events, questions …';
    else
      status.textContent = found.length ? `${found.length} found` : `Nothing found for “${words}”.`;
  } catch (error) {
    index = undefined;
    status.textContent = `The search could not be loaded (${error.message}). Type again to retry.`;
  }
}

async function load() {
  const [{ default: MiniSearch }, response] = await Promise.all([
    import('./minisearch.js'),
    fetch(`${root}search.json`),
  ]);
  if (!response.ok) throw new Error(`search.json: ${response.status}`);
  return MiniSearch.loadJSON(await response.text(), OPTIONS);
}

function result({ id, heading, page, start }) {
  const link = document.createElement('a');
  link.href = root + id;
  link.append(
    part('strong', heading),
    part('span', heading === page ? '' : page),
    part('small', start),
  );
  const item = document.createElement('li');
  item.append(link);
  return item;
}

const part = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
