/** Installs, builds, serves and visits examples; each way to run one counts as a test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { launch } from 'puppeteer-core';
import { browserArgs } from '../browser.mjs';
import { pack } from '../package/pack.mjs';
import { npm } from '../run.mjs';
import { serve } from '../serve.mjs';
import { commandOf, createProject } from './project.mjs';
import { freePort, startServer } from './server.mjs';
import { visit } from './visit.mjs';

/**
 * @param examples of the list.
 * @returns counts, and for each example the seconds from an empty folder to a submitted number.
 */
export async function checkExamples(examples, browserPath) {
  const parent = mkdtempSync(join(tmpdir(), 'digit-pad-examples-'));
  const browser = await launch({ executablePath: browserPath, args: browserArgs() });
  // For examples that start a browser themselves.
  process.env.CHROME_PATH ??= browserPath;
  const counts = { passed: 0, failed: 0 };
  const seconds = {};
  try {
    const tarball = await pack(parent);
    for (const example of examples) {
      const begin = performance.now();
      const title = example.title ?? example.name;
      const folder = await attempt(`${title}: installed`, () =>
        createProject(example.name, tarball, parent),
      );
      if (!folder) continue;
      for (const [way, start] of waysOf(example)) {
        const done = await attempt(`${title}: ${way}`, async () => {
          if (example.test) return runScript(folder, example.test);
          // No state of one example, such as a service worker, reaches the next.
          const context = await browser.createBrowserContext();
          const server = await start(folder, context);
          try {
            await visit(context, server.address);
            return true;
          } finally {
            await server.stop();
            await context.close();
          }
        });
        if (done) seconds[title] ??= Math.round((performance.now() - begin) / 1000);
      }
      rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    await browser.close();
    rmSync(parent, { recursive: true, force: true });
  }
  return { counts, seconds };

  async function attempt(title, action) {
    try {
      const result = await action();
      counts.passed++;
      console.log(`✔ ${title}`);
      return result;
    } catch (error) {
      counts.failed++;
      console.log(`✖ ${title}\n  ${error.message.replaceAll('\n', '\n  ')}`);
      return undefined;
    }
  }
}

/** The dev server and the production build, or what the example has instead. */
function waysOf({ dev, build = 'build', output, start, server, offline, test }) {
  if (test) return [[`npm run ${test}`]];
  if (offline) return [['without network', visitOnce]];
  const ways = [];
  if (dev) {
    ways.push(['dev server', (folder) => runCommand(folder, dev)]);
  }
  if (server) {
    ways.push(['dev server', async (folder) => startServer(folder, server, [], await freePort())]);
  }
  ways.push([
    dev || server ? 'production build' : 'served as it is',
    async (folder) => {
      if (dev || server) await runScript(folder, build);
      if (output) return serve(join(folder, output));
      if (start) return runCommand(folder, start, { NODE_ENV: 'production' });
      return startServer(folder, server, [], await freePort(), { NODE_ENV: 'production' });
    },
  ]);
  return ways;
}

/** One visit while the server runs; after it stops, only the service worker can answer. */
async function visitOnce(folder, context) {
  const server = await serve(folder);
  const page = await context.newPage();
  await page.goto(server.address);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.close();
  await server.stop();
  return { address: server.address, stop: async () => {} };
}

/** @param on answers for a port which command of which package serves on it. */
async function runCommand(folder, on, env) {
  const port = await freePort();
  const [packageName, command, args] = on(port);
  return startServer(folder, commandOf(folder, packageName, command), args, port, env);
}

async function runScript(folder, name) {
  const { ok, text } = await npm(['run', name], { cwd: folder, quiet: true });
  if (!ok) throw new Error(`npm run ${name} failed:\n${text}`);
  return true;
}
