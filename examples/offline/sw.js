/** Keeps the page and everything that a pad may fetch; works without network from the second visit on. */
const CACHE = 'pages-1';
const PAD = 'node_modules/digit-pad/dist/';
const PAGES = ['./', 'index.html'];

addEventListener('install', (event) => event.waitUntil(keepAll()));
addEventListener('fetch', (event) => {
  if (event.request.method === 'GET') event.respondWith(answer(event.request));
});

async function keepAll() {
  const cache = await caches.open(CACHE);
  const files = await (await fetch(`${PAD}files.json`)).json();
  await cache.addAll([...PAGES, ...files.map((file) => PAD + file)]);
}

/** From the network while there is one, so that a new version arrives by itself. */
async function answer(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}
