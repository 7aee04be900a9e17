/** Imports the engine, and shares one recognizer between all pads of a page with equal options. */
import type { BackendName } from '../../../engine/data/options.js';
import type { Recognizer } from '../../../engine/index.js';

/** The options of a recognizer; equal requests share one recognizer. */
export interface EngineRequest {
  model?: string;
  assets?: string;
  backend: BackendName;
}

export type ProgressListener = (loaded: number, total: number) => void;

interface SharedEngine {
  readonly recognizer: Promise<Recognizer>;
  readonly listeners: Set<ProgressListener>;
}

const engines = new Map<string, SharedEngine>();

/** Returns a recognizer that pads share, so it must not be disposed of. Rejects if it cannot be loaded. */
export async function loadEngine(
  request: EngineRequest,
  onProgress: ProgressListener,
): Promise<Recognizer> {
  const key = JSON.stringify([request.model, request.assets, request.backend]);
  const engine = engines.get(key) ?? start(request, key);
  engine.listeners.add(onProgress);
  try {
    return await engine.recognizer;
  } finally {
    engine.listeners.delete(onProgress);
  }
}

/** Removes a recognizer that has failed, so that the next request loads a new one. */
export function forgetEngine(recognizer: Recognizer): void {
  for (const [key, engine] of engines) {
    engine.recognizer.then(
      (other) => other === recognizer && engines.get(key) === engine && engines.delete(key),
      () => {},
    );
  }
}

function start(request: EngineRequest, key: string): SharedEngine {
  const listeners = new Set<ProgressListener>();
  const recognizer = import('../../../engine/index.js').then(({ createRecognizer }) =>
    createRecognizer({
      ...request,
      onProgress: (loaded, total) => {
        for (const listener of listeners) listener(loaded, total);
      },
    }),
  );
  const engine = { recognizer, listeners };
  engines.set(key, engine);
  recognizer.catch(() => engines.delete(key));
  return engine;
}
