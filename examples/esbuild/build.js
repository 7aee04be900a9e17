/** node build.js writes dist/; with --serve it also serves it, built anew at every request. */
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { context } from 'esbuild';

const PAD = 'node_modules/digit-pad/dist';
/** What the pad loads by its address, which esbuild does not follow. */
const BY_ADDRESS = /^(digits|lines)\W|^(worker|pictures)-|\.wasm$/;

for (const file of readdirSync(PAD, { recursive: true })) {
  if (BY_ADDRESS.test(file)) cpSync(join(PAD, file), join('dist/digit-pad', file));
}
cpSync('src/index.html', 'dist/index.html');

const serve = process.argv.includes('--serve');
const build = await context({
  entryPoints: ['src/main.js'],
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  // What the pad loads later stays in files of its own.
  splitting: true,
  minify: !serve,
});
if (serve) {
  const { port } = await build.serve({ servedir: 'dist', port: Number(process.env.PORT ?? 8000) });
  console.log(`http://localhost:${port}/`);
} else {
  await build.rebuild();
  await build.dispose();
}
