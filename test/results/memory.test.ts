/** Where there is no database, such as here in Node, the list works in memory and says so. */
import test from 'node:test';
import { assert } from 'chai';
import { openResults } from '../../src/results/index.js';

test('a list without a device is a list, and says that it will not last', async () => {
  const results = await openResults();
  assert.equal(results.problem!.name, 'ResultsNotKeptError');
  assert.match(results.problem!.message, /only until this page is closed/);
  let changes = 0;
  results.addEventListener('change', () => changes++);

  const first = await results.add({ value: '12', confidence: 0.9 });
  const second = await results.add({ value: '7', confidence: 0.4, source: 'a.png' });
  assert.isAbove(changes, 1);
  assert.deepEqual(
    results.list.map(({ value, kept }) => [value, kept]),
    [
      ['12', false],
      ['7', false],
    ],
  );

  const before = results.list;
  const mended = await results.correct(second.id, '1');
  assert.deepInclude(mended, { value: '1', read: '7', confidence: 0.4, corrected: true });
  assert.equal(before[1]!.value, '7', 'what a page holds does not change under its hands');
  assert.isFalse((await results.correct(second.id, '7')).corrected);

  await results.remove(first.id);
  assert.deepEqual(JSON.parse(JSON.stringify(results)), [
    {
      id: second.id,
      value: '7',
      read: '7',
      confidence: 0.4,
      corrected: false,
      time: second.time.toISOString(),
      source: 'a.png',
    },
  ]);
  await results.clear();
  assert.deepEqual(results.list, []);
});

test('ids sort in the order of reading', async () => {
  const results = await openResults();
  const ids: string[] = [];
  for (let i = 0; i < 200; i++) ids.push((await results.add({ value: '1', confidence: 1 })).id);
  assert.deepEqual([...ids].sort(), ids);
  assert.equal(new Set(ids).size, ids.length);
});

test('what is no result is refused, and changes nothing', async () => {
  const results = await openResults();
  const wrong = [
    [{ value: 12, confidence: 1 }, /value is no text/],
    [{ value: '1', confidence: Number.NaN }, /confidence/],
    [{ value: '1', confidence: 1.5 }, /confidence/],
    [{ value: '1', confidence: 1, source: null }, /source is no text/],
  ] as const;
  for (const [found, why] of wrong) {
    const error = await results.add(found as never).then(
      () => undefined,
      (reason: Error) => reason,
    );
    assert.match(error!.message, why);
  }
  const missing = await results.correct('none', '1').catch((reason: Error) => reason);
  assert.instanceOf(missing, RangeError);
  assert.deepEqual(results.list, []);
});
