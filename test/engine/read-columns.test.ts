/** What the columns of a line say, against all ways to write a text into them. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { Random } from '../../model/support/random.js';
import { ctcLoss } from '../../model/training/line-reader/ctc.js';
import { placesOf, readColumns } from '../../src/engine/line-reader/read-columns.js';

const CLASSES = 11;
const BLANK = 10;

/** Log-probabilities of columns in which only some digits are likely at all. */
function columnsOf(random: Random, count: number, digits: readonly number[]): Float32Array {
  const logs = new Float32Array(count * CLASSES);
  for (let column = 0; column < count; column++) {
    const row = Array.from({ length: CLASSES }, (_, c) =>
      digits.includes(c) || c === BLANK ? random.uniform(0.05, 1) : 1e-7,
    );
    const sum = row.reduce((a, b) => a + b, 0);
    row.forEach((value, c) => {
      logs[column * CLASSES + c] = Math.log(value / sum);
    });
  }
  return logs;
}

/** The chance of each text, by every path through the columns. */
function chancesByPath(logs: Float32Array, symbols: readonly number[]): Map<string, number> {
  const columns = logs.length / CLASSES;
  const chances = new Map<string, number>();
  const walk = (column: number, text: string, last: number, chance: number): void => {
    if (column === columns) {
      chances.set(text, (chances.get(text) ?? 0) + chance);
      return;
    }
    for (const symbol of symbols) {
      const own = chance * Math.exp(logs[column * CLASSES + symbol]!);
      const longer = symbol === BLANK || symbol === last ? text : text + symbol;
      walk(column + 1, longer, symbol, own);
    }
  };
  walk(0, '', BLANK, 1);
  return chances;
}

test('readings and their chances are those of all paths through the columns', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const logs = columnsOf(new Random(seed), 6, [1, 7]);
    const chances = chancesByPath(logs, [1, 7, BLANK]);
    const likeliest = [...chances].sort((a, b) => b[1] - a[1])[0]!;
    const readings = readColumns(logs);
    assert.equal(readings[0]!.text, likeliest[0]);
    for (const { text, chance } of readings.slice(0, 5)) {
      assert.ok(Math.abs(Math.exp(chance) - chances.get(text)!) < 1e-4, text);
    }
  }
});

test('the loss is minus the log-chance of the label, and its posterior has one class a column', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const logs = columnsOf(new Random(seed), 6, [0, 4]);
    const chances = chancesByPath(logs, [0, 4, BLANK]);
    for (const label of ['', '0', '00', '404']) {
      const posterior = new Float32Array(logs.length);
      const digits = Array.from(label, Number);
      const loss = ctcLoss(Float64Array.from(logs), digits, posterior);
      assert.ok(Math.abs(loss + Math.log(chances.get(label)!)) < 1e-4, label);
      for (let column = 0; column < 6; column++) {
        const row = posterior.subarray(column * CLASSES, (column + 1) * CLASSES);
        assert.ok(Math.abs(row.reduce((a, b) => a + b, 0) - 1) < 1e-4);
      }
    }
  }
});

test('a label that the columns cannot hold has an infinite loss', () => {
  const logs = Float64Array.from(columnsOf(new Random(1), 2, [3]));
  assert.equal(ctcLoss(logs, [3, 3], new Float32Array(logs.length)), Number.POSITIVE_INFINITY);
});

test('each digit is found at the columns that say it', () => {
  const said = [BLANK, 4, 4, BLANK, 0, BLANK, 0, 0, 7];
  const logs = new Float32Array(said.length * CLASSES).fill(Math.log(0.01));
  said.forEach((symbol, column) => {
    logs[column * CLASSES + symbol] = Math.log(0.9);
  });
  assert.equal(readColumns(logs)[0]!.text, '4007');
  assert.deepEqual(placesOf('4007', logs), [
    { first: 1, last: 2 },
    { first: 4, last: 4 },
    { first: 6, last: 7 },
    { first: 8, last: 8 },
  ]);
});
