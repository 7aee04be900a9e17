/**
 * Two fingers: a second one beside writing is ignored, and pinches are no ink. In a file of their own that comes after the
 * other tests of touch: after a gesture of two fingers, Chromium 156 sends the next pages no touch events.
 */
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { defined, inputOf, mount, until } from '../helpers.js';
import {
  atTime,
  fingerStroke,
  kinds,
  line,
  type Places,
  placesOn,
  send,
  touch,
  touchable,
} from '../pointers.js';

describe('two fingers', () => {
  before(async function () {
    await defined();
    if (!(await touchable())) this.skip();
  });

  let pad: DigitPad;
  let at: Places;
  beforeEach(async () => {
    pad = await mount('<digit-pad controls></digit-pad>');
    await pad.load();
    at = placesOn(pad);
  });

  it('a stroke is not disturbed by a second finger', async () => {
    await send(
      touch('touchStart', { at: at(60, 30) }),
      touch('touchMove', { at: at(60, 50) }),
      touch('touchStart', { at: at(60, 50) }, { id: 1, at: at(210, 30) }),
      touch('touchMove', { at: at(60, 80) }, { id: 1, at: at(210, 39) }),
      touch('touchMove', { at: at(60, 110) }),
      touch('touchEnd'),
    );
    await until(() => pad.strokes.length === 1);
    const { points } = pad.strokes[0]!;
    expect(points.at(-1)!.y - points[0]!.y).to.be.closeTo(80, 1);
  });

  const pinches: Record<string, (at: Places) => object[]> = {
    'a second finger that comes late': (on) => [
      touch('touchStart', { id: 0, at: on(120, 80) }),
      touch('touchMove', { id: 0, at: on(150, 80) }),
      touch('touchStart', { id: 0, at: on(150, 80) }, { id: 1, at: on(320, 80) }),
      touch('touchMove', { id: 0, at: on(170, 80) }, { id: 1, at: on(290, 80) }),
      touch('touchMove', { id: 0, at: on(190, 80) }, { id: 1, at: on(240, 80) }),
      touch('touchEnd'),
    ],
    'both fingers at once': (on) => [
      touch('touchStart', { id: 0, at: on(80, 80) }, { id: 1, at: on(320, 80) }),
      touch('touchMove', { id: 0, at: on(120, 80) }, { id: 1, at: on(280, 80) }),
      touch('touchMove', { id: 0, at: on(170, 80) }, { id: 1, at: on(230, 80) }),
      touch('touchEnd'),
    ],
    'one after the other': (on) => [
      touch('touchStart', { id: 0, at: on(80, 80) }),
      touch('touchMove', { id: 0, at: on(84, 80) }),
      touch('touchStart', { id: 0, at: on(86, 80) }, { id: 1, at: on(320, 80) }),
      touch('touchMove', { id: 0, at: on(120, 80) }, { id: 1, at: on(280, 80) }),
      touch('touchMove', { id: 0, at: on(170, 80) }, { id: 1, at: on(230, 80) }),
      touch('touchEnd', { id: 1, at: on(230, 80) }),
      touch('touchMove', { id: 1, at: on(200, 60) }),
      touch('touchEnd'),
    ],
    'three fingers': (on) => [
      touch('touchStart', { id: 0, at: on(120, 80) }),
      touch('touchStart', { id: 0, at: on(120, 80) }, { id: 1, at: on(200, 80) }),
      touch(
        'touchStart',
        { id: 0, at: on(120, 80) },
        { id: 1, at: on(200, 80) },
        { id: 2, at: on(280, 80) },
      ),
      touch(
        'touchMove',
        { id: 0, at: on(120, 110) },
        { id: 1, at: on(200, 110) },
        { id: 2, at: on(280, 110) },
      ),
      touch('touchEnd'),
    ],
  };
  for (const [name, gesture] of Object.entries(pinches)) {
    it(`takes no pinch for ink: ${name}`, async () => {
      await send(...atTime(Date.now() / 1000, gesture(at)));
      expect(kinds(pad)).to.deep.equal([]);
      expect(pad.matches(':state(drawing)')).to.equal(false);
      expect(inputOf(pad).value).to.equal('');
      await send(...fingerStroke(...line(at, 60)));
      await until(() => pad.strokes.length === 1);
    });
  }

  it('lets a pinch on the paper zoom the page', async () => {
    await send(
      touch('touchStart', { id: 0, at: at(180, 80) }, { id: 1, at: at(220, 80) }),
      touch('touchMove', { id: 0, at: at(140, 80) }, { id: 1, at: at(260, 80) }),
      touch('touchMove', { id: 0, at: at(100, 80) }, { id: 1, at: at(300, 80) }),
      touch('touchEnd'),
    );
    expect(pad.strokes).to.deep.equal([]);
    await until(() => visualViewport!.scale > 1);
  });
});
