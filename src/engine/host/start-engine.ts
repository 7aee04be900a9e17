/** Starts an engine in a worker where that is wanted and allowed, else in this thread. */
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
  /** Why it runs in this thread though a worker was wanted, as a suffix of `info.reason`; else empty. */
  noWorkerBecause: string;
  /** Aborted when the engine will never answer again; pending requests reject. */
  lost: AbortSignal;
  stop(): void;
}

/** @throws what the engine throws when it cannot start, wherever it runs. */
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

/** Whether the worker is what failed, rather than the engine in it. */
function isWorkerLoss(error: unknown): error is DigitPadError {
  return error instanceof DigitPadError && error.code === 'worker-lost';
}

/**
 * @param why there is no worker.
 * @throws LoadError when a file cannot be loaded, and whatever else the engine throws at its start.
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

/** @throws DigitPadError (`worker-lost`) when the worker fails, or what the engine throws. */
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
    // Comlink keeps workers alive as long as their proxies live, and our listeners hold the proxy.
    remote[releaseProxy]();
    loss.abort(new DigitPadError('worker-lost', why));
  };
  const fail = (event: Event) => {
    // Whoever waits for an answer gets the error; the page's own error handler must not.
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

/** The engine in a worker; every request settles, even when the worker is lost. */
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

/** @throws DigitPadError (`worker-lost`) where the browser refuses at once. */
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
 * The worker is one file that imports nothing (rollup.config.mjs builds it), so that it works wherever a
 * bundler copies it. A second one has WebGL as well, which is larger than all the rest.
 *
 * Not `new Worker(new URL(…))` in one expression: bundlers then bundle the worker anew, each with limits
 * of its own, and the address could not be one that Trusted Types allow.
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
    // By then, the browser has fetched it.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}

function sameOrigin({ origin }: URL): boolean {
  // Not the location's origin: a frame without an address of its own has the origin of its page.
  return origin === globalThis.origin;
}
