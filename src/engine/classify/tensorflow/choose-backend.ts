/** Chooses and loads a TensorFlow.js backend. Each backend is a lazily loaded chunk. */
import type { BackendName } from '../../data/options.js';
import { DigitPadError } from '../../support/error.js';
import { LoadError } from '../../support/load-error.js';
import type { TfjsBackend } from './backend.js';

const BACKENDS: Record<string, () => Promise<BackendModule>> = {
  wasm: () => import('./wasm.js'),
  cpu: () => import('./cpu.js'),
  webgl: () => import('./webgl.js'),
};

interface BackendModule {
  createBackend(wasm: URL): TfjsBackend | Promise<TfjsBackend>;
}

/**
 * The order in which backends are tried. `wasm` needs a tenth of the time of `cpu` for one digit. `webgl`
 * must compile shaders first, which takes longer than reading a page of digits, so it is used only on
 * request.
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
  /** Backends to use if this one fails, best first. */
  others: readonly string[];
}

/** @throws TypeError for a backend that does not exist. */
export function backendOrder(wanted: BackendName): readonly string[] {
  const order = Object.hasOwn(ORDER, wanted) && ORDER[wanted];
  if (order) return order;
  const known = Object.keys(ORDER).sort().join(', ');
  throw new TypeError(`There is no backend "${wanted}". Known ones: ${known}.`);
}

/**
 * Loads the requested backend, or the next one that works in this environment.
 *
 * @param wasm URL of the WebAssembly file.
 */
export async function chooseBackend(wanted: BackendName, wasm: URL): Promise<BackendChoice> {
  const order = backendOrder(wanted);
  const reason = wanted === 'auto' ? 'the fastest for a few digits at a time' : 'asked for';
  return firstThatRuns(order, reason, wasm);
}

/**
 * Loads the first of the backends that works.
 *
 * @param names names of backends, in the order in which they are tried.
 * @param reason why the first of them is used, such as the failure of another backend.
 * @throws LoadError if the last backend cannot be loaded; DigitPadError (`backend-failed`) if it does not
 * work.
 */
export async function firstThatRuns(
  names: readonly string[],
  reason: string,
  wasm: URL,
): Promise<BackendChoice> {
  const [name, ...others] = names;
  try {
    const { createBackend } = await loadBackend(name!);
    return { backend: await createBackend(wasm), reason, others };
  } catch (error) {
    const failure = `${name} does not run here: ${messageOf(error)}`;
    if (others.length > 0) return firstThatRuns(others, failure, wasm);
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

/** @param failure name and error message of the backend that was tried last. */
export function backendFailed(failure: string, cause: unknown): DigitPadError {
  const message = `No backend runs the model: ${failure}`;
  return new DigitPadError('backend-failed', message, { cause });
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
