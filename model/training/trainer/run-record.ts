/** `run.json`: everything that made a run, in one file for people. */
import {
  type Architecture,
  countMultiplyAdds,
  countParameters,
} from '../../network/architectures.js';
import type { EpochRecord } from '../checkpoint.js';
import type { PortableRecipe } from './options.js';
import { type Provenance, provenance } from './provenance.js';

/** One stretch of a run without interruption. */
export interface Session extends Provenance {
  /** ISO 8601. */
  startedAt: string;
  /** Steps done before it, and at its last sign of life. */
  fromStep: number;
  toStep: number;
  /** From its start to its last sign of life. */
  seconds: number;
}

export interface RunRecord {
  format: 'digit-pad-run';
  version: 2;
  recipe: PortableRecipe;
  /** SHA-256 of each data file, hexadecimal. */
  data: Readonly<Record<string, string>>;
  layers: Architecture;
  parameters: number;
  multiplyAdds: number;
  sessions: Session[];
  history: readonly EpochRecord[];
  /** ISO 8601; absent while the run is not finished. */
  finishedAt?: string;
}

export function beginRecord(
  recipe: PortableRecipe,
  layers: Architecture,
  data: Readonly<Record<string, string>>,
  sessions: Session[],
): RunRecord {
  return {
    format: 'digit-pad-run',
    version: 2,
    recipe,
    data,
    layers,
    parameters: countParameters(layers),
    multiplyAdds: countMultiplyAdds(layers),
    sessions,
    history: [],
  };
}

export function beginSession(fromStep: number): Session {
  return {
    startedAt: new Date().toISOString(),
    fromStep,
    toStep: fromStep,
    seconds: 0,
    ...provenance(),
  };
}
