/** Child processes: one way to run a command, one way to find npm. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { root } from './paths.mjs';

/** Between the request to end and the end, ms. */
const GRACE_MS = 10_000;

/** Runs a command to its end and returns whether it succeeded; never throws, never waits for input. */
export function run(
  command,
  args,
  { cwd = root, env = {}, quiet = false, timeout = 0, shell = false } = {},
) {
  return new Promise((resolve) => {
    const output = quiet ? 'pipe' : 'inherit';
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
      shell,
    });
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      text += chunk;
    });
    let timedOut = false;
    const timers = [];
    const after = (time, action) => timers.push(setTimeout(action, time));
    if (timeout > 0) {
      after(timeout, () => {
        timedOut = true;
        // The process ends its own browsers at this signal.
        child.kill();
        after(GRACE_MS, () => child.kill('SIGKILL'));
      });
    }
    const finish = (ok) => {
      for (const timer of timers) clearTimeout(timer);
      resolve({ ok, text, timedOut });
    };
    child.on('error', () => finish(false));
    child.on('close', (code) => finish(code === 0));
  });
}

export const node = (args, options) => run(process.execPath, args, options);

/** npm as it was started, or the one on the PATH (a .cmd file on Windows, which needs a shell). */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return node([cli, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
