/** The ways to run an example: its dev server and its production build, or what it has instead. */
import { join } from 'node:path';
import { serve } from '../serve.mjs';
import { commandOf, runScript } from './project.mjs';
import { freePort, startServer } from './server.mjs';

/**
 * @param example of the list.
 * @param folder where it is installed.
 * @param env environment of its commands.
 * @returns for each way its name; `prepare` builds, `start` serves. None for an example that only has tests.
 */
export function waysOf(example, folder, env) {
  const { dev, build = 'build', output, start, server, built = server, offline, test } = example;
  if (test) return [];
  if (offline) return [{ name: 'served', start: (context) => visitOnce(folder, context) }];
  if (!dev && !server) return [{ name: 'served', start: () => serve(join(folder, output)) }];
  return [
    { name: 'dev', start: () => (dev ? runCommand(dev, env) : runServer(server, env)) },
    {
      name: 'production',
      prepare: () => runScript(folder, build, env),
      start() {
        if (output) return serve(join(folder, output));
        const production = { ...env, NODE_ENV: 'production' };
        return start ? runCommand(start, production) : runServer(built, production);
      },
    },
  ];

  /** @param on answers for a port which command of which package serves on it. */
  async function runCommand(on, environment) {
    const port = await freePort();
    const [packageName, command, args] = on(port);
    return startServer(folder, commandOf(folder, packageName, command), args, port, environment);
  }

  async function runServer(line, environment) {
    const [script, ...args] = line.split(' ');
    return startServer(folder, script, args, await freePort(), environment);
  }
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
