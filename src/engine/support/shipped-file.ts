/** URLs and names of the package's files next to the code. */

/**
 * The URL of a file of the package. Callers pass `new URL('…', import.meta.url)` as one expression, which
 * bundlers detect.
 *
 * Bundlers may replace it by something that is not an absolute URL: with Next.js (webpack's
 * `output.publicPath` and `parser.url: 'relative'`, and Turbopack), it is a URL-like object whose `href` is a
 * path, such as `/_next/static/media/weights.bin`. It is resolved relative to the page.
 *
 * Vite's dev server moves the code of dependencies, but not the files that the code refers to
 * (https://github.com/vitejs/vite/issues/8427). These are served from the folder of the installed package.
 */
export function shippedFile(beside: URL): URL {
  const installed = beside.href.replace(
    '/node_modules/.vite/deps/',
    '/node_modules/digit-pad/dist/',
  );
  return new URL(installed, baseAddress());
}

/** The base URL of relative URLs: the page, the worker or the working directory. */
export function baseAddress(): string {
  const { document, location, process } = globalThis;
  if (document) return document.baseURI;
  // The URL of a worker that was started from a blob cannot be a base URL.
  if (location) return location.protocol === 'blob:' ? location.origin : location.href;
  return `file://${process.cwd()}/`;
}

/** The name of a file in the package, which a bundler does not rename: the build inserts the name. */
export const shippedName = (path: string): string => path.split('/').at(-1)!;
