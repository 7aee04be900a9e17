/**
 * Builds the site in a temporary folder and opens it in a browser: every page (axe, sizes, no sideways scrolling, no
 * request to other places), every live example (a digit is written), search, menu and playground.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { pagesIn } from '../../site/lib/check-links.js';
import { browserArgs } from '../lib/browser.mjs';
import { root } from '../lib/paths.mjs';
import { serve } from '../lib/serve.mjs';
import { buildSite } from '../lib/site/build.mjs';
import { tryExample } from '../lib/site/examples.mjs';
import { SCENARIOS } from '../lib/site/scenarios.mjs';
import { checkPage, visit } from '../lib/site/visit.mjs';

/** Browsers that work at once, each with one page: a browser does not draw a page behind another one. */
const TOGETHER = 2;

export async function site(browserPath) {
  const served = mkdtempSync(join(tmpdir(), 'digit-pad-site-'));
  // Not in the root of the server: the site may lie in any folder.
  const folder = join(served, 'any', 'folder');
  const counts = { passed: 0, failed: 0 };
  const report = (name, problems) => {
    counts[problems.length ? 'failed' : 'passed']++;
    console.log(`${problems.length ? '✖' : '✔'} ${name}`);
    for (const problem of problems) console.log(`  ${problem}`);
  };
  let server;
  const browsers = [];
  try {
    report('it builds, and all links lead somewhere', await buildSite(folder, { keep: true }));
    server = await serve(served);
    const tests = allTests(folder, `${server.address}any/folder/`);
    const work = async () => {
      const browser = await launch({ executablePath: browserPath, args: browserArgs() });
      browsers.push(browser);
      for (let test = tests.shift(); test; test = tests.shift()) {
        report(test.name, await visit(browser, test.address, test.look, test));
      }
    };
    await Promise.all(Array.from({ length: TOGETHER }, work));
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await server?.stop();
    rmSync(served, { recursive: true, force: true });
  }
  return counts;
}

function allTests(folder, address) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const pages = pagesIn(folder);
  const examples = pages.filter((page) => page.startsWith('examples/'));
  const others = pages.filter((page) => !page.startsWith('examples/'));
  return [
    ...SCENARIOS.map(([name, path, look]) => ({
      name,
      address: address + path.replace('VERSION', version),
      look,
    })),
    ...examples.map((page) => ({
      name: page,
      address: address + page,
      look: tryExample,
      viewport: { width: 800, height: 900 },
    })),
    ...others.map((page) => ({ name: page, address: address + page, look: checkPage })),
  ];
}
