/**
 * The recogniser that callers hold. The engine may run in a worker or in this thread; nobody can tell
 * from here, but for `info`.
 */

import { withoutFixed } from '../answer/fixed-digits.js';
import { assertReadOptions, assertWriting } from '../check-input.js';
import { bitmapFromPicture, type Picture } from '../data/bitmap.js';
import type { Ink } from '../data/ink.js';
import type { Lattice, Segmenter } from '../data/lattice.js';
import type { ReadOptions, Recognition } from '../data/recognition.js';
import { openReading, type Reading } from '../live-reading.js';
import type { Recognizer, RecognizerInfo } from '../recognizer.js';
import { findPageSegmenter } from '../segment/page-segmenters.js';
import { askSegmenter, segmenterFailure } from '../segment/run-segmenter.js';
import { DigitPadError } from '../support/error.js';
import { onAbort } from '../support/on-abort.js';
import { untilAborted } from '../support/until-aborted.js';
import { plainOptions, plainWriting } from './cloneable.js';
import type { EngineOptions } from './protocol.js';
import { reviveError, reviveWarning } from './revive-error.js';
import { type RunningEngine, startEngine, startHere } from './start-engine.js';

/** Names requests and readings; unique within a page. */
let named = 0;

export class RemoteRecognizer implements Recognizer {
  #running: RunningEngine;
  /** The move from a lost worker into this thread, while it is under way. */
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
    const { info, worker, aside } = this.#running;
    return { ...info, reason: info.reason + aside, worker, model: this.options.model };
  }

  /** @throws what the engine throws when it cannot start. */
  static async start(
    options: EngineOptions,
    {
      worker,
      segmenter,
      onProgress,
    }: {
      worker: boolean;
      segmenter?: string | Segmenter;
      onProgress?: (loaded: number, total: number) => void;
    },
  ): Promise<RemoteRecognizer> {
    try {
      const running = await startEngine(options, worker, onProgress);
      return new RemoteRecognizer(running, options, segmenter);
    } catch (error) {
      throw reviveError(error);
    }
  }

  recognize(writing: Ink | Picture, options: ReadOptions = {}): Promise<Recognition> {
    return this.#read(writing, options);
  }

  open(options: ReadOptions = {}): Reading {
    const reading = ++named;
    return openReading(options, (ink, now) => this.#read(ink, now, reading));
  }

  dispose(): void {
    this.#disposed = true;
    this.#running.stop();
  }

  async #read(
    writing: Ink | Picture,
    options: ReadOptions,
    reading?: number,
  ): Promise<Recognition> {
    assertWriting(writing);
    assertReadOptions(options);
    options.signal?.throwIfAborted();
    const asked = options.segmenter ?? this.segmenter;
    const own = findPageSegmenter(asked);
    const { lattice, warning } = own
      ? await proposeHere(writing, options, own, asked!)
      : { lattice: undefined, warning: undefined };
    const recognition = await this.#ask(
      {
        id: ++named,
        reading,
        writing: plainWriting(writing),
        options: plainOptions(options, own ? undefined : (asked as string | undefined)),
        lattice,
      },
      options.signal,
    );
    return warning ? { ...recognition, warning } : recognition;
  }

  /** Asks again in this thread when the worker is lost on the way. */
  async #ask(
    request: Parameters<RunningEngine['engine']['read']>[0],
    signal?: AbortSignal,
  ): Promise<Recognition> {
    for (;;) {
      await untilAborted(this.#move, signal);
      signal?.throwIfAborted();
      this.#assertAlive();
      const running = this.#running;
      const stopWaiting = signal && onAbort(signal, () => void running.engine.abort(request.id));
      try {
        const { recognition, info } = await untilAborted(running.engine.read(request), signal);
        this.#assertAlive();
        running.info = info;
        return reviveWarning(recognition);
      } catch (error) {
        signal?.throwIfAborted();
        this.#assertAlive();
        if (!running.lost.aborted) throw reviveError(error);
        if (running === this.#running) this.#move ??= this.#moveHere(running);
      } finally {
        stopWaiting?.();
      }
    }
  }

  #assertAlive(): void {
    if (this.#disposed) {
      throw new DigitPadError('disposed', 'This recognizer has been disposed of.');
    }
  }

  async #moveHere({ lost }: RunningEngine): Promise<void> {
    try {
      this.#running = await startHere(this.options, undefined, (lost.reason as Error).message);
      if (this.#disposed) this.#running.stop();
    } catch (cause) {
      const message = `The worker was lost, and the engine could not start again in the page: ${(cause as Error).message}`;
      throw new DigitPadError('worker-lost', message, { cause });
    } finally {
      this.#move = undefined;
    }
  }
}

/** Runs a segmenter of the page where the page can see it; only what it answers goes on. */
async function proposeHere(
  writing: Ink | Picture,
  options: ReadOptions,
  segmenter: Segmenter,
  asked: string | Segmenter,
): Promise<{ lattice?: Lattice; warning?: DigitPadError }> {
  const seen =
    'strokes' in writing
      ? withoutFixed(writing, options.fixed ?? [])
      : bitmapFromPicture(writing).bitmap;
  try {
    return { lattice: await askSegmenter(segmenter, seen, options) };
  } catch (cause) {
    options.signal?.throwIfAborted();
    return { warning: segmenterFailure(asked, cause) };
  }
}
