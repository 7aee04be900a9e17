/** The index of the search, built once for all visitors. */
import MiniSearch from 'minisearch';
import { OPTIONS } from '../assets/search-options.js';

export const data = { layout: false, permalink: 'search.json' };

export function render({ site }) {
  const index = new MiniSearch(OPTIONS);
  for (const { title, address, sections } of site.pages) {
    for (const { heading, id, text } of sections) {
      index.add({
        id: id ? `${address}#${id}` : address,
        page: title,
        heading,
        text,
        start: text.slice(0, 140),
      });
    }
  }
  return JSON.stringify(index);
}
