/** Changes by the page during a stroke or a reading: the ink stays, and every call gets an answer. */
import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { writeNumber } from '../../fixtures/digits.js';
import { defined, drawNumber, find, mount, paperOf, record, until, written } from '../helpers.js';
import { boxZoom } from '../pointers.js';

const IN_A_BOX = '<div id="box"><digit-pad></digit-pad></div>';

/** Begins a stroke with the real mouse, and leaves the button down. */
async function beginStroke(pad: DigitPad): Promise<void> {
  const { left, top, width } = paperOf(pad).getBoundingClientRect();
  const at = (x: number, y: number) =>
    [Math.round(left + x), Math.round(top + y)] as [number, number];
  await sendMouse({ type: 'move', position: at(width - 60, 30) });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: at(width - 60, 110) });
}

describe('interrupted', () => {
  before(defined);

  it('answers all calls for a reading at the same time', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    await pad.load();
    pad.strokes = writeNumber('42', { x: 40, y: 30, height: 80 });
    const answers = await Promise.all([pad.recognize(), pad.recognize(), pad.recognize()]);
    expect(answers.map(({ value }) => value)).to.deep.equal(['42', '42', '42']);
  });

  const ways: [string, (box: HTMLElement) => () => void][] = [
    [
      'hidden',
      (box) => {
        box.hidden = true;
        return () => {
          box.hidden = false;
        };
      },
    ],
    [
      'removed',
      (box) => {
        const { parentElement } = box;
        box.remove();
        return () => parentElement!.append(box);
      },
    ],
  ];
  for (const [what, take] of ways) {
    it(`keeps all ink when the pad is ${what} during a stroke`, async function () {
      this.timeout(40_000);
      const pad = await mount(IN_A_BOX);
      const errors = record(pad, 'digit-pad-error');
      await drawNumber(pad, '40');
      await written(pad, '40');
      await beginStroke(pad);
      const giveBack = take(find('#box'));
      await new Promise((resolve) => setTimeout(resolve, 100));
      await sendMouse({ type: 'up' });
      giveBack();
      await until(() => pad.strokes.length === 4);
      const points = pad.strokes.flatMap((stroke) => stroke.points);
      expect(points.filter(({ x, y }) => !Number.isFinite(x + y))).to.deep.equal([]);
      await written(pad, '401');
      expect(errors).to.deep.equal([]);
    });
  }

  it('finds the place of a first stroke on a pad that the page has scaled', async () => {
    for (const style of ['zoom: 1.5', 'transform: scale(0.6); transform-origin: 0 0']) {
      const pad = await mount(`<div style="${style}"><digit-pad></digit-pad></div>`);
      const paper = paperOf(pad).getBoundingClientRect();
      const scale = paper.width / paperOf(pad).clientWidth;
      const at = (x: number, y: number): [number, number] => [
        Math.round(boxZoom(style) * (paper.left + scale * x)),
        Math.round(boxZoom(style) * (paper.top + scale * y)),
      ];
      await sendMouse({ type: 'move', position: at(40, 30) });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: at(40, 120) });
      await sendMouse({ type: 'up' });
      await until(() => pad.strokes.length === 1);
      const [first, last] = [pad.strokes[0]!.points[0]!, pad.strokes[0]!.points.at(-1)!];
      expect(Math.hypot(first.x - 40, first.y - 30), `${style}: begin`).to.be.below(2);
      expect(Math.hypot(last.x - 40, last.y - 120), `${style}: end`).to.be.below(2);
    }
  });

  it('accepts another stroke in a full field before it fires change', async function () {
    this.timeout(40_000);
    const pad = await mount('<digit-pad digits="2"></digit-pad>');
    await pad.load();
    const seen: string[] = [];
    pad.addEventListener('change', () => seen.push(pad.value));
    await drawNumber(pad, '10');
    await until(() => pad.value === '10');
    // The ring becomes a 9 by a stroke soon after.
    const { left, top } = paperOf(pad).getBoundingClientRect();
    const ring = pad.strokes.at(-1)!.points;
    const right = Math.max(...ring.map(({ x }) => x));
    const middle = (Math.min(...ring.map(({ y }) => y)) + Math.max(...ring.map(({ y }) => y))) / 2;
    await sendMouse({
      type: 'move',
      position: [Math.round(left + right), Math.round(top + middle)],
    });
    await sendMouse({ type: 'down' });
    await sendMouse({
      type: 'move',
      position: [Math.round(left + right), Math.round(top + middle + 40)],
    });
    await sendMouse({
      type: 'move',
      position: [Math.round(left + right), Math.round(top + middle + 80)],
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(seen).to.deep.equal([]);
    await sendMouse({ type: 'up' });
    await until(() => seen.length > 0);
    expect(seen).to.deep.equal(['19']);
  });
});
