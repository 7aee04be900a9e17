/** Addresses and names of the files that ship beside the code. */

/**
 * The address of a file that ships beside the code. Callers write out `new URL('…', import.meta.url)`,
 * because bundlers look for exactly that.
 *
 * Vite's dev server moves the code of dependencies, but not the files that the code names
 * (https://github.com/vitejs/vite/issues/8427): these are still served from where they were installed.
 */
export function shippedFile(beside: URL): URL {
  const installed = beside.href.replace(
    '/node_modules/.vite/deps/',
    '/node_modules/digit-pad/dist/',
  );
  return new URL(installed);
}

/** The name of a file in the package, whatever a bundler calls its copy. Our build inserts the name. */
export const shippedName = (path: string): string => path.split('/').at(-1)!;
