/** The package as npm would publish it. */
import { mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../paths.mjs';
import { npm, run } from '../run.mjs';

const DEPENDENCIES = ['lit', '@types/trusted-types'];
const FRAMEWORKS = ['react', '@lit/react', '@types/react', 'preact', 'solid-js', 'svelte', 'vue'];

/** Packs the package as it is built into `folder`; answers the tarball's path. */
export async function pack(folder) {
  // Without "prepack": what is packed here has just been built.
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
  const { ok, text } = await npm(args, { quiet: true });
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!ok || !tarball) throw new Error(`npm pack failed:\n${text}`);
  return join(folder, tarball);
}

/**
 * Unpacks a tarball into `folder`/node_modules, as an installation without a network would; what the
 * package depends on is linked from the repository's own packages.
 */
export async function unpack(tarball, folder) {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules, { recursive: true });
  // Its own package.json, so that no folder above counts as the project.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const { ok, text } = await run('tar', ['-xzf', tarball, '-C', modules], { quiet: true });
  if (!ok) throw new Error(`tar failed:\n${text}`);
  renameSync(join(modules, 'package'), join(modules, 'digit-pad'));
  for (const name of [...DEPENDENCIES, ...FRAMEWORKS]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  return join(modules, 'digit-pad');
}
