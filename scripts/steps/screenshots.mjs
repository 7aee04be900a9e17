/**
 * Compares the main states with stored screenshots (test/screenshots/pictures). Text is left out, because fonts
 * differ between systems. A browser that paints a plain box differently is not compared.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { difference } from '../lib/screenshots/compare.mjs';
import { photographer } from '../lib/screenshots/photographer.mjs';
import { PROBE, STATES } from '../lib/screenshots/states.mjs';

const PICTURES = join(root, 'test/screenshots/pictures');
const FINDINGS = join(root, 'test-results/screenshots');

/** @param renew replaces the stored screenshots. */
export async function screenshots(browserPath, { renew = false } = {}) {
  rmSync(FINDINGS, { recursive: true, force: true });
  const camera = await photographer(browserPath);
  try {
    if (renew) return await takeAll(camera);
    const otherPaint = compare(PROBE.name, await camera.take(PROBE));
    if (otherPaint) {
      console.log(`Not compared: this browser paints a plain box differently (${otherPaint}).`);
      return { skipped: STATES.length };
    }
    return await compareAll(camera);
  } finally {
    await camera.stop();
  }
}

async function takeAll(camera) {
  mkdirSync(PICTURES, { recursive: true });
  for (const state of [PROBE, ...STATES]) {
    writeFileSync(fileOf(state.name), await camera.take(state));
    console.log(`✔ ${state.name}: taken`);
  }
  return { passed: STATES.length };
}

async function compareAll(camera) {
  const counts = { passed: 0, failed: 0 };
  for (const state of STATES) {
    const problem = await camera.take(state).then(
      (picture) => compare(state.name, picture),
      (error) => error.message,
    );
    counts[problem ? 'failed' : 'passed']++;
    console.log(problem ? `✖ ${state.name}: ${problem}` : `✔ ${state.name}`);
  }
  if (counts.failed > 0) {
    console.log(`The screenshots, and where they differ: ${FINDINGS}`);
    console.log('If the change is intended: npm run screenshots -- --renew');
  }
  return counts;
}

/** A description of the difference, or undefined. */
function compare(name, actual) {
  if (!existsSync(fileOf(name))) return 'there is no stored screenshot';
  const found = difference(readFileSync(fileOf(name)), actual);
  if (!found) return undefined;
  mkdirSync(FINDINGS, { recursive: true });
  writeFileSync(join(FINDINGS, `${name}.png`), actual);
  if (found.picture) writeFileSync(join(FINDINGS, `${name}-difference.png`), found.picture);
  return found.reason;
}

const fileOf = (name) => join(PICTURES, `${name}.png`);
