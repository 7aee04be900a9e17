/** Renders the page on the server: with Vite's dev server, or from the production build. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './src/app.js';

const port = Number(process.env.PORT ?? 5173);
const { files, page } = process.env.NODE_ENV === 'production' ? await built() : await live();

createServer((request, response) => {
  files(request, response, async () => {
    if (request.url !== '/') return response.writeHead(404).end();
    const html = await page(request.url);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html.replace('<!--app-->', renderToString(createElement(App))));
  });
}).listen(port, () => console.log(`http://localhost:${port}/`));

async function live() {
  const { createServer } = await import('vite');
  const vite = await createServer({
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false },
  });
  const template = () => readFileSync('index.html', 'utf8');
  return { files: vite.middlewares, page: (url) => vite.transformIndexHtml(url, template()) };
}

async function built() {
  const { default: sirv } = await import('sirv');
  // The page itself comes from the server, never from the disk.
  const files = sirv('dist', { extensions: [] });
  return { files, page: async () => readFileSync('dist/index.html', 'utf8') };
}
