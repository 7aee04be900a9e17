/** A newer Node.js for tools that need one: npm's package `node` holds the program, for each platform. */
import { mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { npm } from '../run.mjs';

/** The release that is installed. */
const RELEASE = 24;

/**
 * @param least the oldest major version that will do.
 * @param parent folder in which a newer one is installed, once.
 * @returns the environment in which `node` is that program.
 */
export async function nodeOnPath(least, parent) {
  const folder = await programFolder(least, parent);
  return { PATH: [folder, process.env.PATH].join(delimiter) };
}

async function programFolder(least, parent) {
  const [own] = process.versions.node.split('.');
  if (Number(own) >= least) return dirname(process.execPath);
  const project = join(parent, 'newer-node');
  mkdirSync(project, { recursive: true });
  const args = ['install', `node@${RELEASE}`, '--prefix', project, '--no-audit', '--no-fund'];
  const { ok, text } = await npm(args, { cwd: project, quiet: true });
  if (!ok) throw new Error(`npm has no Node.js ${RELEASE} for this platform:\n${text}`);
  return join(project, 'node_modules/node/bin');
}
