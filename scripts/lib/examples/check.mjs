/** Installs, type-checks, builds, serves and visits examples; each of these counts as a test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { launch } from 'puppeteer-core';
import { browserArgs } from '../browser.mjs';
import { pack } from '../package/pack.mjs';
import { nodeOnPath } from './newer-node.mjs';
import { createProject, runScript } from './project.mjs';
import { seesTag } from './server.mjs';
import { visit } from './visit.mjs';
import { waysOf } from './ways.mjs';

/**
 * @param examples of the list.
 * @returns counts, and the seconds of each part of each example without a failure, by title.
 */
export async function checkExamples(examples, browserPath) {
  const parent = mkdtempSync(join(tmpdir(), 'digit-pad-examples-'));
  const browser = await launch({ executablePath: browserPath, args: browserArgs() });
  // For examples that start a browser themselves.
  process.env.CHROME_PATH ??= browserPath;
  const counts = { passed: 0, failed: 0 };
  const times = {};
  try {
    const tarball = await pack(parent);
    for (const example of examples) await check(example, tarball);
  } finally {
    await browser.close();
    rmSync(parent, { recursive: true, force: true });
  }
  return { counts, times };

  async function check(example, tarball) {
    const title = example.title ?? example.name;
    const seconds = {};
    times[title] = seconds;
    const passes = (part, action) => attempt(title, part, seconds, action);
    const { types, test, node } = example;
    let env;
    let folder;
    const find = async () => {
      env = await nodeOnPath(node, parent);
    };
    if (node && !(await passes(`Node.js ${node} or newer`, find))) return;
    const install = async () => {
      folder = await createProject(example.name, tarball, parent);
    };
    if (!(await passes('install', install))) return;
    if (test) await passes('test', () => runScript(folder, test, env));
    if (types && types !== 'build') await passes('types', () => runScript(folder, types, env));
    for (const way of waysOf(example, folder, env)) {
      const { prepare } = way;
      if (prepare && !(await passes('build', prepare))) continue;
      await passes(way.name, () => use(way, example, seconds));
    }
    rmSync(folder, { recursive: true, force: true });
  }

  async function use({ start }, { ssr, pages = [''] }, seconds) {
    // No state of one example, such as a service worker, reaches the next.
    const context = await browser.createBrowserContext();
    const server = await start(context);
    try {
      for (const page of pages) {
        const address = server.address + page;
        if (ssr) await seesTag(address);
        // The last way is the production build: its times are kept.
        Object.assign(seconds, await visit(context, address));
      }
    } finally {
      await server.stop();
      await context.close();
    }
  }

  async function attempt(title, part, seconds, action) {
    const begin = performance.now();
    try {
      await action();
      seconds[part] = (performance.now() - begin) / 1000;
      counts.passed++;
      console.log(`✔ ${title}: ${part} (${seconds[part].toFixed(1)} s)`);
      return true;
    } catch (error) {
      counts.failed++;
      delete times[title];
      console.log(`✖ ${title}: ${part}\n  ${error.message.replaceAll('\n', '\n  ')}`);
      return false;
    }
  }
}
