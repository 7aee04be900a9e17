/** Picks a TensorFlow.js backend. Each is a lazy chunk of its own. */
import type { BackendName } from '../../create-recognizer.js';
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
 * @param names tried in this order; why one was left out is added to the reason.
 * @throws what the last one threw.
 */
export async function firstThatRuns(
  names: readonly string[],
  reason: string,
  assets?: URL,
): Promise<BackendChoice> {
  const [name, ...others] = names;
  try {
    const { createBackend } = await BACKENDS[name!]!();
    return { backend: await createBackend(assets), reason, others };
  } catch (error) {
    if (others.length === 0) throw error;
    return firstThatRuns(others, `${name} does not run here: ${messageOf(error)}`, assets);
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
