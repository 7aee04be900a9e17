/** Starts an engine: in a worker where that is wanted and allowed, else in this thread. */
import { proxy, releaseProxy, wrap } from 'comlink';
import { DigitPadError, LoadError } from '../support/error.js';
import { shippedFile, shippedName } from '../support/shipped-file.js';
import { trusted } from '../support/trusted-types.js';
import { untilAborted } from '../support/until-aborted.js';
import type { Engine, EngineInfo, EngineOptions, ProgressListener } from './protocol.js';
import { Watch } from './watchdog.js';

export interface RunningEngine {
  engine: Engine;
  info: EngineInfo;
  worker: boolean;
  /** Why it runs in this thread though a worker was wanted; else empty. */
  aside: string;
  /** Aborted when the engine will never answer again; what was asked of it rejects. */
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
 * @throws LoadError when the engine cannot be loaded, and whatever the engine cannot start with.
 */
export async function startHere(
  options: EngineOptions,
  onProgress?: ProgressListener,
  why?: string,
): Promise<RunningEngine> {
  const { EngineHost } = await import('./engine-host.js').catch((cause: unknown) => {
    throw new LoadError('The file of the engine could not be loaded.', { cause });
  });
  const engine = new EngineHost();
  return {
    engine,
    info: await engine.start(options, onProgress),
    worker: false,
    aside: why ? `; not in a worker: ${why}` : '',
    lost: new AbortController().signal,
    stop: () => void engine.dispose(),
  };
}

async function startInWorker(
  options: EngineOptions,
  onProgress?: ProgressListener,
): Promise<RunningEngine> {
  const worker = createWorker(options.assets);
  const remote = wrap<Engine>(worker);
  const loss = new AbortController();
  const lose = (why: string) => {
    if (loss.signal.aborted) return;
    worker.terminate();
    // Comlink holds on to workers whose proxies live, and our own listeners know the proxy.
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
    const info = await engine.start(options, onProgress && proxy(onProgress));
    const stop = () => lose('the recognizer was disposed of.');
    return { engine, info, worker: true, aside: '', lost: loss.signal, stop };
  } catch (error) {
    lose('the engine in the worker did not start.');
    throw error;
  }
}

/** The engine in a worker; nothing that was asked of it waits for ever. */
function untilLost(remote: Engine, lost: AbortSignal, lose: () => void): Engine {
  const ask = async <T>(question: () => Promise<T>): Promise<T> => {
    lost.throwIfAborted();
    return untilAborted(question(), lost);
  };
  const watch = new Watch(() => ask(() => remote.ping()), lose);
  return {
    start: (...asked) => ask(() => remote.start(...asked)),
    read: (request) => watch.during(ask(() => remote.read(request))),
    abort: (id) => ask(() => remote.abort(id)).catch(() => {}),
    ping: () => ask(() => remote.ping()),
    dispose: () => ask(() => remote.dispose()),
  };
}

/** @throws DigitPadError (`worker-lost`) where the browser refuses at once. */
function createWorker(assets?: string): Worker {
  try {
    const url = workerAddress(assets);
    if (sameOrigin(url)) return new Worker(trusted(url.href), { type: 'module' });
    return createFromBlob(url);
  } catch (cause) {
    const { message } = cause as Error;
    throw new DigitPadError('worker-lost', message, { cause });
  }
}

/**
 * Not `new Worker(new URL(…))` in one expression: Vite then bundles the worker as one classic script, and
 * its build fails on a worker that loads its backends lazily.
 *
 * @throws where a bundler has renamed the worker: what it imports did not come along.
 */
function workerAddress(assets?: string): URL {
  const name = shippedName('./worker.js');
  if (assets) return new URL(name, assets);
  const url = shippedFile(new URL('./worker.js', import.meta.url));
  if (url.pathname.endsWith(`/${name}`)) return url;
  throw new Error('a bundler has moved its files; `assets` says where they lie.');
}

/** Browsers start no worker from another origin, but one of our own may import what lies there. */
function createFromBlob(url: URL): Worker {
  const code = new Blob([`import ${JSON.stringify(url.href)};`], { type: 'text/javascript' });
  const address = URL.createObjectURL(code);
  try {
    return new Worker(trusted(address), { type: 'module' });
  } finally {
    // The browser has begun to fetch it by then.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}

function sameOrigin({ origin }: URL): boolean {
  // Not the location's: a frame without an address of its own has the origin of its page.
  return origin === globalThis.origin;
}
