/** Each live example: somebody writes a digit into its first pad, and the pad reads it. */
import { writeByMouse, writeInCells } from '../readme-pictures/write-by-mouse.mjs';
import { violations } from './axe.mjs';

const DIGIT = '4';
/** Waiting for a page or a reading, ms: other programs may use the machine, too. */
export const LIMIT_MS = 60_000;

export async function tryExample(page) {
  const pad = await page.waitForSelector('digit-pad:defined', { timeout: LIMIT_MS });
  const problems = await violations(page);
  await pad.evaluate((one) => one.scrollIntoView());
  await writeDigit(page, await pad.evaluate(({ layout }) => layout));
  await page.waitForFunction(
    (digit) => document.querySelector('digit-pad').text.includes(digit),
    { timeout: LIMIT_MS },
    DIGIT,
  );
  return problems;
}

/** Where the boxes of a format are, is known once its code is loaded. */
async function writeDigit(page, layout) {
  if (layout === 'cells') return writeInCells(page, 'digit-pad', DIGIT);
  return writeByMouse(page, 'digit-pad', DIGIT);
}
