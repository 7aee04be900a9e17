/**
 * npm run quick-start: follows docs/quick-start.md literally, each section in an empty folder, and measures the
 * time. The packed tarball replaces "digit-pad" of the registry. Names select sections; --write stores the
 * times in the page. Needs a build and a registry.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { browserArgs, ensureBrowser } from './lib/browser.mjs';
import { nodeOnPath } from './lib/examples/newer-node.mjs';
import { commandOf } from './lib/examples/project.mjs';
import { freePort, startServer } from './lib/examples/server.mjs';
import { visit } from './lib/examples/visit.mjs';
import { pack } from './lib/package/pack.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { serve } from './lib/serve.mjs';

const PAGE = join(root, 'docs/quick-start.md');

/** Runs a command of an installed package on a free port. */
const command =
  (packageName, name, ...args) =>
  (folder, port, env) =>
    startServer(
      folder,
      commandOf(folder, packageName, name),
      [...args, '--port', `${port}`],
      port,
      env,
    );

const script =
  (...line) =>
  (folder, port, env) =>
    startServer(folder, line[0], line.slice(1), port, env);

const vite = command('vite', 'vite');

/** The sections that begin in an empty folder, and how their last command is run on a free port. */
const SECTIONS = {
  'A page with a script tag': (folder) => serve(folder),
  'React 19': vite,
  'React 17 and 18': vite,
  Preact: vite,
  'Vue 3': vite,
  'Svelte 5': vite,
  Angular: command('@angular/cli', 'ng', 'serve'),
  Solid: vite,
  'On a server': script('server.js'),
  'Next.js': command('next', 'next', 'dev'),
  Nuxt: command('nuxt', 'nuxt', 'dev'),
  SvelteKit: vite,
  Astro: command('astro', 'astro', 'dev'),
  'webpack 5': command('webpack-cli', 'webpack-cli', 'serve', '--mode', 'development'),
  esbuild: script('build.js', '--serve'),
  Parcel: command('parcel', 'parcel', '--no-hmr', 'src/index.html'),
};
/** The oldest major version of Node.js that the tools of a section run in. */
const NODE = { Nuxt: 22, SvelteKit: 22, Astro: 22 };

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const load = loadavg()[0].toFixed(1);
const page = readFileSync(PAGE, 'utf8');
const browserPath = await ensureBrowser();
if (!browserPath) process.exit(1);
const parent = mkdtempSync(join(tmpdir(), 'digit-pad-quick-start-'));
const browser = await launch({ executablePath: browserPath, args: browserArgs() });
const rows = [];
let failed = 0;
try {
  const tarball = await pack(parent);
  for (const [title, start] of Object.entries(SECTIONS)) {
    if (positionals.length && !positionals.includes(title)) continue;
    try {
      rows.push(await follow(title, start, tarball));
      console.log(`✔ ${rows.at(-1).join(', ')} s`);
    } catch (error) {
      failed++;
      console.log(`✖ ${title}\n  ${error.message.replaceAll('\n', '\n  ')}`);
    }
  }
} finally {
  await browser.close();
  rmSync(parent, { recursive: true, force: true });
}
console.log(`\n${rows.length} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
if (values.write && failed === 0) keepTimes();

/** @returns the section's title, the seconds of its commands, and those until the number was submitted. */
async function follow(title, start, tarball) {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${title}\n`));
  const empty = mkdtempSync(join(parent, 'empty-'));
  const env = await nodeOnPath(NODE[title] ?? 0, parent);
  const begin = performance.now();
  const seconds = () => Math.round((performance.now() - begin) / 1000);
  const [, commands] = section.match(/^```sh\n([\s\S]*?)^```$/m);
  const install = (await withReleasedAngular(commands)).replaceAll(
    /(npm install.*) digit-pad\b/g,
    `$1 ${tarball}`,
  );
  const { ok, text } = await run('sh', ['-ec', install], {
    cwd: empty,
    env: { ...env, npm_config_yes: 'true', NG_CLI_ANALYTICS: 'false' },
    quiet: true,
  });
  if (!ok) throw new Error(text);
  const installed = seconds();
  const folder = join(empty, commands.match(/^cd (\S+)$/m)?.[1] ?? '.');
  for (const [, path, code] of section.matchAll(
    /^```\w+ examples\/[^/\s]+\/(\S+)\n([\s\S]*?)^```$/gm,
  )) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  const [, asset] = section.match(/^```json\n([\s\S]*?)^```$/m) ?? [];
  if (asset) addAsset(join(folder, 'angular.json'), JSON.parse(asset));
  const context = await browser.createBrowserContext();
  const server = await start(folder, await freePort(), env);
  try {
    await visit(context, server.address);
  } finally {
    await server.stop();
    await context.close();
  }
  return [title, installed, seconds()];
}

/** A CLI asks for an `@angular/build` of its own version, which a registry may not have yet. */
async function withReleasedAngular(commands) {
  const [, major] = commands.match(/@angular\/cli@(\d+)/) ?? [];
  if (!major) return commands;
  const [clis, builds] = await Promise.all(
    ['@angular/cli', '@angular/build'].map(async (name) => {
      const { text } = await run('npm', ['view', name, 'versions', '--json', '--silent'], {
        quiet: true,
      });
      return JSON.parse(text);
    }),
  );
  const ofMajor = clis.filter((version) => version.startsWith(`${major}.`) && !/-/.test(version));
  const version = ofMajor.findLast((own) => builds.includes(own));
  return commands.replace(`@angular/cli@${major}`, `@angular/cli@${version}`);
}

function addAsset(file, asset) {
  const workspace = JSON.parse(readFileSync(file, 'utf8'));
  for (const { architect } of Object.values(workspace.projects)) {
    architect.build.options.assets.push(asset);
  }
  writeFileSync(file, JSON.stringify(workspace, null, 2));
}

function keepTimes() {
  const machine = `Node ${process.versions.node} on ${platform()} ${arch()}, ${cpus().length} cores`;
  const date = new Date().toISOString().slice(0, 10);
  const table = [
    '| section | time for its commands | time until the form was submitted |',
    '| --- | --- | --- |',
    ...rows.map(([title, ...times]) => `| ${title} | ${times.join(' s | ')} s |`),
    '',
    `Measured by \`npm run quick-start -- --write\`, ${date}, ${machine}, load average ${load} at the start (from`,
    `${cpus().length} on, other processes make it slower). A script creates the files, so the times do not include typing. The time of`,
    "`npm install` depends on the network and on npm's cache. Sections that are missing here were added after this measurement.",
  ].join('\n');
  const marked = /(<!-- figures: quick-start -->\n)[\s\S]*?(<!-- \/figures: quick-start -->)/;
  writeFileSync(PAGE, readFileSync(PAGE, 'utf8').replace(marked, `$1\n${table}\n\n$2`));
}
