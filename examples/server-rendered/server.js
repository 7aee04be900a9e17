/** Renders the page on the server: with Vite's dev server, or from the production build. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './src/app.js';

const port = Number(process.env.PORT ?? 5173);
const server = createServer(answer);
const { files, page } = process.env.NODE_ENV === 'production' ? await built() : await live();
server.listen(port, () => console.log(`http://localhost:${port}/`));

function answer(request, response) {
  files(request, response, async () => {
    if (request.url !== '/') return response.writeHead(404).end();
    const html = await page(request.url);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html.replace('<!--app-->', renderToString(createElement(App))));
  });
}

async function live() {
  const vite = await import('vite');
  const { middlewares, transformIndexHtml } = await vite.createServer({
    appType: 'custom',
    // News of changed files reach the page through the same port.
    server: { middlewareMode: true, hmr: { server } },
  });
  const template = () => readFileSync('index.html', 'utf8');
  return { files: middlewares, page: (url) => transformIndexHtml(url, template()) };
}

async function built() {
  const { default: sirv } = await import('sirv');
  // The page itself comes from the server, never from the disk.
  const files = sirv('dist', { extensions: [] });
  return { files, page: async () => readFileSync('dist/index.html', 'utf8') };
}
