/** One network that teaches, from a folder that somebody trained or exported it into. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLASS_COUNT } from '../../../src/engine/data/model-input.js';
import type { Architecture } from '../../network/architectures.js';
import { Network } from '../../network/network.js';
import { readCheckpoint } from '../checkpoint.js';
import { readExported, runExported } from './exported-network.js';

/** Answers inputs `[count, 28, 28, 3]` with logits `[count, 11]`, whose softmax is its confidence. */
export type Answer = (inputs: Float32Array, count: number) => Float32Array;

/** What a folder may hold: an exported model, or a run. */
const EXPORTED = ['manifest.json', 'weights.bin'] as const;
const RUN = ['run.json', 'checkpoint'] as const;

/** @throws Error in one sentence where the folder holds no network, a damaged or an unfit one. */
export function loadMember(folder: string): Answer {
  const classes = (found: number) => {
    if (found === CLASS_COUNT) return;
    throw new Error(`The teacher in ${folder} tells ${found} classes apart, not ${CLASS_COUNT}.`);
  };
  if (holds(folder, EXPORTED)) {
    const exported = readExported(folder);
    classes(exported.manifest.classes);
    return (inputs, count) => runExported(exported, inputs, count);
  }
  if (!holds(folder, RUN)) throw new Error(nothingIn(folder));
  const network = new Network(layersOf(join(folder, 'run.json')));
  classes(network.outputs);
  const { average } = readCheckpoint(join(folder, 'checkpoint')).state;
  if (average.length !== network.layout.length) {
    throw new Error(`The checkpoint in ${folder} does not fit the layers in its run.json.`);
  }
  return (inputs, count) => network.evaluate(average, inputs, count);
}

/**
 * A name for what a folder teaches, whatever the folder is called: SHA-256, hexadecimal.
 *
 * @throws Error in one sentence where the folder holds no network.
 */
export function fingerprintOf(folder: string): string {
  const files = [EXPORTED, RUN].find((names) => holds(folder, names));
  if (!files) throw new Error(nothingIn(folder));
  const hash = createHash('sha256');
  // A run's record changes with every session; its layers and its weights are what teaches.
  if (files === RUN) hash.update(JSON.stringify(layersOf(join(folder, 'run.json'))));
  else hash.update(readFileSync(join(folder, 'manifest.json')));
  return hash.update(readFileSync(join(folder, files[1]))).digest('hex');
}

function holds(folder: string, names: readonly string[]): boolean {
  return names.every((name) => existsSync(join(folder, name)));
}

function nothingIn(folder: string): string {
  return `${folder} holds no teacher: a folder with ${EXPORTED.join(' and ')}, or with ${RUN.join(' and ')}, is accepted.`;
}

function layersOf(record: string): Architecture {
  try {
    return (JSON.parse(readFileSync(record, 'utf8')) as { layers: Architecture }).layers;
  } catch (cause) {
    throw new Error(`${record} is not the record of a run.`, { cause });
  }
}
