/** Divides fragments into rows (written lines), and sorts the fragments of a row. */
import { bottomOf, centreX, centreY, rightOf } from '../../../data/box.js';
import type { Fragment } from './fragment.js';
import { isLoose } from './loose.js';

/** Bands lower than this fraction of the highest band are bars or dots of the nearest row. */
const LOWEST_ROW = 0.5;

/** Minimum width : height of the widest of several rows: two rings above each other are an 8. */
const SLIMMEST_ROW = 2.2;

/** Rows at this distance (a fraction of the largest row height) are separate, however narrow they are. */
const CLEARLY_APART = 0.5;

/** Minimum overlap in x of consecutive rows, as a fraction of the narrower width. */
const LEAST_SHARED = 0.3;

interface Row {
  fragments: Fragment[];
  top: number;
  bottom: number;
}

/** The rows from top to bottom. There are several only if they are clearly separated by empty space. */
export function splitRows(fragments: readonly Fragment[]): Fragment[][] {
  const bands: Row[] = [];
  for (const fragment of [...fragments].sort((a, b) => a.box.y - b.box.y)) {
    const last = bands[bands.length - 1];
    if (last && fragment.box.y <= last.bottom) {
      last.fragments.push(fragment);
      last.bottom = Math.max(last.bottom, bottomOf(fragment.box));
    } else {
      bands.push({ fragments: [fragment], top: fragment.box.y, bottom: bottomOf(fragment.box) });
    }
  }
  const highest = Math.max(0, ...bands.map(heightOf));
  const rows = bands.filter((band) => heightOf(band) >= LOWEST_ROW * highest);
  const apart = rows.every((row, i) => i === 0 || liesBelow(row, rows[i - 1]!));
  const wide = rows.some((row) => extentOf(row).width >= SLIMMEST_ROW * heightOf(row));
  const clear = rows.every(
    (row, i) => i === 0 || row.top - rows[i - 1]!.bottom >= CLEARLY_APART * highest,
  );
  if (rows.length < 2 || !apart || !(wide || clear))
    return fragments.length > 0 ? [[...fragments]] : [];
  for (const small of bands.filter((band) => !rows.includes(band))) {
    for (const fragment of small.fragments) nearestRow(rows, fragment).fragments.push(fragment);
  }
  return rows.map((row) => row.fragments);
}

/**
 * Sorts fragments from left to right by their centres. If centres differ by less than `NEARLY_ABOVE`, the
 * order of writing is kept, which is more reliable if digits overlap. Loose specks are placed between digits,
 * not between the strokes of a digit.
 *
 * @param height the line height.
 */
export function inReadingOrder(row: readonly Fragment[], height: number): Fragment[] {
  const ordered: Fragment[] = [];
  const inOrderOfWriting = [...row].sort((a, b) => a.stroke - b.stroke || a.from - b.from);
  const [specks, writing] = [true, false].map((loose) =>
    inOrderOfWriting.filter((fragment) => isLoose(fragment, row, height) === loose),
  ) as [Fragment[], Fragment[]];
  for (const fragment of writing) {
    ordered.splice(placeAfter(centreX(fragment.box) + NEARLY_ABOVE * height, ordered), 0, fragment);
  }
  for (const speck of specks) {
    const wanted = placeAfter(centreX(speck.box), ordered);
    ordered.splice(nearestGap(wanted, ordered), 0, speck);
  }
  return ordered;
}

/** The index after the last fragment whose centre is not to the right of `limit`. */
function placeAfter(limit: number, ordered: readonly Fragment[]): number {
  let place = ordered.length;
  while (place > 0 && centreX(ordered[place - 1]!.box) > limit) place--;
  return place;
}

/** The index nearest to `wanted` at which the fragments before and after do not overlap in x. */
function nearestGap(wanted: number, ordered: readonly Fragment[]): number {
  const places = Array.from({ length: ordered.length + 1 }, (_, place) => place);
  places.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  const isGap = (place: number) => {
    const right = Math.max(...ordered.slice(0, place).map(({ box }) => rightOf(box)));
    return ordered.slice(place).every(({ box }) => box.x >= right);
  };
  return places.find(isGap)!;
}

/** Fraction of the line height. */
const NEARLY_ABOVE = 0.25;

function heightOf({ top, bottom }: Row): number {
  return bottom - top;
}

/** Whether a row is below another one. The digits of an inclined row do not overlap in x, so they are one. */
function liesBelow(lower: Row, upper: Row): boolean {
  const [a, b] = [extentOf(lower), extentOf(upper)];
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return shared >= LEAST_SHARED * Math.min(a.width, b.width);
}

function extentOf({ fragments }: Row) {
  const left = Math.min(...fragments.map(({ box }) => box.x));
  const right = Math.max(...fragments.map(({ box }) => rightOf(box)));
  return { left, right, width: right - left };
}

function nearestRow(rows: readonly Row[], { box }: Fragment): Row {
  const distance = (row: Row) => Math.max(0, row.top - centreY(box), centreY(box) - row.bottom);
  return rows.reduce((best, row) => (distance(row) < distance(best) ? row : best));
}
