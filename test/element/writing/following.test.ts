/** Whatever the page does with the pointer during a stroke: the stroke is whole, and it ends. */
import { executeServerCommand, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { defined, find, mount, paperOf, until } from '../helpers.js';
import {
  draw,
  fingerStroke,
  moveTo,
  type Position,
  pen,
  placesOn,
  press,
  release,
  send,
  touchable,
} from '../pointers.js';

const BOX = '<div id="box"><digit-pad></digit-pad></div>';
const LINE = [20, 40, 60, 80, 100].map((y) => [80, y] as const);

const drawing = (pad: DigitPad): boolean => pad.matches(':state(drawing)');

/** Where the points of a stroke are, to half a px. */
function expectPlaces(pad: DigitPad, index: number, places: readonly Position[]): void {
  const { points } = pad.strokes[index]!;
  for (const [x, y] of places) {
    const near = points.some((point) => Math.hypot(point.x - x, point.y - y) < 1.5);
    expect(near, `a point at ${x}, ${y}`).to.equal(true);
  }
}

describe('following a pointer', () => {
  before(defined);

  const capture = (event: Event): void =>
    (event.currentTarget as HTMLElement).setPointerCapture((event as PointerEvent).pointerId);

  const ancestors: Record<string, (box: HTMLElement) => void> = {
    'captures it in pointerdown': (box) => box.addEventListener('pointerdown', capture),
    'captures it before the pad hears of it': (box) =>
      box.addEventListener('pointerdown', capture, true),
    'captures it while it moves': (box) => box.addEventListener('pointermove', capture),
    'captures it after a while, and lets it go': (box) => {
      box.addEventListener('pointerdown', (event) => {
        setTimeout(() => box.setPointerCapture(event.pointerId), 30);
        setTimeout(() => box.releasePointerCapture(event.pointerId), 60);
      });
    },
    'takes it back whenever it is lost': (box) => {
      box.addEventListener('pointerdown', capture);
      box.addEventListener('lostpointercapture', (event) => {
        if (event.buttons) capture(event);
      });
    },
    'stops its events': (box) => {
      for (const type of ['pointermove', 'pointerup', 'pointercancel', 'lostpointercapture']) {
        box.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
      }
    },
    'prevents all that it can': (box) => {
      for (const type of ['pointerdown', 'pointermove', 'mousedown', 'touchstart', 'touchmove']) {
        box.addEventListener(type, (event) => event.preventDefault(), { capture: true });
      }
    },
    'can be dragged': (box) => {
      box.draggable = true;
    },
  };

  for (const [name, prepare] of Object.entries(ancestors)) {
    for (const cold of [true, false]) {
      it(`draws where an ancestor ${name}${cold ? ', on a cold page' : ''}`, async () => {
        const pad = await mount(BOX);
        if (!cold) await pad.load();
        prepare(find('#box'));
        const at = placesOn(pad);
        await draw(...LINE.map(([x, y]) => at(x, y)));
        await until(() => pad.strokes.length === 1);
        expectPlaces(pad, 0, LINE);
        expect(drawing(pad)).to.equal(false);
        await draw(...LINE.map(([x, y]) => at(x + 60, y)));
        await until(() => pad.strokes.length === 2);
        expect(drawing(pad)).to.equal(false);
        if (!(await touchable())) return;
        await send(...fingerStroke(...LINE.map(([x, y]) => at(x + 120, y))));
        await until(() => pad.strokes.length === 3);
        expectPlaces(
          pad,
          2,
          LINE.map(([x, y]) => [x + 120, y]),
        );
        expect(drawing(pad)).to.equal(false);
      });
    }
  }

  it('is not cut by another button', async function () {
    if (!(await executeServerCommand('hold-buttons'))) this.skip();
    const pad = await mount(BOX);
    await pad.load();
    const at = placesOn(pad);
    for (const button of ['right', 'middle'] as const) {
      const before = pad.strokes.length;
      await press(at(60, 20));
      await moveTo(at(60, 50));
      await sendMouse({ type: 'down', button });
      await moveTo(at(60, 80));
      expect(drawing(pad), button).to.equal(true);
      await sendMouse({ type: 'up', button });
      await moveTo(at(60, 110));
      await release();
      await until(() => pad.strokes.length === before + 1);
      expectPlaces(pad, before, [
        [60, 20],
        [60, 50],
        [60, 80],
        [60, 110],
      ]);
      expect(drawing(pad)).to.equal(false);
    }
  });

  it('ends with its own button, though another is still down', async () => {
    const pad = await mount(BOX);
    await pad.load();
    const at = placesOn(pad);
    await press(at(60, 20));
    await moveTo(at(60, 50));
    await sendMouse({ type: 'down', button: 'middle' });
    await release();
    await until(() => pad.strokes.length === 1);
    await moveTo(at(160, 80));
    await sendMouse({ type: 'up', button: 'middle' });
    expect(pad.strokes).to.have.lengthOf(1);
    expect(Math.max(...pad.strokes[0]!.points.map(({ x }) => x))).to.be.below(70);
  });

  it('ends when the pointer comes back without its button', async () => {
    const pad = await mount(BOX);
    await pad.load();
    const at = placesOn(pad);
    await press(at(60, 20));
    await moveTo(at(60, 80));
    // The page hears nothing of its end, as behind an alert.
    const deaf = (event: Event): void => event.stopImmediatePropagation();
    window.addEventListener('pointerup', deaf, true);
    try {
      await release();
      await moveTo(at(200, 90));
    } finally {
      window.removeEventListener('pointerup', deaf, true);
    }
    await until(() => pad.strokes.length === 1);
    expect(drawing(pad)).to.equal(false);
    expect(Math.max(...pad.strokes[0]!.points.map(({ x }) => x))).to.be.below(70);
  });

  const shifts: Record<string, (box: HTMLElement) => void> = {
    'the page scrolls': () => scrollBy(0, 40),
    'a container scrolls': (box) => box.parentElement!.scrollBy(0, 40),
    'something above grows': (box) => {
      box.previousElementSibling!.setAttribute('style', 'height: 150px');
    },
    'an ancestor is transformed': (box) => {
      box.style.transform = 'translate(30px, 20px) rotate(10deg)';
    },
  };
  for (const [name, shift] of Object.entries(shifts)) {
    it(`leaves the ink where it is when ${name}`, async () => {
      const pad = await mount(
        `<div style="height: 420px; overflow: auto"><p style="height: 100px"></p>${BOX}<p style="height: 900px"></p></div><p style="height: 2000px"></p>`,
      );
      await pad.load();
      const at = placesOn(pad);
      await press(at(60, 60));
      await moveTo(at(60, 110));
      shift(find('#box'));
      const { x, y } = toPaper(pad, at(60, 120));
      await moveTo(at(60, 120));
      await moveTo(at(60, 121));
      await release();
      scrollTo(0, 0);
      await until(() => pad.strokes.length === 1);
      expectPlaces(pad, 0, [
        [60, 60],
        [60, 110],
        [x, y],
      ]);
    });
  }

  it('goes on behind a dialog that opens, and ends', async () => {
    const pad = await mount(`${BOX}<dialog>Hello</dialog>`);
    await pad.load();
    const at = placesOn(pad);
    await press(at(60, 20));
    await moveTo(at(60, 60));
    find<HTMLDialogElement>('dialog').showModal();
    await moveTo(at(60, 100));
    await release();
    find<HTMLDialogElement>('dialog').close();
    await until(() => pad.strokes.length === 1);
    expect(drawing(pad)).to.equal(false);
    await draw(...LINE.map(([x, y]) => at(x + 60, y)));
    await until(() => pad.strokes.length === 2);
  });

  it('keeps a pen stroke that the system ends', async function () {
    if (!(await touchable())) this.skip();
    const pad = await mount(BOX);
    await pad.load();
    const at = placesOn(pad);
    await send(pen('mousePressed', at(60, 20)), pen('mouseMoved', at(60, 70)));
    await until(() => drawing(pad));
    const { pointerId } = await new Promise<PointerEvent>((resolve) => {
      addEventListener('pointermove', resolve, { once: true, capture: true });
      void send(pen('mouseMoved', at(60, 90)));
    });
    paperOf(pad).dispatchEvent(
      new PointerEvent('pointercancel', { pointerId, pointerType: 'pen' }),
    );
    expect(pad.strokes).to.have.lengthOf(1);
    expect(drawing(pad)).to.equal(false);
    await send(pen('mouseReleased', at(60, 90)));
    expect(pad.strokes).to.have.lengthOf(1);
  });
});

/** The position on a paper that may be moved and turned, by its own inverse matrix. */
function toPaper(pad: DigitPad, [x, y]: Position): { x: number; y: number } {
  const box = find('#box');
  const style = getComputedStyle(box);
  const before = box.style.transform;
  const matrix = new DOMMatrix(style.transform === 'none' ? '' : style.transform);
  box.style.transform = 'none';
  const [plain, paper] = [box.getBoundingClientRect(), paperOf(pad).getBoundingClientRect()];
  box.style.transform = before;
  const middle = { x: plain.left + plain.width / 2, y: plain.top + plain.height / 2 };
  const place = matrix.inverse().transformPoint({ x: x - middle.x, y: y - middle.y });
  return { x: place.x + middle.x - paper.left, y: place.y + middle.y - paper.top };
}
