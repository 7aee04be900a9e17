/**
 * The memory that a run's threads share: a slot a worker for its gradient, a barrier, the wish to
 * stop, and counts of right answers.
 */

import { Barrier } from './barrier.js';

/** Development sets that a run can have. */
const DEV_SETS = 64;

/** Behind each gradient: the batch's loss and its right answers. */
const EXTRAS = 2;

/** Steps take turns between two sets of slots, so that one barrier a step is enough. */
const TURNS = 2;

const STOP_REQUESTED = Barrier.CELLS;
/** One cell a turn. */
const STOP_AGREED = STOP_REQUESTED + 1;
const CORRECT = STOP_AGREED + TURNS;
const CONTROL_CELLS = CORRECT + DEV_SETS;

export interface SharedBuffers {
  slots: SharedArrayBuffer;
  control: SharedArrayBuffer;
}

/** @param length floats of a gradient. */
export function allocateShared(length: number, workers: number): SharedBuffers {
  return {
    slots: new SharedArrayBuffer(4 * (length + EXTRAS) * workers * TURNS),
    control: new SharedArrayBuffer(4 * CONTROL_CELLS),
  };
}

/** Asks the workers to stop after a step that all of them agree on. */
export function requestStop({ control }: SharedBuffers): void {
  Atomics.store(new Int32Array(control), STOP_REQUESTED, 1);
}

/** What all workers together found in a step. */
export interface Exchange {
  loss: number;
  correct: number;
  /** All workers are to stop after this step. */
  stop: boolean;
}

/** A worker's view of the shared memory. */
export class SharedMemory {
  private readonly control: Int32Array;
  private readonly barrier: Barrier;
  /** `[turn][worker]` */
  private readonly slots: readonly (readonly Float32Array[])[];

  constructor(
    { slots, control }: SharedBuffers,
    private readonly length: number,
    private readonly worker: number,
    private readonly workers: number,
  ) {
    this.control = new Int32Array(control);
    this.barrier = new Barrier(this.control.subarray(0, Barrier.CELLS), workers);
    const slotLength = length + EXTRAS;
    this.slots = Array.from({ length: TURNS }, (_, turn) =>
      Array.from({ length: workers }, (_, w) => {
        return new Float32Array(slots, 4 * slotLength * (turn * workers + w), slotLength);
      }),
    );
  }

  /**
   * Averages a gradient over all workers, in place. Every worker adds in the same order and so gets
   * the same bits.
   */
  average(step: number, gradient: Float32Array, loss: number, correct: number): Exchange {
    const turn = step % TURNS;
    const slots = this.slots[turn]!;
    slots[this.worker]!.set(gradient);
    slots[this.worker]!.set([loss, correct], this.length);
    if (this.worker === 0) {
      Atomics.store(this.control, STOP_AGREED + turn, Atomics.load(this.control, STOP_REQUESTED));
    }
    this.barrier.wait();
    const sums = new Float64Array(this.length + EXTRAS);
    for (const slot of slots) {
      for (let at = 0; at < sums.length; at++) sums[at]! += slot[at]!;
    }
    for (let at = 0; at < gradient.length; at++) gradient[at] = sums[at]! / this.workers;
    return {
      loss: sums[this.length]! / this.workers,
      correct: sums[this.length + 1]!,
      stop: Atomics.load(this.control, STOP_AGREED + turn) === 1,
    };
  }

  /** Adds up each worker's right answers, one count a development set. */
  total(correct: readonly number[]): number[] {
    if (correct.length > DEV_SETS) throw new Error(`At most ${DEV_SETS} development sets.`);
    for (const [set, count] of correct.entries()) {
      Atomics.add(this.control, CORRECT + set, count);
    }
    this.barrier.wait();
    const totals = correct.map((_, set) => Atomics.load(this.control, CORRECT + set));
    // No one may clear the counts, or begin the next ones, before all have read them.
    this.barrier.wait();
    if (this.worker === 0) this.control.fill(0, CORRECT);
    this.barrier.wait();
    return totals;
  }
}
