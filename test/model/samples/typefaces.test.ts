import assert from 'node:assert/strict';
import test from 'node:test';
import { readTypefaces } from '../../../model/samples/lines/print.js';

for (const split of ['train', 'dev', 'test'] as const) {
  test(`the typefaces of ${split} have a picture of every digit`, async () => {
    const typefaces = await readTypefaces(split);
    assert.ok(typefaces.length > 0);
    for (const typeface of typefaces) {
      for (const digit of '0123456789') {
        const { data, width, height, advance } = typeface.get(digit)!;
        assert.equal(data.length, width * height);
        assert.ok(Math.max(...data) > 0.9, `${digit} has ink`);
        assert.ok(advance > 0.2 && advance < 1.5, `${digit}: ${advance}`);
      }
    }
  });
}
