/** Ten thousand visitors open a page with a pad at the same moment: measures the cost for the web server. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

/** Time limit for all, and for a single file, s. */
const LIMIT = 300;
const PATIENCE = 120;

/** @param browser asks for the page once, to see which files a visitor needs. */
export async function visit(browser, visitors) {
  const server = fork(fileURLToPath(new URL('./static-server.mjs', import.meta.url)));
  try {
    const [{ port }] = await once(server, 'message');
    const url = `http://127.0.0.1:${port}`;
    const paths = await filesOfOneVisit(browser, server, url);
    server.send('begin');
    const result = await storm(url, paths, visitors);
    server.send('cost');
    const [cost] = await once(server, 'message');
    return { files: paths.length, ...result, cost };
  } finally {
    server.disconnect();
  }
}

/** Until a first stroke is read. */
async function filesOfOneVisit(browser, server, url) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.evaluate(async () => {
    await customElements.whenDefined('digit-pad');
    const pad = document.querySelector('digit-pad');
    await pad.ready;
    const line = [20, 40, 60, 80, 100].map((y) => ({ x: 60, y }));
    pad.strokes = [{ points: line }];
    await pad.recognize();
  });
  await page.close();
  server.send('asked');
  const [{ asked }] = await once(server, 'message');
  return asked;
}

async function storm(url, paths, visitors) {
  const run = autocannon({
    url,
    connections: visitors,
    // Each connection asks for one file after the other, then it is done.
    amount: visitors * paths.length,
    requests: paths.map((path) => ({ path })),
    headers: { 'accept-encoding': 'gzip' },
    timeout: PATIENCE,
  });
  const limit = setTimeout(() => run.stop(), LIMIT * 1000);
  const result = await run;
  clearTimeout(limit);
  return {
    answered: result['2xx'],
    failed: result.errors + result.timeouts + result.non2xx,
    bytes: result.throughput.total,
    seconds: result.duration,
    slowest: result.latency.max,
    median: result.latency.p50,
  };
}
