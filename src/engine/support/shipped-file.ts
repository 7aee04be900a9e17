/**
 * Where a file lies that ships beside the code. The caller writes `new URL('…', import.meta.url)` out,
 * which is what bundlers look for.
 *
 * Vite's dev server moves the code of dependencies, but not the files that it names
 * (https://github.com/vitejs/vite/issues/8427): those are still served from where they were installed.
 */
export function shippedFile(beside: URL): URL {
  const installed = beside.href.replace(
    '/node_modules/.vite/deps/',
    '/node_modules/digit-pad/dist/',
  );
  return new URL(installed);
}

/** The name that a file has in the package, whatever a bundler calls its own copy. Our build puts it in. */
export const shippedName = (path: string): string => path.split('/').at(-1)!;
