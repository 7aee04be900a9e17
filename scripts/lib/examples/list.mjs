/**
 * The examples and how their own tools run them. `dev` names the tool's package, its command and its
 * arguments; `build` is the npm script that builds. What it wrote is the folder `output`, or what the
 * command `start` serves, or the script `server`. `title` tells apart entries that share a folder.
 * `offline`: visited once, then again when nothing serves it any more. `test`: an npm script is all there is
 * to run.
 */

const vite = (port) => ['vite', 'vite', ['--port', `${port}`, '--strictPort']];

const next =
  (command, ...args) =>
  (port) => ['next', 'next', [command, ...args, '--port', `${port}`]];

export const EXAMPLES = [
  // Nothing is built: the folder is served as it is.
  { name: 'script-tag', output: '.' },
  { name: 'offline', offline: true },
  { name: 'react-19', dev: vite, output: 'dist' },
  { name: 'react-18', dev: vite, output: 'dist' },
  { name: 'vue-3', dev: vite, output: 'dist' },
  { name: 'svelte-5', dev: vite, output: 'dist' },
  {
    name: 'angular',
    dev: (port) => ['@angular/cli', 'ng', ['serve', '--port', `${port}`]],
    output: 'dist/example/browser',
  },
  { name: 'server-rendered', server: 'server.js' },
  { name: 'next', title: 'next, Turbopack', dev: next('dev'), start: next('start') },
  {
    name: 'next',
    title: 'next, webpack',
    dev: next('dev', '--webpack'),
    build: 'build:webpack',
    start: next('start'),
  },
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
];
