/**
 * The examples and how their own tools run them. `dev` names the tool's package, its command and its
 * arguments; `build` is the npm script that builds, `types` the one that checks types, if only the build itself.
 * What was built is the folder `output`, or what the command `start` serves, or the script `built`. `server` is a
 * script that serves, the production build too where nothing else does. `ssr`: the page has the tag before a script has run. `node`: the oldest major version
 * of Node.js that the tools run in. `title` tells apart entries that share a folder, and `pages` are visited one
 * after another. `offline`: visited once, then again when nothing serves it any more. `test`: an npm script is all
 * there is to run.
 */

const vite = (port) => ['vite', 'vite', ['--port', `${port}`, '--strictPort']];

const next =
  (command, ...args) =>
  (port) => ['next', 'next', [command, ...args, '--port', `${port}`]];

export const EXAMPLES = [
  // Nothing is built: the folder is served as it is.
  { name: 'script-tag', output: '.' },
  { name: 'offline', offline: true },
  { name: 'react-19', types: 'build', dev: vite, output: 'dist' },
  { name: 'react-18', types: 'build', dev: vite, output: 'dist' },
  { name: 'preact', types: 'check', dev: vite, output: 'dist' },
  { name: 'vue-3', types: 'check', dev: vite, output: 'dist' },
  { name: 'svelte-5', types: 'check', dev: vite, output: 'dist' },
  {
    name: 'angular',
    types: 'build',
    dev: (port) => ['@angular/cli', 'ng', ['serve', '--port', `${port}`]],
    output: 'dist/example/browser',
  },
  { name: 'solid', types: 'check', dev: vite, output: 'dist' },
  { name: 'server-rendered', server: 'server.js', ssr: true },
  {
    name: 'next',
    title: 'next, Turbopack',
    types: 'build',
    dev: next('dev'),
    start: next('start'),
    ssr: true,
  },
  {
    name: 'next',
    title: 'next, webpack',
    types: 'build',
    dev: next('dev', '--webpack'),
    build: 'build:webpack',
    start: next('start'),
    ssr: true,
  },
  {
    name: 'nuxt',
    node: 22,
    types: 'check',
    dev: (port) => ['nuxt', 'nuxt', ['dev', '--port', `${port}`]],
    built: '.output/server/index.mjs',
    ssr: true,
  },
  {
    name: 'sveltekit',
    node: 22,
    types: 'check',
    dev: vite,
    built: 'build/index.js',
    ssr: true,
  },
  {
    name: 'astro',
    node: 22,
    types: 'check',
    dev: (port) => ['astro', 'astro', ['dev', '--port', `${port}`]],
    output: 'dist',
    ssr: true,
  },
  {
    name: 'forms-react',
    types: 'build',
    dev: vite,
    output: 'dist',
    pages: ['react-hook-form.html', 'tanstack-form.html', 'formik.html'],
  },
  { name: 'forms-vue', types: 'check', dev: vite, output: 'dist' },
  { name: 'unit-tests', test: 'test' },
  { name: 'playwright', test: 'test' },
  {
    name: 'webpack',
    dev: (port) => [
      'webpack-cli',
      'webpack-cli',
      ['serve', '--mode', 'development', '--port', `${port}`],
    ],
    output: 'dist',
  },
  { name: 'esbuild', server: 'build.js --serve', output: 'dist' },
  {
    name: 'parcel',
    dev: (port) => ['parcel', 'parcel', ['--no-hmr', 'src/index.html', '--port', `${port}`]],
    output: 'dist',
  },
];
