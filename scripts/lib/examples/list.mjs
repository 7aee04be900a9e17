/**
 * The examples and how their own tools run them. `dev` names the tool's package, its command and its
 * arguments; `output` is the folder that "npm run build" writes, or `server` the script that serves it.
 * `offline`: visited once, then again when nothing serves it any more.
 */

const vite = (port) => ['vite', 'vite', ['--port', `${port}`, '--strictPort']];

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
];
