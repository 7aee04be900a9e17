/** Layout `free`: the paper moves along a number that reaches its end. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import type { Stroke } from '../../../src/engine/data/ink.js';
import { writeNumber } from '../../fixtures/digits.js';
import {
  clickOn,
  defined,
  drawStrokes,
  mount,
  paperOf,
  placed,
  until,
  written,
} from '../helpers.js';
import {
  draw,
  fingerStroke,
  moveTo,
  type Position,
  pause,
  penStroke,
  placesOn,
  press,
  release,
  send,
  touchable,
} from '../pointers.js';

/** As on a phone; the pause is short, so that the tests are. */
const PHONE = 'style="inline-size: 360px; --digit-pad-pause: 0.3s"';
const WIDTH = 358;

/** Longer than the pause. */
const LONG = 700;

const surfaceOf = (pad: DigitPad): HTMLElement => paperOf(pad).parentElement!;

const isMoved = (pad: DigitPad): boolean => surfaceOf(pad).hasAttribute('data-moved');

const digitAt = (digit: string, x: number): Stroke[] =>
  writeNumber(digit, { x, y: 50, height: 70 });

async function drawAt(pad: DigitPad, digits: string, x: number): Promise<void> {
  const ink = writeNumber(digits, { x, y: 50, height: 70, gap: 0.4 });
  await drawStrokes(placed(pad, ink));
}

