/** Touch input through the browser's driver; skipped in browsers without it. Two fingers: two-fingers.test.ts. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { defined, find, mount, paperOf } from '../helpers.js';

interface Finger {
  id: number;
  x: number;
  y: number;
}

describe('touch', () => {
  before(async function () {
    await defined();
    if (!(await executeServerCommand('touch', []))) this.skip();
  });

  const touch = (type: string, ...touchPoints: Finger[]) => ({
    method: 'dispatchTouchEvent',
    type,
    touchPoints,
  });
  const send = (...events: object[]): Promise<unknown> => executeServerCommand('touch', events);

  async function pageWithPad(): Promise<{ pad: DigitPad; x: number; y: number }> {
    const pad = await mount('<digit-pad></digit-pad><div style="height: 3000px">long page</div>');
    await pad.load();
    const { left, top } = paperOf(pad).getBoundingClientRect();
    return { pad, x: Math.round(left) + 60, y: Math.round(top) + 30 };
  }

  it('writes down the paper without scrolling the page or focusing the input', async () => {
    const { pad, x, y } = await pageWithPad();
    const steps = [20, 40, 60, 80].map((dy) => touch('touchMove', { id: 0, x, y: y + dy }));
    await send(touch('touchStart', { id: 0, x, y }), ...steps, touch('touchEnd'));
    expect(pad.strokes).to.have.lengthOf(1);
    const [stroke] = pad.strokes;
    expect(stroke!.pointerType).to.equal('touch');
    expect(stroke!.points.at(-1)!.y - stroke!.points[0]!.y).to.be.closeTo(80, 1);
    expect(stroke!.points[0]!.pressure).to.equal(undefined);
    expect(scrollY).to.equal(0);
    expect(pad.shadowRoot!.activeElement?.localName).to.equal('canvas');
  });

  it('lets the rest of the page scroll', async () => {
    const { x } = await pageWithPad();
    const { top } = find('div').getBoundingClientRect();
    const from = Math.min(top + 300, 700);
    const steps = [40, 80, 160, 240].map((dy) => touch('touchMove', { id: 0, x, y: from - dy }));
    await send(touch('touchStart', { id: 0, x, y: from }), ...steps, touch('touchEnd'));
    // The page goes on scrolling after the finger has left it; a later stroke would lie elsewhere.
    let before: number;
    do {
      before = scrollY;
      await new Promise((resolve) => setTimeout(resolve, 300));
    } while (scrollY !== before);
    expect(scrollY).to.be.above(50);
    scrollTo(0, 0);
  });
});
