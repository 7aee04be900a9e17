/**
 * Every story is a test: the built Storybook is opened in a browser, and a play function that throws,
 * a story that does not render, an error in the console or a finding of axe-core fails.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { violations } from '../lib/accessibility.mjs';
import { browserArgs } from '../lib/browser.mjs';
import { root } from '../lib/paths.mjs';
import { serve } from '../lib/serve.mjs';
import { tool } from '../lib/tools.mjs';

const STORY_LIMIT_MS = 60_000;
const OUTPUT = 'storybook-static';

export async function stories(browserPath) {
  const args = ['build', '--test', '--quiet', '--disable-telemetry', '--loglevel', 'error'];
  const { ok, text } = await tool('storybook', 'storybook', [...args, '--output-dir', OUTPUT], {
    env: { STORYBOOK_DISABLE_TELEMETRY: '1', CI: 'true' },
    quiet: true,
  });
  if (!ok) {
    console.log(text);
    console.log('✖ Storybook does not build');
    return { passed: 0, failed: 1 };
  }
  const { entries } = JSON.parse(readFileSync(join(root, OUTPUT, 'index.json'), 'utf8'));
  const ids = Object.values(entries)
    .filter(({ type }) => type === 'story')
    .map(({ id }) => id);
  if (ids.length === 0) {
    console.log('✖ no stories found');
    return { passed: 0, failed: 1 };
  }
  const server = await serve(join(root, OUTPUT));
  const browser = await launch({ executablePath: browserPath, args: browserArgs() });
  const counts = { passed: 0, failed: 0 };
  try {
    for (const id of ids) {
      const problems = await play(browser, `${server.address}iframe.html?id=${id}&viewMode=story`);
      counts[problems.length ? 'failed' : 'passed']++;
      console.log(`${problems.length ? '✖' : '✔'} ${id}`);
      for (const problem of problems) console.log(`  ${problem}`);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return counts;
}

async function play(browser, address) {
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    const { url = '' } = message.location();
    // The browser requests an icon, and no story has one.
    if (message.type() !== 'error' || url.endsWith('/favicon.ico')) return;
    problems.push(`console: ${message.text()} ${url}`.trim());
  });
  try {
    await page.goto(address, { waitUntil: 'load' });
    const handle = await page.waitForFunction(outcome, { timeout: STORY_LIMIT_MS });
    problems.push(...(await handle.jsonValue()));
    problems.push(...(await violations(page, '#storybook-root')));
  } catch (error) {
    problems.push(error.message);
  }
  await page.close();
  return problems;
}

/** Runs in the page: Storybook's channel remembers the last message of each kind. */
function outcome() {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const broken = [
    'playFunctionThrewException',
    'storyThrewException',
    'storyErrored',
    'storyMissing',
  ];
  const problems = broken.flatMap((event) =>
    // Testing Library adds the whole page to its messages.
    (channel?.last(event) ?? []).map(
      (detail) => `${event}: ${detail?.message ?? detail}`.split('\n\nIgnored nodes')[0],
    ),
  );
  if (problems.length) return problems;
  const [finished] = channel?.last('storyFinished') ?? [];
  if (!finished) return false;
  const failed = finished.reporters.filter(({ status }) => status === 'failed');
  return finished.status === 'error'
    ? [`finished with an error: ${failed.map(({ type }) => type).join(', ')}`]
    : [];
}
