/** The one place where the engine comes in: lazily, and once a page for the same model. */
import type { BackendName } from '../../engine/data/options.js';
import type { Recognizer } from '../../engine/index.js';

/** Which engine is wanted; equal requests share one. */
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

/** A recognizer that other pads may use as well: never dispose of it. Rejects when it cannot load. */
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

/** Lets the next request start afresh, after this one turned out not to work. */
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
  const recognizer = import('../../engine/index.js').then(({ createRecognizer }) =>
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
