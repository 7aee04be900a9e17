/** The implementation of `Recognizer`. Its engine runs in a worker or in this thread. */

import { assertReadRequest } from '../check-input.js';
import type { Picture } from '../data/bitmap.js';
import type { Ink } from '../data/ink.js';
import type { ReadOptions, Segmenter } from '../data/options.js';
import type { Recognition } from '../data/recognition.js';
import type { Reading, Recognizer, RecognizerInfo } from '../data/recognizer.js';
import { loadFormatRequest } from '../decode/load-format-request.js';
import { openReading } from '../live-reading.js';
import { findPageSegmenter } from '../segment/page-segmenters.js';
import { onAbort, untilAborted } from '../support/abort.js';
import { DigitPadError } from '../support/error.js';
import { loadChunk } from '../support/load-chunk.js';
import { cloneableOptions, cloneableWriting, reviveError, reviveWarning } from './cloning.js';
import type { EngineOptions, ProgressListener, ReadRequest } from './protocol.js';
import { type RunningEngine, startEngine, startHere } from './start-engine.js';

/** The last id of a request or reading; ids are unique within a page. */
let lastId = 0;

export interface StartOptions {
  worker: boolean;
  segmenter?: string | Segmenter;
  onProgress?: ProgressListener;
}

export class RemoteRecognizer implements Recognizer {
  #running: RunningEngine;
  /** Settles when the replacement of a lost worker by an engine in this thread has ended. */
  #move: Promise<void> | undefined;
  #disposed = false;

  private constructor(
    running: RunningEngine,
    private readonly options: EngineOptions,
    private readonly segmenter?: string | Segmenter,
  ) {
    this.#running = running;
  }

  get info(): RecognizerInfo {
    const { info, worker, noWorkerBecause } = this.#running;
    return { ...info, reason: info.reason + noWorkerBecause, worker, model: this.options.model };
  }

  /** Starts the engine. @throws the error of the engine if it cannot start. */
  static async start(
    options: EngineOptions,
    { worker, segmenter, onProgress }: StartOptions,
  ): Promise<RemoteRecognizer> {
    try {
      const running = await startEngine(options, worker, onProgress);
      return new RemoteRecognizer(running, options, segmenter);
    } catch (error) {
      throw reviveError(error);
    }
  }

  async recognize(writing: Ink | Picture, options: ReadOptions = {}): Promise<Recognition> {
    assertReadRequest(writing, options);
    return this.#read(writing, options);
  }

  open(options: ReadOptions = {}): Reading {
    const reading = ++lastId;
    return openReading(options, (ink, now) => this.#read(ink, now, reading));
  }

  dispose(): void {
    this.#disposed = true;
    this.#running.stop();
  }

  /** Sends a checked request to the engine. The page's own segmenter runs first, in this thread. */
  async #read(
    writing: Ink | Picture,
    options: ReadOptions,
    reading?: number,
  ): Promise<Recognition> {
    const asked = options.segmenter ?? this.segmenter;
    const own = asked === undefined ? undefined : findPageSegmenter(asked);
    const name = own ? undefined : (asked as string | undefined);
    // First, so that what a segmenter of the page sees is what is copied.
    const here = own && (await loadChunk('segmenters', () => import('./propose-here.js')));
    const request = {
      id: ++lastId,
      reading,
      // Copied now, since the page may change its objects while the segmenter runs.
      writing: cloneableWriting(writing),
      options: cloneableOptions(options, name),
    };
    const proposal = await here?.proposeHere(writing, options, own!, asked!);
    const { lattice, warning } = proposal ?? {};
    const format = await loadFormatRequest(options);
    const asking = { ...request, lattice, pattern: format?.pattern };
    const recognition = await this.#ask(asking, options.signal);
    const checked = format?.checked(recognition) ?? recognition;
    return warning ? { ...checked, warning } : checked;
  }

  /** Sends a request to the engine, and repeats it in this thread if the worker is lost. */
  async #ask(request: ReadRequest, signal?: AbortSignal): Promise<Recognition> {
    for (;;) {
      await untilAborted(this.#move, signal);
      signal?.throwIfAborted();
      this.#assertNotDisposed();
      const running = this.#running;
      const stopWaiting = signal && onAbort(signal, () => void running.engine.abort(request.id));
      try {
        const { recognition, info } = await untilAborted(running.engine.read(request), signal);
        this.#assertNotDisposed();
        running.info = info;
        return reviveWarning(recognition);
      } catch (error) {
        signal?.throwIfAborted();
        this.#assertNotDisposed();
        if (!running.lost.aborted) throw reviveError(error);
        if (running === this.#running) this.#move ??= this.#moveHere(running);
      } finally {
        stopWaiting?.();
      }
    }
  }

  #assertNotDisposed(): void {
    if (!this.#disposed) return;
    throw new DigitPadError('disposed', 'This recognizer has been disposed of.');
  }

  async #moveHere({ lost }: RunningEngine): Promise<void> {
    try {
      this.#running = await startHere(this.options, undefined, (lost.reason as Error).message);
      if (this.#disposed) this.#running.stop();
    } catch (cause) {
      const why = (cause as Error).message;
      const message = `The worker was lost, and the engine could not start in the page: ${why}`;
      throw new DigitPadError('worker-lost', message, { cause });
    } finally {
      this.#move = undefined;
    }
  }
}
