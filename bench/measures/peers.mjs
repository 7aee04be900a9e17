/** The same digits read in other ways, in the same run. */
import { digits, median, ms, table } from '../lib/statistics.mjs';

const COUNTS = [1, 5, 10, 32];
const ROUNDS = 15;

export async function peers({ visit }) {
  const readers = [];
  for (const backend of ['wasm', 'cpu']) {
    const page = await visit('/bench/pages/empty.html');
    readers.push([`\`<digit-pad>\`, ${backend}, worker`, await perCount(page, ours, backend)]);
    await page.done();
  }
  for (const backend of ['webgl', 'cpu']) {
    const page = await visit('/bench/pages/demo.html');
    readers.push([`baseline demo, ${backend}, main thread`, await perCount(page, demo, backend)]);
    await page.done();
  }
  const page = await visit('/bench/pages/empty.html');
  readers.push(['a server, one request per digit', await perCount(page, overNetwork)]);
  await page.done();
  const [[, best]] = readers;
  const rows = readers.map(([name, medians]) => [
    name,
    ...medians.map((value, i) => `${ms(value)} (${(value / best[i]).toFixed(1)}×)`),
  ]);
  return table(['median, ms', ...COUNTS.map(digits)], rows);
}

async function perCount(page, measure, backend) {
  const medians = [];
  for (const count of COUNTS) {
    medians.push(median(await page.evaluate(measure, count, ROUNDS, backend)));
  }
  return medians;
}

async function ours(count, rounds, backend) {
  const { strokesOf, times } = await import('/bench/lib/in-page.js');
  const { createRecognizer } = await import('/dist/engine.js');
  const recognizer = await createRecognizer({ backend });
  const strokes = strokesOf(count);
  const read = () => recognizer.recognize({ strokes });
  await read();
  const durations = await times(rounds, read);
  recognizer.dispose();
  return durations;
}

async function demo(count, rounds, backend) {
  const { separateDigits, times } = await import('/bench/lib/in-page.js');
  await globalThis.load(backend);
  const digits = separateDigits(count);
  await globalThis.read(digits);
  return times(rounds, () => globalThis.read(digits));
}

async function overNetwork(count, rounds) {
  const { separateDigits, times } = await import('/bench/lib/in-page.js');
  const digits = separateDigits(count);
  const read = async () => {
    for (const strokes of digits) {
      const body = JSON.stringify({ strokes });
      await (await fetch('/recognize', { method: 'POST', body })).json();
    }
  };
  await read();
  return times(rounds, read);
}
