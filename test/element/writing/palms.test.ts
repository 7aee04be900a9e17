/** Hands beside a pen and cancelled touches are no ink. Pinches: two-fingers.test.ts. */
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { defined, mount, until } from '../helpers.js';
import {
  atTime,
  fingerStroke,
  kinds,
  line,
  type Places,
  pause,
  pen,
  penStroke,
  placesOn,
  send,
  touch,
  touchable,
} from '../pointers.js';

describe('palms', () => {
  before(async function () {
    await defined();
    if (!(await touchable())) this.skip();
  });

  let pad: DigitPad;
  let at: Places;
  beforeEach(async () => {
    pad = await mount('<digit-pad controls></digit-pad><digit-pad id="second"></digit-pad>');
    await pad.load();
    at = placesOn(pad);
  });

  for (const end of ['touchEnd', 'touchCancel'] as const) {
    it(`takes a touch for a palm long after the pen (${end})`, async () => {
      await send(...penStroke(...line(at, 60)));
      await until(() => pad.strokes.length === 1);
      await pause(1200); // longer than a pen that only hovers
      await send(
        touch('touchStart', { at: at(200, 60) }),
        touch('touchMove', { at: at(230, 60) }),
        touch('touchMove', { at: at(260, 60) }),
        touch(end),
      );
      await send(...penStroke(...line(at, 90)));
      await until(() => pad.strokes.length === 2);
      expect(kinds(pad)).to.deep.equal(['pen', 'pen']);
    });
  }

  it('keeps nothing of a cancelled touch', async () => {
    await send(
      touch('touchStart', { at: at(60, 60) }),
      touch('touchMove', { at: at(90, 60) }),
      touch('touchMove', { at: at(120, 60) }),
      touch('touchCancel'),
    );
    expect(pad.strokes).to.deep.equal([]);
    expect(pad.matches(':state(drawing)')).to.equal(false);
    await send(...fingerStroke(...line(at, 60)));
    await until(() => pad.strokes.length === 1);
  });

  for (const gap of [0, 120, 500]) {
    it(`takes a palm back that lifts ${gap} ms before the pen comes down`, async () => {
      const lifted = Date.now() / 1000;
      await send(...atTime(lifted, fingerStroke(at(250, 100), at(254, 102))));
      await until(() => pad.strokes.length === 1);
      await send(...atTime(lifted + gap / 1000, penStroke(...line(at, 60))));
      await until(() => kinds(pad).includes('pen'));
      expect(kinds(pad)).to.deep.equal(['pen']);
      pad.undo();
      expect(kinds(pad), 'undo does not bring it back').to.deep.equal([]);
      pad.redo();
      expect(kinds(pad)).to.deep.equal(['pen']);
    });
  }

  it('keeps what fingers wrote well before a pen came', async () => {
    const lifted = Date.now() / 1000;
    await send(...atTime(lifted, fingerStroke(...line(at, 60))));
    await until(() => pad.strokes.length === 1);
    await send(...atTime(lifted + 1.5, penStroke(...line(at, 120))));
    await until(() => pad.strokes.length === 2);
    expect(kinds(pad)).to.deep.equal(['touch', 'pen']);
  });

  it('takes the touch of a palm that is still down when the pen comes, here or on another pad', async () => {
    const other = placesOn(document.querySelector<DigitPad>('#second')!);
    await send(
      touch('touchStart', { at: at(250, 100) }),
      touch('touchMove', { at: at(256, 104) }),
      ...penStroke(...line(at, 60)),
      touch('touchEnd'),
    );
    await until(() => pad.strokes.length === 1);
    const second = document.querySelector<DigitPad>('#second')!;
    await second.load();
    await send(
      touch('touchStart', { at: other(250, 100) }),
      touch('touchMove', { at: other(256, 104) }),
      ...penStroke(...line(at, 90)),
      touch('touchEnd'),
    );
    await until(() => pad.strokes.length === 2);
    expect(kinds(pad)).to.deep.equal(['pen', 'pen']);
    expect(second.strokes).to.deep.equal([]);
    expect(second.matches(':state(drawing)')).to.equal(false);
  });

  it('ignores touches on another pad while a pen writes', async () => {
    const second = document.querySelector<DigitPad>('#second')!;
    await second.load();
    const other = placesOn(second);
    await send(
      pen('mousePressed', at(60, 30)),
      pen('mouseMoved', at(60, 60)),
      touch('touchStart', { at: other(100, 60) }),
      touch('touchMove', { at: other(160, 70) }),
      touch('touchEnd'),
      pen('mouseReleased', at(60, 60)),
    );
    await until(() => pad.strokes.length === 1);
    expect(second.strokes).to.deep.equal([]);
  });
});
