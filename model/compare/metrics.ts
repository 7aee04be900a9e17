/** Confusion matrices, and the measures that follow from them. */

/** `[written][read]`: ten rows of eleven counts, the last of which are digits that were refused. */
export type Confusion = readonly (readonly number[])[];

const DIGITS = 10;
/** The column of what was read as no digit, or as several. */
export const REFUSED = 10;

export interface DigitMetrics {
  /** Of those read as this digit, the share that is one. `undefined` where none was read so. */
  precision: number | undefined;
  /** Of those that are this digit, the share that was read so (sensitivity). */
  recall: number | undefined;
  /** Of those that are other digits, the share that was not read as this one. */
  specificity: number | undefined;
}

/** @param read 0…9, or {@link REFUSED} */
export function confusionOf(labels: ArrayLike<number>, read: ArrayLike<number>): Confusion {
  const counts = Array.from({ length: DIGITS }, () => new Array<number>(DIGITS + 1).fill(0));
  for (let i = 0; i < labels.length; i++) counts[labels[i]!]![read[i]!]!++;
  return counts;
}

export function accuracy(confusion: Confusion): number {
  const right = confusion.reduce((sum, row, digit) => sum + row[digit]!, 0);
  return right / total(confusion);
}

/** Digits that were read. */
export function total(confusion: Confusion): number {
  return confusion.reduce((sum, row) => sum + rowSum(row), 0);
}

export function digitMetrics(confusion: Confusion, digit: number): DigitMetrics {
  const right = confusion[digit]![digit]!;
  const written = rowSum(confusion[digit]!);
  const read = confusion.reduce((sum, row) => sum + row[digit]!, 0);
  const others = total(confusion) - written;
  return {
    precision: share(right, read),
    recall: share(right, written),
    specificity: share(others - (read - right), others),
  };
}

function share(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}

function rowSum(row: readonly number[]): number {
  return row.reduce((sum, count) => sum + count, 0);
}
