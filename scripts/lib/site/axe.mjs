/** axe-core on a whole page, in light and dark colours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A line for each violation. Frames are pages that are tested on their own. */
export async function violations(page) {
  // A script tag would not pass the site's Content Security Policy.
  await page.evaluate(AXE);
  await page.evaluate(removeRepetition);
  const found = [];
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    // Only the contrast depends on the colours.
    const runOnly = scheme === 'light' ? TAGS : { type: 'rule', values: ['color-contrast'] };
    const problems = await page.evaluate(runAxe, runOnly);
    found.push(...problems.map((problem) => `axe, ${scheme}: ${problem}`));
  }
  return found;
}

/** Runs in the page. Tables and code are all made alike, and axe takes long for thousands of cells. */
function removeRepetition() {
  const alike = (selector, most) => [...document.querySelectorAll(selector)].slice(most);
  const repeated = [
    ...document.querySelectorAll('tbody tr:nth-child(n + 6)'),
    ...alike('.table', 8),
    ...alike('.code', 12),
  ];
  for (const element of repeated) element.remove();
}

/** Runs in the page. */
async function runAxe(runOnly) {
  const { violations } = await globalThis.axe.run({ runOnly, iframes: false });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id} (${help}): ${node.target.flat().join(' ')} ${node.any?.[0]?.message ?? ''}`,
    ),
  );
}
