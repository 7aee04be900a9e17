/**
 * A run's state as one file: a line of JSON that says what it is and a checksum, then the flat arrays.
 * Files appear whole or not at all.
 */

import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import type { OptimizerState } from './optimizer.js';

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

/** @throws where the bytes are not a whole checkpoint of this version. */
export function decodeCheckpoint(bytes: Uint8Array): Checkpoint {
  const headerEnd = bytes.indexOf(NEWLINE);
  const {
    format,
    version,
    identity,
    history,
    step,
    lengths,
    sha256: expected,
  } = JSON.parse(Buffer.from(bytes.subarray(0, headerEnd)).toString()) as Header;
  if (format !== 'digit-pad-checkpoint' || version !== 1) {
    throw new Error('This is no checkpoint that this version can read.');
  }
  // A copy, because floats need an offset that is a multiple of four.
  const body = bytes.slice(headerEnd + 1);
  if (sha256(body) !== expected) throw new Error('The checkpoint is damaged.');
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
  return decodeCheckpoint(new Uint8Array(readFileSync(path)));
}

/**
 * Writes a file beside its final place, flushes it to the disk and renames it: whatever fails, a file
 * of that name keeps its old content.
 */
export function writeAtomically(path: string, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = openSync(temporary, 'w');
    try {
      // A nearly full disk may take only a part of the bytes, without an error until the next call.
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
