/** Serves a folder unchanged: no rewriting, no injected scripts, so that a strict CSP can be tested. */
import { startDevServer } from '@web/dev-server';

/** Without a port the first free one from 8000 on is taken. */
export async function serve(rootDir, { port, hostname = 'localhost', open = false } = {}) {
  const server = await startDevServer({
    config: { rootDir, port, hostname, open, injectWebSocket: false, disableFileWatcher: true },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    logStartMessage: false,
  });
  const address = `http://${hostname === '0.0.0.0' ? 'localhost' : hostname}:${server.config.port}/`;
  return { address, stop: () => server.stop() };
}
