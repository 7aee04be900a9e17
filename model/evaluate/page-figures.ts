/**
 * Writes figures into pages. A page has marked places,
 * `<!-- figures: NAME -->` … `<!-- /figures: NAME -->`, and `--write` replaces what is between the marks.
 */
import { existsSync, readFileSync } from 'node:fs';
import { writeAtomically } from '../support/atomic-files.js';

/** Pages with places. */
export const PAGES = [
  'docs/accuracy.md',
  'docs/errors.md',
  'docs/pictures.md',
  'docs/reliability.md',
  'docs/segmentation.md',
  'model/digits/README.md',
  'README.md',
];

/** Markdown by the name of the place that it belongs to. */
export type Places = Readonly<Record<string, string>>;

/** @throws Error for a place that begins and never ends. */
export function fillPlaces(page: string, places: Places): string {
  return Object.entries(places).reduce((text, [name, markdown]) => {
    const [begin, end] = [`<!-- figures: ${name} -->`, `<!-- /figures: ${name} -->`];
    const start = text.indexOf(begin);
    if (start < 0) return text;
    const stop = text.indexOf(end, start);
    if (stop < 0) throw new Error(`The place "${begin}" has no end "${end}".`);
    return `${text.slice(0, start)}${begin}\n\n${markdown}\n\n${text.slice(stop)}`;
  }, page);
}

/** Fills the places in all pages that exist. @returns the pages that changed. */
export function writePages(places: Places, pages: readonly string[] = PAGES): string[] {
  return pages.filter(existsSync).filter((page) => {
    const before = readFileSync(page, 'utf8');
    const after = fillPlaces(before, places);
    if (after !== before) writeAtomically(page, after);
    return after !== before;
  });
}
