/** Where the open data lie on this machine. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Looked at in this order, relative to the project's root, when nothing else is said. */
const PLACES = ['../shared/data', 'data'];

/**
 * The folder with `mnist/`, `pendigits/` and `unipen/`: the option, else `DIGIT_PAD_DATA`, else the
 * usual places. `undefined` where there is none.
 *
 * @throws Error when a folder that was asked for does not exist.
 */
export function locateData(option?: string): string | undefined {
  const asked = option ?? process.env.DIGIT_PAD_DATA;
  if (asked === undefined) return PLACES.map((place) => resolve(place)).find(existsSync);
  const folder = resolve(asked);
  if (!existsSync(folder)) throw new Error(`The data folder ${folder} does not exist.`);
  return folder;
}

/** @throws Error that says how to point to the data, where there are none. */
export function requireData(option?: string): string {
  const folder = locateData(option);
  if (folder !== undefined) return folder;
  throw new Error(
    'No data found. Put mnist/, pendigits/ and unipen/ into a folder and name it with --data or DIGIT_PAD_DATA (docs/training.md says where they come from).',
  );
}
