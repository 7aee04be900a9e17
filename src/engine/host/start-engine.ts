/** Starts the engine: in a worker if requested and possible, otherwise in this thread. */
import { proxy, releaseProxy, wrap } from 'comlink';
import { untilAborted } from '../support/abort.js';
import { DigitPadError } from '../support/error.js';
import { loadChunk } from '../support/load-chunk.js';
import { shippedFile, shippedName } from '../support/shipped-file.js';
import { trusted } from '../support/trusted-types.js';
import type { Engine, EngineInfo, EngineOptions, ProgressListener } from './protocol.js';
import { Watchdog } from './watchdog.js';

export interface RunningEngine {
  engine: Engine;
  info: EngineInfo;
  worker: boolean;
  /** Suffix of `info.reason` that says why a requested worker is not used; otherwise empty. */
  noWorkerBecause: string;
  /** Aborted when the engine is lost and will not respond any more; pending requests then reject. */
  lost: AbortSignal;
  stop(): void;
}

/** @throws the error of the engine if it cannot start. */
export async function startEngine(
  options: EngineOptions,
  wantsWorker: boolean,
  onProgress?: ProgressListener,
): Promise<RunningEngine> {
  if (!wantsWorker) return startHere(options, onProgress);
  try {
    return await startInWorker(options, onProgress);
  } catch (error) {
    if (!isWorkerLoss(error)) throw error;
    return startHere(options, onProgress, error.message);
  }
}

/** Whether the worker has failed, rather than the engine in it. */
function isWorkerLoss(error: unknown): error is DigitPadError {
  return error instanceof DigitPadError && error.code === 'worker-lost';
}

/**
 * Starts the engine in this thread.
 *
 * @param why reason why there is no worker.
 * @throws LoadError if a file cannot be loaded, or the error of the engine.
 */
export async function startHere(
  options: EngineOptions,
  onProgress?: ProgressListener,
  why?: string,
): Promise<RunningEngine> {
  const { EngineHost } = await loadChunk('the engine', () => import('./engine-host.js'));
  const engine = new EngineHost();
  return {
    engine,
    info: await engine.start(options, onProgress),
    worker: false,
    noWorkerBecause: why ? `; not in a worker: ${why}` : '',
    lost: new AbortController().signal,
    stop: () => void engine.dispose(),
  };
}

/** @throws DigitPadError (`worker-lost`) if the worker fails, or the error of the engine. */
async function startInWorker(
  options: EngineOptions,
  onProgress?: ProgressListener,
): Promise<RunningEngine> {
  const worker = createWorker(options);
  const remote = wrap<Engine>(worker);
  const loss = new AbortController();
  const lose = (why: string) => {
    if (loss.signal.aborted) return;
    worker.terminate();
    // Releases Comlink's proxy, to which the listeners refer, so that the worker can be freed.
    remote[releaseProxy]();
    loss.abort(new DigitPadError('worker-lost', why));
  };
  const fail = (event: Event) => {
    // Pending requests reject with the error, so it must not reach the page's error handler too.
    event.preventDefault();
    lose((event as Partial<ErrorEvent>).message || 'the worker could not be loaded or started.');
  };
  worker.addEventListener('error', fail);
  worker.addEventListener('messageerror', fail);
  const engine = untilLost(remote as unknown as Engine, loss.signal, () =>
    lose('the worker no longer answers.'),
  );
  try {
    const started = { ...options, formats: formatsAddress(options).href };
    const info = await engine.start(started, onProgress && proxy(onProgress));
    const stop = () => lose('the recognizer was disposed of.');
    return { engine, info, worker: true, noWorkerBecause: '', lost: loss.signal, stop };
  } catch (error) {
    lose('the engine in the worker did not start.');
    throw error;
  }
}

/** Wraps the engine in a worker, so that every request settles even if the worker is lost. */
function untilLost(remote: Engine, lost: AbortSignal, onLost: () => void): Engine {
  const ask = async <T>(request: () => Promise<T>): Promise<T> => {
    lost.throwIfAborted();
    return untilAborted(request(), lost);
  };
  const watchdog = new Watchdog(() => ask(() => remote.ping()), onLost);
  return {
    start: (...options) => ask(() => remote.start(...options)),
    read: (request) => watchdog.during(ask(() => remote.read(request))),
    abort: (id) => ask(() => remote.abort(id)).catch(() => {}),
    ping: () => ask(() => remote.ping()),
    dispose: () => ask(() => remote.dispose()),
  };
}

/** @throws DigitPadError (`worker-lost`) if the browser throws. */
function createWorker(options: EngineOptions): Worker {
  try {
    const url = workerAddress(options);
    if (sameOrigin(url)) return new Worker(trusted(url.href), { type: 'module' });
    return createFromBlob(url);
  } catch (cause) {
    const { message } = cause as Error;
    throw new DigitPadError('worker-lost', message, { cause });
  }
}

/**
 * URL of the worker. It is one file without imports (see rollup.config.mjs), so that a bundler can copy it
 * anywhere. Another file includes the backend `webgl`, which is larger than everything else.
 *
 * `new Worker(new URL(…))` is not one expression, since bundlers would then bundle the worker again, and the
 * URL could not be passed to a Trusted Types policy.
 */
function workerAddress({ assets, backend }: EngineOptions): URL {
  if (backend === 'webgl') {
    return assets
      ? new URL(shippedName('./worker-webgl.js'), assets)
      : shippedFile(new URL('./worker-webgl.js', import.meta.url));
  }
  return assets
    ? new URL(shippedName('./worker.js'), assets)
    : shippedFile(new URL('./worker.js', import.meta.url));
}

/** Loaded by the worker itself, when the first format is asked for. */
function formatsAddress({ assets }: EngineOptions): URL {
  return assets
    ? new URL(shippedName('./worker-formats.js'), assets)
    : shippedFile(new URL('./worker-formats.js', import.meta.url));
}

/** Browsers start no worker from another origin, but a worker of ours may import from there. */
function createFromBlob(url: URL): Worker {
  const code = new Blob([`import ${JSON.stringify(url.href)};`], { type: 'text/javascript' });
  const address = URL.createObjectURL(code);
  try {
    return new Worker(trusted(address), { type: 'module' });
  } finally {
    // After this time, the browser has fetched the blob.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}

function sameOrigin({ origin }: URL): boolean {
  // Not `location.origin`: the origin of an `about:blank` frame is that of its parent page.
  return origin === globalThis.origin;
}
