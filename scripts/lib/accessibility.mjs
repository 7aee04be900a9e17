/** axe-core on a page, in light, dark and forced colours. */
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Longer than any transition of colours. */
const TRANSITIONS_MS = 300;

const COLOUR_SCHEMES = {
  light: [
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'forced-colors', value: 'none' },
  ],
  dark: [
    { name: 'prefers-color-scheme', value: 'dark' },
    { name: 'forced-colors', value: 'none' },
  ],
  'forced colours': [
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'forced-colors', value: 'active' },
  ],
};

/** A line for each violation inside `root` (a CSS selector); an empty list without any. */
export async function violations(page, root) {
  await page.addScriptTag({ path: AXE });
  const protocol = await page.createCDPSession();
  const found = [];
  for (const [scheme, features] of Object.entries(COLOUR_SCHEMES)) {
    // puppeteer's own method does not support forced colours.
    await protocol.send('Emulation.setEmulatedMedia', { features });
    await page.evaluate(
      (scheme) => {
        document.documentElement.style.colorScheme = scheme;
        document.documentElement.style.background = 'Canvas';
        document.documentElement.style.color = 'CanvasText';
      },
      scheme === 'dark' ? 'dark' : 'light',
    );
    await sleep(TRANSITIONS_MS);
    const problems = await page.evaluate(runAxe, root);
    found.push(...problems.map((problem) => `axe, ${scheme}: ${problem}`));
  }
  return found;
}

/** Runs in the page. */
async function runAxe(root) {
  const { violations } = await globalThis.axe.run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // A story is a part of a page.
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'landmark-one-main': { enabled: false },
    },
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id} (${help}): ${node.target.flat().join(' ')} ${node.any?.[0]?.message ?? ''}`,
    ),
  );
}
