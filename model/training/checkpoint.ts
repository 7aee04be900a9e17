/**
 * A run's state as one file: a line of JSON that says what it is and a checksum, then the flat arrays.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { OptimizerState } from '../network/optimizer.js';

export { writeAtomically } from '../support/atomic-files.js';

/** What an epoch left behind. */
export interface EpochRecord {
  /** Counted from 1. */
  epoch: number;
  /** Steps done at its end. */
  step: number;
  /** Mean training loss, in nats, over the epoch, or over the part since the last resumption. */
  loss: number;
  /** Training accuracy over the same samples, 0…1; augmented and with dropout. */
  accuracy: number;
  /** Accuracy of the averaged weights on each development set, 0…1. */
  dev: Readonly<Record<string, number>>;
  /** Of its last step. */
  learningRate: number;
  /** It took so long, measuring included, since its begin or since the resumption. */
  seconds: number;
  /** ISO 8601. */
  finishedAt: string;
}

export interface Checkpoint {
  /** The options that decide the outcome; a run may only go on with the same ones. */
  identity: string;
  history: readonly EpochRecord[];
  state: OptimizerState;
}

interface Header {
  format: 'digit-pad-checkpoint';
  version: 1;
  identity: string;
  history: readonly EpochRecord[];
  step: number;
  /** Floats in each array, in the order of `ARRAYS`. */
  lengths: number[];
  /** Of everything behind the header, lower-case hexadecimal. */
  sha256: string;
}

const ARRAYS = ['weights', 'firstMoment', 'secondMoment', 'average'] as const;
const NEWLINE = 0x0a;

export function encodeCheckpoint({ identity, history, state }: Checkpoint): Uint8Array {
  const arrays = ARRAYS.map((name) => state[name]);
  const body = Buffer.concat(
    arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength)),
  );
  const header: Header = {
    format: 'digit-pad-checkpoint',
    version: 1,
    identity,
    history,
    step: state.step,
    lengths: arrays.map((array) => array.length),
    sha256: sha256(body),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]);
}

/** @throws Error in one sentence where the bytes are not a whole checkpoint of this version. */
export function decodeCheckpoint(bytes: Uint8Array, name = 'The checkpoint'): Checkpoint {
  const headerEnd = bytes.indexOf(NEWLINE);
  const header = parseHeader(Buffer.from(bytes.subarray(0, Math.max(0, headerEnd))).toString());
  if (header?.format !== 'digit-pad-checkpoint' || header.version !== 1) {
    throw new Error(`${name} is none that this version can read.`);
  }
  const { identity, history, step, lengths, sha256: expected } = header;
  // A copy, because floats need an offset that is a multiple of four.
  const body = bytes.slice(headerEnd + 1);
  if (sha256(body) !== expected) {
    throw new Error(`${name} is damaged: its checksum differs.`);
  }
  let offset = body.byteOffset;
  const [weights, firstMoment, secondMoment, average] = lengths.map((length) => {
    const array = new Float32Array(body.buffer.slice(offset, offset + 4 * length));
    offset += 4 * length;
    return array;
  }) as [Float32Array, Float32Array, Float32Array, Float32Array];
  return { identity, history, state: { step, weights, firstMoment, secondMoment, average } };
}

export function readCheckpoint(path: string): Checkpoint {
  // A Uint8Array of its own: Buffer's slice would share memory.
  return decodeCheckpoint(new Uint8Array(readFileSync(path)), `The checkpoint ${path}`);
}

function parseHeader(text: string): Header | undefined {
  try {
    return JSON.parse(text) as Header;
  } catch {
    return undefined;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
