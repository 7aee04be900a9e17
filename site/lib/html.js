/** Small pieces of HTML, and addresses. All addresses in pages are relative: the site works in any folder. */
import { posix } from 'node:path';
import { ADDRESSES } from '../navigation.js';

export const escapeHtml = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** docs/decisions/0001-a.md → decisions/0001-a.html, relative to the folder of the site. */
export const addressOf = (source) =>
  ADDRESSES[source] ??
  source
    .replace(/^docs\//, '')
    .replace(/\.md$/, '.html')
    .toLowerCase();

/** '' or '../' and so on: from a page to the folder of the site. */
export const rootFrom = (address) => '../'.repeat(address.split('/').length - 1);

export const relative = (from, to) => posix.relative(posix.dirname(from), to);

/** Same origin, no inline script or style, nothing from elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'";

export const head = (title, root, { sheets, scripts, description = '' }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="color-scheme" content="light dark">
${description ? `<meta name="description" content="${escapeHtml(description)}">\n` : ''}<title>${escapeHtml(title)}</title>
<link rel="icon" href="${root}assets/icon.svg">
<script src="${root}assets/colour-scheme.js"></script>
${sheets.map((sheet) => `<link rel="stylesheet" href="${sheet}">`).join('\n')}
${scripts.map((script) => `<script type="module" src="${script}"></script>`).join('\n')}
</head>`;