/** The left and right edge of what is painted, in CSS px on the paper. */
function painted(pad: DigitPad): [number, number] {
  const canvas = pad.shadowRoot!.querySelector<HTMLCanvasElement>('canvas.finished-ink')!;
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
  let [left, right] = [width, 0];
  for (let at = 3; at < data.length; at += 4) {
    if (data[at] === 0) continue;
    const x = ((at - 3) / 4) % width;
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  const scale = canvas.clientWidth / width;
  return [left * scale, right * scale];
}

const endOf = (strokes: readonly Stroke[]): number =>
  Math.max(...strokes.flatMap(({ points }) => points.map(({ x }) => x)));

describe('long numbers', () => {
  before(defined);

  /** A pad with the ink of 4071, which reaches beyond three quarters of its width. */
  async function withLongInk(attributes = ''): Promise<DigitPad> {
    const pad = await mount(`<digit-pad controls ${PHONE} ${attributes}></digit-pad>`);
    await pad.load();
    await drawAt(pad, '4071', 20);
    await written(pad, '4071');
    return pad;
  }

  it('the ink moves after a pause, and its coordinates and its reading stay', async function () {
    this.timeout(40_000);
    const pad = await withLongInk();
    const { strokes, recognition } = pad;
    expect(endOf(strokes)).to.be.above(WIDTH * 0.75);
    await until(() => isMoved(pad));
    await until(() => painted(pad)[1] < WIDTH * 0.7);
    expect(pad.strokes).to.equal(strokes);
    expect(pad.recognition).to.equal(recognition);
    expect(painted(pad)[1], 'not further than needed').to.be.above(WIDTH * 0.6);
  });

  it('the next digits are written where there is space, and the paper goes on', async function () {
    this.timeout(60_000);
    const pad = await withLongInk();
    let value = '4071';
    for (const digit of ['2', '5', '3', '8', '6']) {
      await until(() => isMoved(pad) && painted(pad)[1] < WIDTH * 0.76);
      const end = endOf(pad.strokes);
      await drawAt(pad, digit, painted(pad)[1] + 20);
      value += digit;
      await written(pad, value);
      expect(endOf(pad.strokes), 'in the coordinates of the ink').to.be.above(end + 30);
      // Until the ink may have moved.
      await pause(LONG);
    }
    const end = endOf(pad.strokes);
    expect(end).to.be.above(WIDTH * 1.5);
    const svg = new DOMParser().parseFromString(pad.toSVG(), 'image/svg+xml').documentElement;
    expect(Number(svg.getAttribute('width')), 'all of it is exported').to.be.above(end);
    const image = await createImageBitmap(await pad.toBlob());
    expect(image.width).to.be.above(2 * end);
    // Another pad shows all of it.
    const { strokes } = pad;
    const other = await mount(`<digit-pad ${PHONE}></digit-pad>`);
    other.strokes = JSON.parse(JSON.stringify(strokes)) as Stroke[];
    await written(other, value);
    await until(() => painted(other)[1] > WIDTH * 0.9);
    expect(isMoved(other)).to.equal(false);
  });

  it('never during a stroke', async function () {
    this.timeout(40_000);
    const pad = await mount(`<digit-pad ${PHONE}></digit-pad>`);
    await pad.load();
    const at = placesOn(pad);
    await draw(at(300, 60), at(300, 120));
    await press(at(320, 60));
    await moveTo(at(320, 80));
    await pause(LONG);
    expect(isMoved(pad), 'the mouse is still down').to.equal(false);
    await moveTo(at(320, 120));
    await release();
    await until(() => pad.strokes.length === 2);
    expect(pad.strokes[1]!.points.every(({ x }) => Math.abs(x - 320) <= 1)).to.equal(true);
    await until(() => isMoved(pad));
  });

  it('undo, clear and redo show the ink that there is', async function () {
    this.timeout(40_000);
    const pad = await withLongInk();
    await until(() => isMoved(pad));
    await drawAt(pad, '2', painted(pad)[1] + 20);
    await written(pad, '40712');
    await pause(LONG);
    const steps = pad.strokes.length;
    while (pad.strokes.length > 1) pad.undo();
    await until(() => !isMoved(pad) && painted(pad)[1] > 0);
    expect(painted(pad)[0]).to.be.closeTo(20, 8);
    while (pad.strokes.length < steps) pad.redo();
    await written(pad, '40712');
    await until(() => isMoved(pad));
    pad.clear();
    await until(() => !isMoved(pad));
    await drawAt(pad, '7', 20);
    await written(pad, '7');
    expect(Math.min(...pad.strokes[0]!.points.map(({ x }) => x))).to.be.closeTo(20, 8);
  });

  it('"none of these" shows the place of a digit that is out of sight', async function () {
    this.timeout(40_000);
    const pad = await withLongInk();
    await until(() => isMoved(pad));
    const { box } = pad.recognition!.digits[0]!;
    await clickOn(pad.shadowRoot!.querySelectorAll('.slot')[0]!);
    await until(() => pad.shadowRoot!.querySelector('[part~=alternative-command]') !== null);
    await clickOn(pad.shadowRoot!.querySelector('[part~=alternative-command]')!);
    await until(() => pad.value === '071' && !isMoved(pad));
    await drawAt(pad, '1', box.x + 10);
    await written(pad, '1071');
    await until(() => isMoved(pad));
  });

  it('not where the field is full, or the page has set the ink', async function () {
    this.timeout(40_000);
    const full = await withLongInk('digits="4"');
    await pause(LONG);
    expect(isMoved(full)).to.equal(false);
    const pad = await mount(`<digit-pad ${PHONE}></digit-pad>`);
    pad.strokes = [...digitAt('4', 20), ...digitAt('7', 290)];
    await written(pad, '47');
    await pause(LONG);
    expect(isMoved(pad)).to.equal(false);
  });

  it('not with a pause that is longer than anybody waits', async function () {
    this.timeout(40_000);
    const pad = await withLongInk();
    await until(() => isMoved(pad));
    pad.clear();
    pad.style.setProperty('--digit-pad-pause', '1000s');
    await drawAt(pad, '4071', 20);
    await written(pad, '4071');
    await pause(LONG);
    expect(isMoved(pad)).to.equal(false);
  });

  it('another layout shows its ink where it was written', async function () {
    this.timeout(40_000);
    const pad = await withLongInk();
    await until(() => isMoved(pad));
    pad.layout = 'cells';
    await until(() => !isMoved(pad));
    expect(pad.value).to.equal('4071');
  });

  for (const [name, stroke] of [
    ['a finger', fingerStroke],
    ['a pen', penStroke],
  ] as const) {
    it(`with ${name} as with the mouse`, async function () {
      this.timeout(40_000);
      if (!(await touchable())) this.skip();
      const pad = await mount(`<digit-pad dir="rtl" ${PHONE}></digit-pad>`);
      await pad.load();
      const at = placesOn(pad);
      const line = (x: number): Position[] => [at(x, 60), at(x, 90), at(x, 120)];
      await send(...stroke(...line(300)));
      await until(() => isMoved(pad));
      await until(() => painted(pad)[1] < WIDTH * 0.7);
      await send(...stroke(...line(280)));
      await until(() => pad.strokes.length === 2);
      const distance = pad.strokes[1]!.points[0]!.x - 280;
      expect(distance).to.be.closeTo(300 - WIDTH * 0.65, 3);
    });
  }

  it('slides, and not with reduced motion', async function () {
    this.timeout(40_000);
    if (!(await executeServerCommand('less-motion', false))) this.skip();
    const animations: string[] = [];
    const { animate } = Element.prototype;
    Element.prototype.animate = function (...options) {
      animations.push(this.className);
      return animate.apply(this, options);
    };
    try {
      const pad = await withLongInk();
      await until(() => isMoved(pad));
      expect(animations).to.include('finished-ink');
      await executeServerCommand('less-motion', true);
      animations.length = 0;
      const still = await withLongInk();
      await until(() => isMoved(still));
      expect(animations).to.deep.equal([]);
    } finally {
      Element.prototype.animate = animate;
      await executeServerCommand('less-motion', false);
    }
  });
});
