/** npm start: installs what is missing, builds, serves the repository and opens the demo. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkNode } from './lib/node-version.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { root } from './lib/paths.mjs';

checkNode();
const { values } = parseArgs({
  options: {
    'no-open': { type: 'boolean', default: false },
    port: { type: 'string' },
    host: { type: 'string', default: 'localhost' },
  },
});

await ensurePackages();
const { bundle, typeCheck } = await import('./lib/tools.mjs');
console.log('Building …');
if (!(await typeCheck()).ok || !(await bundle()).ok) {
  console.error('The build failed: see above.');
  process.exit(1);
}

const { serve } = await import('./lib/serve.mjs');
const server = await serve(root, {
  port: values.port ? Number(values.port) : undefined,
  hostname: values.host,
  open: values['no-open'] || !hasDisplay() ? false : '/demo/',
});
console.log(`The demo is at ${server.address}demo/ (Ctrl-C ends it).`);

// There is nothing to save, and a browser may keep its connections open for long.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));

function hasDisplay() {
  if (process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
