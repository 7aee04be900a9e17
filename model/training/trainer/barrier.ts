/** Where a worker finds out how many have come, and which round it is. */
const ARRIVED = 0;
const ROUND = 1;

/** Lets threads wait for each other: no one leaves before all have come. Usable again and again. */
export class Barrier {
  /** 32-bit cells in shared memory, all 0 at first. */
  static readonly CELLS = 2;

  constructor(
    private readonly cells: Int32Array,
    private readonly threads: number,
  ) {}

  wait(): void {
    const round = Atomics.load(this.cells, ROUND);
    if (Atomics.add(this.cells, ARRIVED, 1) === this.threads - 1) {
      Atomics.store(this.cells, ARRIVED, 0);
      Atomics.add(this.cells, ROUND, 1);
      Atomics.notify(this.cells, ROUND);
      return;
    }
    while (Atomics.load(this.cells, ROUND) === round) Atomics.wait(this.cells, ROUND, round);
  }
}
