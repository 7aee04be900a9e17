/** Picks a TensorFlow.js backend. Each is a lazy chunk of its own. */
import type { BackendName } from '../../create-recognizer.js';
import type { TfjsBackend } from './backend.js';

const BACKENDS = {
  cpu: () => import('./cpu.js'),
  webgl: () => import('./webgl.js'),
} as const;

export interface BackendChoice {
  backend: TfjsBackend;
  reason: string;
}

/**
 * Loads the wanted backend; one that does not run here is replaced by `cpu`, which runs everywhere.
 *
 * @throws TypeError for a backend that does not exist.
 */
export async function chooseBackend(wanted: BackendName = 'auto'): Promise<BackendChoice> {
  if (wanted === 'auto') {
    return { backend: await load('cpu'), reason: 'fast enough for a pad, and starts at once' };
  }
  if (wanted === 'wasm') {
    return { backend: await load('cpu'), reason: 'wasm is not built yet' };
  }
  if (!(wanted in BACKENDS)) {
    throw new TypeError(`There is no backend "${wanted}". Known ones: auto, cpu, wasm, webgl.`);
  }
  try {
    return { backend: await load(wanted), reason: 'asked for' };
  } catch (error) {
    if (wanted === 'cpu') throw error;
    const message = error instanceof Error ? error.message : String(error);
    return { backend: await load('cpu'), reason: `${wanted} does not run here: ${message}` };
  }
}

async function load(name: keyof typeof BACKENDS): Promise<TfjsBackend> {
  const { createBackend } = await BACKENDS[name]();
  return createBackend();
}
