/** What a session ran on and from, as far as it can be found out. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { arch, availableParallelism, cpus, platform } from 'node:os';

export interface Provenance {
  /** Command-line arguments behind the script. */
  arguments: readonly string[];
  /** Of the source; absent outside a git checkout. */
  commit?: string;
  /** True where tracked files differed from that commit. */
  changed?: boolean;
  machine: { platform: string; cpu: string; cores: number };
  versions: Readonly<Record<string, string>>;
}

const PACKAGES = ['@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-wasm', 'pure-rand'];

export function provenance(): Provenance {
  return {
    arguments: process.argv.slice(2),
    ...gitState(),
    machine: {
      platform: `${platform()} ${arch()}`,
      cpu: cpus()[0]?.model.trim() ?? 'unknown',
      cores: availableParallelism(),
    },
    versions: { node: process.versions.node, ...packageVersions() },
  };
}

function gitState(): { commit?: string; changed?: boolean } {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return {
      commit: git('rev-parse', 'HEAD'),
      changed: git('status', '--porcelain', '--untracked-files=no') !== '',
    };
  } catch {
    return {};
  }
}

function packageVersions(): Record<string, string> {
  const require = createRequire(import.meta.url);
  return Object.fromEntries(
    PACKAGES.map((name) => [
      name,
      (require(`${name}/package.json`) as { version: string }).version,
    ]),
  );
}
