/**
 * Child processes that end with this one, even when it is killed: a shell between the two waits for a
 * pipe that the system closes when this process ends. Unix only.
 */
import { spawn } from 'node:child_process';

/** Ends the command (its arguments follow) when standard input closes. */
const KEEPER = 'exec 9<&0; "$@" & child=$!; { read -r _ <&9; kill $child; } & wait $child';

/** @param stdio of the command, from standard output on. */
export function spawnBound(command, args, { stdio = [], ...options } = {}) {
  const child = spawn('sh', ['-c', KEEPER, 'sh', command, ...args], {
    ...options,
    stdio: ['pipe', ...stdio],
  });
  // A command that has ended already no longer reads it.
  child.stdin.on('error', () => {});
  return { child, end: () => child.stdin.end() };
}
