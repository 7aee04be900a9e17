/** Starts an example's own server as a child process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

/** A cold start on a slow machine; more means that it hangs. */
const START_LIMIT_MS = 180_000;
const POLL_MS = 200;

export async function freePort() {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** No tool asks a question, or reports to its makers. */
const QUIET = {
  CI: '1',
  NG_CLI_ANALYTICS: 'false',
  NUXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
};

/** Runs a Node script that serves `folder` on `port`; resolves once it answers. */
export async function startServer(folder, script, args, port, env = {}) {
  // The Node.js of the PATH, which may be a newer one than this.
  const child = spawn('node', [script, ...args], {
    cwd: folder,
    env: { ...process.env, ...QUIET, PORT: `${port}`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const address = `http://localhost:${port}/`;
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await Promise.race([once(child, 'exit'), sleep(5_000).then(() => child.kill('SIGKILL'))]);
  };
  const end = Date.now() + START_LIMIT_MS;
  while (!(await answers(address))) {
    if (child.exitCode === null && Date.now() < end) {
      await sleep(POLL_MS);
      continue;
    }
    await stop();
    throw new Error(`${script} does not serve ${address}:\n${output}`);
  }
  return { address, stop };
}

const answers = (address) =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

/** Throws unless the page holds the tag before any script has run. */
export async function seesTag(address) {
  const html = await (await fetch(address)).text();
  if (!/<digit-pad\b[^>]*\bid="postal-code"/.test(html)) {
    throw new Error(`The server has not rendered the tag:\n${html}`);
  }
}
