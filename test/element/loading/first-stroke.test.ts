/** What is written before the code for it is there: the same ink as later. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { defined, mount, paperOf, until } from '../helpers.js';

interface At {
  x: number;
  y: number;
}

/** Steps of more than 2 px: WebKit gives whole px to events that a script makes. */
const SPIRAL: readonly At[] = Array.from({ length: 61 }, (_, i) => ({
  x: 150 + (i + 10) * Math.cos(i / 5),
  y: 80 + (i + 10) * Math.sin(i / 5),
}));

/** How many samples a slow page gets in one event. */
const BATCH = 12;

/**
 * Events that carry samples as a browser's do. Once an event is over, its samples are nowhere: as in
 * Firefox, their target is gone.
 */
async function writeAtOnce(pad: DigitPad, path: readonly At[]): Promise<void> {
  const paper = paperOf(pad);
  const make = (type: string, { x, y }: At, samples: PointerEvent[] = []): PointerEvent => {
    const { left, top } = paper.getBoundingClientRect();
    const event = new PointerEvent(type, {
      clientX: left + x,
      clientY: top + y,
      pointerId: 7,
      pointerType: 'pen',
      pressure: 0.5,
      buttons: type === 'pointerup' ? 0 : 1,
      button: type === 'pointermove' ? -1 : 0,
      bubbles: true,
      composed: true,
    });
    event.getCoalescedEvents = () => (event.eventPhase === Event.NONE ? [] : samples);
    return event;
  };
  paper.dispatchEvent(make('pointerdown', path[0]!));
  for (let i = 1; i < path.length; i += BATCH) {
    const batch = path.slice(i, i + BATCH);
    const samples = batch.map((at) => make('pointermove', at));
    paper.dispatchEvent(make('pointermove', batch.at(-1)!, samples));
    await Promise.resolve();
  }
  paper.dispatchEvent(make('pointerup', path.at(-1)!));
}

describe('a first stroke', () => {
  before(defined);

  it('keeps every point that waits for the code', async () => {
    const cold = await mount('<digit-pad></digit-pad>');
    await writeAtOnce(cold, SPIRAL);
    expect(cold.strokes, 'it waits').to.deep.equal([]);
    await until(() => cold.strokes.length === 1);
    const first = cold.strokes[0]!.points;
    await writeAtOnce(cold, SPIRAL);
    await until(() => cold.strokes.length === 2);
    const places = (points: readonly At[]): number[][] => points.map(({ x, y }) => [x, y]);
    expect(first).to.have.lengthOf(SPIRAL.length);
    expect(places(first)).to.deep.equal(places(cold.strokes[1]!.points));
    expect(first.every(({ pressure }) => pressure === 0.5)).to.equal(true);
  });

  it('leaves the ink where it was written when the page shifts before the code arrives', async () => {
    const pad = await mount('<p></p><digit-pad></digit-pad>');
    await writeAtOnce(pad, SPIRAL);
    document
      .querySelector('digit-pad')!
      .previousElementSibling!.setAttribute('style', 'height: 90px');
    await until(() => pad.strokes.length === 1);
    const { x, y } = pad.strokes[0]!.points[0]!;
    expect(Math.hypot(x - SPIRAL[0]!.x, y - SPIRAL[0]!.y)).to.be.below(0.1);
  });

  it('is whole when the code arrives in its middle', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    const { left, top } = paperOf(pad).getBoundingClientRect();
    const path = Array.from({ length: 200 }, (_, i) => [
      Math.round(left + 40 + i),
      Math.round(top + 60 + 30 * Math.sin(i / 9)),
    ]);
    await executeServerCommand('draw', [path]);
    await until(() => pad.strokes.length === 1);
    const xs = pad.strokes[0]!.points.map(({ x }) => x);
    const steps = xs.slice(1).map((x, i) => x - xs[i]!);
    expect(Math.max(...steps)).to.be.below(12);
    expect(xs.at(-1)! - xs[0]!).to.be.closeTo(199, 1);
  });
});
