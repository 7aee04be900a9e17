/** A scribble over digits deletes them, and can be undone; a line through one only marks it. */
import { expect } from 'chai';
import type { Point, Stroke } from '../../../src/engine/data/ink.js';
import { writeNumber } from '../../fixtures/digits.js';
import { buttonOf, clickOn, defined, drawStrokes, mount, placed, until } from '../helpers.js';

/** A zigzag over all of a digit, in the ink's own coordinates. */
function zigzag(strokes: readonly Stroke[]): Stroke {
  const points = strokes.flatMap((stroke) => stroke.points);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs) - 8, Math.max(...xs) + 8];
  const [top, bottom] = [Math.min(...ys) - 6, Math.max(...ys) + 6];
  const corners = Array.from({ length: 9 }, (_, i) => ({
    x: i % 2 ? right : left,
    y: top + ((bottom - top) * i) / 8,
  }));
  return { points: lineThrough(corners) };
}

function lineThrough(corners: readonly Point[]): Point[] {
  return corners.flatMap((to, i) => {
    const from = corners[i - 1] ?? to;
    return Array.from({ length: 6 }, (_, k) => ({
      x: from.x + ((to.x - from.x) * (k + 1)) / 6,
      y: from.y + ((to.y - from.y) * (k + 1)) / 6,
    }));
  });
}

describe('crossing out', () => {
  before(defined);

  const four = writeNumber('4', { x: 40, y: 30, height: 90 });
  const two = writeNumber('2', { x: 150, y: 30, height: 90 });

  it('deletes what a scribble covers, in one step that can be undone and redone', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad controls></digit-pad>');
    await drawStrokes(placed(pad, [...four, ...two]));
    await until(() => pad.value === '42');
    const count = pad.strokes.length;
    await drawStrokes(placed(pad, [zigzag(two)]));
    await until(() => pad.value === '4');
    expect(pad.strokes).to.have.length(four.length);
    await clickOn(buttonOf(pad, 'undo'));
    await until(() => pad.value === '42');
    expect(pad.strokes).to.have.length(count);
    await clickOn(buttonOf(pad, 'redo'));
    await until(() => pad.value === '4');
  });

  it('deletes a corrected digit too, and keeps the correction of another', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad></digit-pad>');
    await drawStrokes(placed(pad, [...four, ...two]));
    await until(() => pad.value === '42');
    const input = pad.shadowRoot!.querySelector('input')!;
    input.value = '93';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(pad.value).to.equal('93');
    await drawStrokes(placed(pad, [zigzag(two)]));
    await until(() => pad.value === '9');
  });

  it('leaves an empty field when all of it is scribbled over', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad></digit-pad>');
    await drawStrokes(placed(pad, four));
    await until(() => pad.value === '4');
    await drawStrokes(placed(pad, [zigzag(four)]));
    await until(() => pad.value === '');
    expect(pad.strokes).to.have.length(0);
    expect(pad.validity.valid).to.equal(true);
  });

  it('does not read a digit with a line through it, and says that ink was not read', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad></digit-pad>');
    await drawStrokes(placed(pad, [...four, ...two]));
    await until(() => pad.value === '42');
    const line = lineThrough([
      { x: 120, y: 80 },
      { x: 250, y: 74 },
    ]);
    await drawStrokes(placed(pad, [{ points: line }]));
    await until(() => pad.value === '4');
    expect(pad.strokes, 'the ink stays').to.have.length(four.length + two.length + 1);
    const status = () => pad.shadowRoot!.querySelector('[role="status"]')!.textContent!;
    await until(() => status().includes('not read'));
    expect(status().match(/not read/g), 'said once').to.have.length(1);
  });
});
