/**
 * What a run leaves on the disk: `run.json`, which says everything that made it, for people, and
 * `checkpoint`, from which it goes on.
 */

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  ARCHITECTURES,
  type Architecture,
  countMultiplyAdds,
  countParameters,
} from '../architectures.js';
import {
  type Checkpoint,
  type EpochRecord,
  encodeCheckpoint,
  readCheckpoint,
  writeAtomically,
} from '../checkpoint.js';
import type { Recipe } from './options.js';

/** One stretch of a run without interruption. */
export interface Session {
  /** ISO 8601. */
  startedAt: string;
  /** Steps done before it. */
  fromStep: number;
}

export interface RunRecord {
  format: 'digit-pad-run';
  version: 1;
  recipe: Recipe;
  layers: Architecture;
  parameters: number;
  multiplyAdds: number;
  versions: Record<string, string>;
  sessions: Session[];
  history: readonly EpochRecord[];
  /** ISO 8601; absent while the run is not finished. */
  finishedAt?: string;
}

export class RunDirectory {
  private readonly checkpointPath: string;
  private readonly recordPath: string;
  private lastGoodStep: number | undefined;

  constructor(path: string) {
    mkdirSync(path, { recursive: true });
    this.checkpointPath = join(path, 'checkpoint');
    this.recordPath = join(path, 'run.json');
  }

  hasCheckpoint(): boolean {
    return existsSync(this.checkpointPath);
  }

  /** @throws where there is no checkpoint, or one of a run with another recipe. */
  readCheckpoint(recipe: Recipe): Checkpoint {
    if (!this.hasCheckpoint()) throw new Error(`There is no ${this.checkpointPath} to go on from.`);
    const checkpoint = readCheckpoint(this.checkpointPath);
    if (checkpoint.identity !== JSON.stringify(recipe)) {
      throw new Error(`The run in ${this.checkpointPath} was started with other options.`);
    }
    this.lastGoodStep = checkpoint.state.step;
    return checkpoint;
  }

  /** @throws one sentence for people where the disk fails; the last checkpoint is still there then. */
  writeCheckpoint(checkpoint: Checkpoint): void {
    this.write(this.checkpointPath, encodeCheckpoint(checkpoint));
    this.lastGoodStep = checkpoint.state.step;
  }

  /** Begins the record of a new run, or adds a session to that of a resumed one. */
  openRecord(recipe: Recipe, session: Session): RunRecord {
    const before = existsSync(this.recordPath)
      ? (JSON.parse(readFileSync(this.recordPath, 'utf8')) as RunRecord)
      : undefined;
    const layers = ARCHITECTURES[recipe.architecture];
    const earlier = session.fromStep > 0 ? (before?.sessions ?? []) : [];
    return {
      format: 'digit-pad-run',
      version: 1,
      recipe,
      layers,
      parameters: countParameters(layers),
      multiplyAdds: countMultiplyAdds(layers),
      versions: versions(),
      sessions: [...earlier, session],
      history: [],
    };
  }

  writeRecord(record: RunRecord): void {
    this.write(this.recordPath, `${JSON.stringify(record, null, 2)}\n`);
  }

  private write(path: string, content: Uint8Array | string): void {
    try {
      writeAtomically(path, content);
    } catch (error) {
      const kept =
        this.lastGoodStep === undefined
          ? 'there is no checkpoint yet'
          : `the checkpoint of step ${this.lastGoodStep} is intact`;
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`Training stopped: ${path} could not be written (${reason}); ${kept}.`, {
        cause: error,
      });
    }
  }
}

function versions(): Record<string, string> {
  const require = createRequire(import.meta.url);
  const versionOf = (name: string) =>
    (require(`${name}/package.json`) as { version: string }).version;
  return {
    node: process.versions.node,
    'tfjs-core': versionOf('@tensorflow/tfjs-core'),
    'tfjs-backend-wasm': versionOf('@tensorflow/tfjs-backend-wasm'),
    'pure-rand': versionOf('pure-rand'),
  };
}
