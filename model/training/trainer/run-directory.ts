/**
 * What a run leaves on the disk: `run.json`, which says everything that made it, curves of its
 * epochs, `checkpoint`, from which it goes on, and `best`, the same of its best epoch.
 */

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARCHITECTURES } from '../../network/architectures.js';
import type { OptimizerState } from '../../network/optimizer.js';
import { curvesCsv, curvesSvg } from '../../report/curves.js';
import { type FileContent, writeTogether } from '../../support/atomic-files.js';
import {
  type Checkpoint,
  type EpochRecord,
  encodeCheckpoint,
  readCheckpoint,
} from '../checkpoint.js';
import type { PortableRecipe } from './options.js';
import { beginRecord, beginSession, type RunRecord } from './run-record.js';

/** `run.json` without the command lines, which name places of this machine: to lie beside a model. */
export function shareableRecord(run: string): string {
  const record = JSON.parse(readFileSync(join(run, 'run.json'), 'utf8')) as RunRecord;
  const sessions = record.sessions.map((session) => ({ ...session, arguments: undefined }));
  return `${JSON.stringify({ ...record, sessions }, null, 2)}\n`;
}

export class RunDirectory {
  private readonly checkpointPath: string;
  private readonly bestPath: string;
  private readonly recordPath: string;
  private readonly identity: string;
  private lastGoodStep: number | undefined;

  constructor(
    private readonly path: string,
    private readonly recipe: PortableRecipe,
  ) {
    try {
      mkdirSync(path, { recursive: true });
    } catch (cause) {
      throw new Error(`${path} cannot be made (${(cause as Error).message}).`, { cause });
    }
    this.checkpointPath = join(path, 'checkpoint');
    this.bestPath = join(path, 'best');
    this.recordPath = join(path, 'run.json');
    this.identity = JSON.stringify(recipe);
  }

  hasCheckpoint(): boolean {
    return existsSync(this.checkpointPath);
  }

  /** @throws Error in one sentence: no checkpoint, a damaged one, or one of another recipe. */
  readCheckpoint(): Checkpoint {
    if (!this.hasCheckpoint()) throw new Error(`There is no ${this.checkpointPath} to go on from.`);
    const checkpoint = readCheckpoint(this.checkpointPath);
    if (checkpoint.identity !== this.identity) {
      const changed = this.changesFrom(checkpoint.identity).join(', ');
      throw new Error(
        `The run in ${this.checkpointPath} was started with other options (${changed}).`,
      );
    }
    this.lastGoodStep = checkpoint.state.step;
    return checkpoint;
  }

  /** @throws Error in one sentence where the disk fails; the last checkpoint is still there then. */
  writeCheckpoint(history: readonly EpochRecord[], state: OptimizerState): void {
    this.write([this.checkpointPath, this.encode(history, state)]);
    this.lastGoodStep = state.step;
  }

  /** @throws Error in one sentence where it is missing or damaged. */
  readBest(): Checkpoint {
    if (!existsSync(this.bestPath)) throw new Error(`${this.bestPath} is missing.`);
    return readCheckpoint(this.bestPath);
  }

  writeBest(history: readonly EpochRecord[], state: OptimizerState): void {
    this.write([this.bestPath, this.encode(history, state)]);
  }

  /** Begins the record of a new run, or adds a session to that of a resumed one. */
  openRecord(fromStep: number, data: Readonly<Record<string, string>> = {}): RunRecord {
    const earlier = fromStep > 0 ? this.earlierSessions() : [];
    const layers = ARCHITECTURES[this.recipe.architecture];
    return beginRecord(this.recipe, layers, data, [...earlier, beginSession(fromStep)]);
  }

  writeRecord(record: RunRecord): void {
    this.write([this.recordPath, `${JSON.stringify(record, null, 2)}\n`]);
  }

  writeCurves(history: readonly EpochRecord[]): void {
    this.write(
      [join(this.path, 'curves.csv'), curvesCsv(history)],
      [join(this.path, 'curves.svg'), curvesSvg(history)],
    );
  }

  private encode(history: readonly EpochRecord[], state: OptimizerState): Uint8Array {
    return encodeCheckpoint({ identity: this.identity, history, state });
  }

  private earlierSessions(): RunRecord['sessions'] {
    if (!existsSync(this.recordPath)) return [];
    try {
      return (JSON.parse(readFileSync(this.recordPath, 'utf8')) as RunRecord).sessions;
    } catch (cause) {
      throw new Error(`${this.recordPath} is damaged: it is not JSON.`, { cause });
    }
  }

  /** Names of the options in which another identity differs. */
  private changesFrom(identity: string): string[] {
    const other = JSON.parse(identity) as Record<string, unknown>;
    const own = JSON.parse(this.identity) as Record<string, unknown>;
    const names = new Set([...Object.keys(own), ...Object.keys(other)]);
    return [...names].filter((name) => JSON.stringify(own[name]) !== JSON.stringify(other[name]));
  }

  private write(...files: readonly FileContent[]): void {
    try {
      writeTogether(files);
    } catch (error) {
      const kept =
        this.lastGoodStep === undefined
          ? 'there is no checkpoint yet'
          : `the checkpoint of step ${this.lastGoodStep} is intact`;
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(
        `Training stopped: ${files[0]![0]} could not be written (${reason}); ${kept}.`,
        { cause: error },
      );
    }
  }
}
