/** Pen input through the browser's driver; skipped in browsers without it. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { defined, mount, paperOf, until } from '../helpers.js';

describe('pen', () => {
  before(async function () {
    await defined();
    if (!(await executeServerCommand('touch', []))) this.skip();
  });

  const touch = (type: string, ...touchPoints: object[]) => ({
    method: 'dispatchTouchEvent',
    type,
    touchPoints,
  });
  const pen = (type: string, x: number, y: number, force = 0.7) => ({
    method: 'dispatchMouseEvent',
    type,
    x,
    y,
    force,
    button: 'left',
    clickCount: 1,
    buttons: type === 'mouseReleased' ? 0 : 1,
    pointerType: 'pen',
  });

  it('takes the pressure of a pen, and ignores the palm', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    await pad.load();
    const { left, top } = paperOf(pad).getBoundingClientRect();
    const [x, y] = [Math.round(left) + 60, Math.round(top) + 30];
    await executeServerCommand('touch', [
      pen('mousePressed', x, y),
      pen('mouseMoved', x + 10, y + 40, 0.4),
      pen('mouseMoved', x + 20, y + 80, 0.9),
      pen('mouseReleased', x + 20, y + 80, 0),
      // Another event makes the browser hand over the one before.
      { ...pen('mouseMoved', x + 21, y + 80, 0), button: 'none', buttons: 0 },
      touch('touchStart', { id: 0, x: x + 200, y: y + 60 }),
      touch('touchMove', { id: 0, x: x + 220, y: y + 60 }),
      touch('touchEnd'),
    ]);
    await until(() => pad.strokes.length > 0);
    expect(pad.strokes.map((stroke) => stroke.pointerType)).to.deep.equal(['pen']);
    const pressures = pad.strokes[0]!.points.map((point) => point.pressure);
    expect(pressures).to.include(0.4);
  });
});
