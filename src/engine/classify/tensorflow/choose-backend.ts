/** Picks a TensorFlow.js backend. Each is a lazy chunk of its own. */
import type { BackendName } from '../../create-recognizer.js';
import { DigitPadError, LoadError } from '../../support/error.js';
import type { TfjsBackend } from './backend.js';

const BACKENDS: Record<string, () => Promise<BackendModule>> = {
  wasm: () => import('./wasm.js'),
  cpu: () => import('./cpu.js'),
  webgl: () => import('./webgl.js'),
};

interface BackendModule {
  createBackend(assets?: URL): TfjsBackend | Promise<TfjsBackend>;
}

/**
 * In which order backends are tried. wasm reads one digit in a tenth of the cpu's time; WebGL has to
 * compile shaders first, which takes longer than reading a page of digits, so nobody gets it who
 * does not ask for it.
 */
const ORDER: Record<BackendName, readonly string[]> = {
  auto: ['wasm', 'cpu'],
  wasm: ['wasm', 'cpu'],
  webgl: ['webgl', 'wasm', 'cpu'],
  cpu: ['cpu'],
};

export interface BackendChoice {
  backend: TfjsBackend;
  reason: string;
  /** What could take over, best first. */
  others: readonly string[];
}

/** @throws TypeError for a backend that does not exist. */
export function backendOrder(wanted: BackendName): readonly string[] {
  const order = Object.hasOwn(ORDER, wanted) && ORDER[wanted];
  if (order) return order;
  const known = Object.keys(ORDER).sort().join(', ');
  throw new TypeError(`There is no backend "${wanted}". Known ones: ${known}.`);
}

/** Loads the wanted backend, or the next one that runs here. */
export async function chooseBackend(
  wanted: BackendName = 'auto',
  assets?: URL,
): Promise<BackendChoice> {
  const order = backendOrder(wanted);
  const reason = wanted === 'auto' ? 'the fastest for a few digits at a time' : 'asked for';
  return firstThatRuns(order, reason, assets);
}

/**
 * @param names tried in this order; `reason` names the one before and why it does not run.
 * @throws LoadError where the last one cannot be loaded; DigitPadError (`backend-failed`) where it
 * does not run.
 */
export async function firstThatRuns(
  names: readonly string[],
  reason: string,
  assets?: URL,
): Promise<BackendChoice> {
  const [name, ...others] = names;
  try {
    const { createBackend } = await loadBackend(name!);
    return { backend: await createBackend(assets), reason, others };
  } catch (error) {
    const failure = `${name} does not run here: ${messageOf(error)}`;
    if (others.length > 0) return firstThatRuns(others, failure, assets);
    throw error instanceof LoadError ? error : backendFailed(failure, error);
  }
}

async function loadBackend(name: string): Promise<BackendModule> {
  try {
    return await BACKENDS[name]!();
  } catch (cause) {
    throw new LoadError(`The file of the backend ${name} could not be loaded.`, { cause });
  }
}

/** @param failure names the backend that was tried last, and what it failed with. */
export function backendFailed(failure: string, cause: unknown): DigitPadError {
  const message = `No backend can run the model here. The last one tried: ${failure}`;
  return new DigitPadError('backend-failed', message, { cause });
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
