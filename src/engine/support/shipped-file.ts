/** Addresses and names of the files that ship beside the code. */

/**
 * The address of a file that ships beside the code. Callers write out `new URL('…', import.meta.url)`,
 * because bundlers look for exactly that.
 *
 * What bundlers put in its place need not be absolute: with Next.js (webpack's `output.publicPath` and
 * `parser.url: 'relative'`, and Turbopack) it is an object like a URL whose `href` is a path, such as
 * `/_next/static/media/weights.bin`. Code that such a bundler loads by a path comes from the page's base.
 *
 * Vite's dev server moves the code of dependencies, but not the files that the code names
 * (https://github.com/vitejs/vite/issues/8427): these are still served from where they were installed.
 */
export function shippedFile(beside: URL): URL {
  const installed = beside.href.replace(
    '/node_modules/.vite/deps/',
    '/node_modules/digit-pad/dist/',
  );
  return new URL(installed, baseAddress());
}

/** What relative addresses are relative to: the page, the worker or the working directory. */
export function baseAddress(): string {
  const { document, location, process } = globalThis;
  if (document) return document.baseURI;
  // Nothing can be relative to a worker that was started from a Blob.
  if (location) return location.protocol === 'blob:' ? location.origin : location.href;
  return `file://${process.cwd()}/`;
}

/** The name of a file in the package, whatever a bundler calls its copy. Our build inserts the name. */
export const shippedName = (path: string): string => path.split('/').at(-1)!;
