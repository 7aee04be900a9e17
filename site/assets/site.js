/** What every page of the site does: menu, colours, search, copying code, frames of examples. */
import { offerCopying } from './copy.js';
import { fitFrames } from './frames.js';
import { openSearch } from './search.js';
import { showVersions } from './versions.js';

const menuButton = document.querySelector('.menu-button');
menuButton.addEventListener('click', () => {
  const open = menuButton.getAttribute('aria-expanded') !== 'true';
  menuButton.setAttribute('aria-expanded', String(open));
});
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || menuButton.getAttribute('aria-expanded') !== 'true') return;
  menuButton.setAttribute('aria-expanded', 'false');
  menuButton.focus();
});

const scheme = document.querySelector('.scheme select');
scheme.value = document.documentElement.dataset.scheme ?? '';
scheme.addEventListener('change', () => {
  document.documentElement.dataset.scheme = scheme.value;
  if (!scheme.value) delete document.documentElement.dataset.scheme;
  try {
    localStorage.setItem('colour-scheme', scheme.value);
  } catch {
    // Without storage the choice holds for this page.
  }
  choosePictures();
});

/** `media` of a <source> asks for the system's colours, not for those of the page. */
function choosePictures() {
  for (const source of document.querySelectorAll('source[media*="dark"]')) {
    source.dataset.media ??= source.media;
    const choice = { dark: 'all', light: 'not all' }[scheme.value];
    source.media = choice ?? source.dataset.media;
  }
}

const scrollers = document.querySelectorAll('.table, pre');

/** What scrolls sideways has to be reachable with the keyboard. */
function reachScrollers() {
  for (const box of scrollers) {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
      box.setAttribute('role', 'group');
      box.setAttribute('aria-label', box.matches('pre') ? 'Code' : 'Table');
    } else {
      for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
    }
  }
}

const search = document.querySelector('.search-button');
search.addEventListener('click', openSearch);
addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, select, textarea, digit-pad');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  openSearch();
});

choosePictures();
offerCopying();
fitFrames();
reachScrollers();
const sizes = new ResizeObserver(reachScrollers);
for (const box of scrollers) {
  sizes.observe(box);
  sizes.observe(box.firstElementChild);
}
showVersions();
