/**
 * Builds the site in a temporary folder and opens it and the demo in a browser: every page (axe, sizes, no sideways
 * scrolling, no request to other places, nothing of the engine, no warning), every live example (a digit is written),
 * search, menu and playground.
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

/** Characters of a title or a description that say something. */
const SHORTEST = 15;

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
  let demo;
  const browsers = [];
  try {
    report('it builds, and all links lead somewhere', await buildSite(folder, { keep: true }));
    report('every page has a title and a description of its own', checkHeads(folder));
    server = await serve(served);
    demo = await serve(root);
    const tests = [
      { name: 'the demo', address: `${demo.address}demo/`, look: checkPage },
      ...allTests(folder, `${server.address}any/folder/`),
    ];
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
    await demo?.stop();
    rmSync(served, { recursive: true, force: true });
  }
  return counts;
}

/** The documents of examples are parts of pages. */
function checkHeads(folder) {
  const seen = new Map();
  const problems = [];
  for (const page of pagesIn(folder).filter((page) => !page.startsWith('examples/'))) {
    const html = readFileSync(join(folder, page), 'utf8');
    for (const found of [/<title>([^<]*)/, /<meta name="description" content="([^"]*)/]) {
      const [, text = ''] = found.exec(html) ?? [];
      if (text.length < SHORTEST) problems.push(`${page}: no ${found.source}`);
      else if (seen.has(text)) problems.push(`${page} and ${seen.get(text)}: ${text}`);
      seen.set(text, page);
    }
  }
  return problems;
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
