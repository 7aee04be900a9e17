/**
 * The versions of the documentation. versions.json lies beside the newest pages, so that the pages of an
 * earlier version, in versions/0.1.0/, know of later ones.
 */
const here = new URL(document.body.dataset.root, location.href);
const [, kept] = /\/versions\/([^/]+)\/$/.exec(here.pathname) ?? [];
const newest = kept ? new URL('../../', here) : here;

export async function showVersions() {
  const response = await fetch(new URL('versions.json', newest)).catch(() => undefined);
  if (!response?.ok) return;
  const { current, versions } = await response.json();
  if (kept) warn(kept, current);
  if (versions.length === 0) return;
  const line = document.querySelector('.version');
  const others = versions.filter((version) => version !== kept);
  for (const version of others) line.append(', ', link(version, `versions/${version}/index.html`));
}

function warn(version, current) {
  const note = document.querySelector('.kept-version');
  note.append(`This is the documentation of version ${version}. `);
  note.append(link(`Newest: ${current}`, 'index.html'));
  note.hidden = false;
}

function link(text, path) {
  const element = document.createElement('a');
  element.href = new URL(path, newest);
  element.textContent = text;
  return element;
}
