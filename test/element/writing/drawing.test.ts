/** Drawing: all ink is visible at any time, and no frames are requested while nothing changes. */
import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { defined, mount, paperOf, until } from '../helpers.js';

interface Position {
  x: number;
  y: number;
}

/** A long stroke that crosses itself, in CSS px on the paper. */
const LOOPS: readonly Position[] = Array.from({ length: 300 }, (_, i) => ({
  x: 40 + i + 30 * Math.cos(i / 6),
  y: 80 + 30 * Math.sin(i / 6),
}));

function send(pad: DigitPad, type: string, { x, y }: Position): void {
  const paper = paperOf(pad);
  const { left, top } = paper.getBoundingClientRect();
  const position = { clientX: left + x, clientY: top + y };
  paper.dispatchEvent(
    new PointerEvent(type, { ...position, pointerId: 1, pointerType: 'pen', isPrimary: true }),
  );
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Whether there is ink at a position on a canvas of the pad. */
function inkAt(canvas: HTMLCanvasElement, { x, y }: Position): boolean {
  const { width, height } = canvas.getBoundingClientRect();
  const pixel = [(x * canvas.width) / width, (y * canvas.height) / height].map(Math.round);
  return canvas.getContext('2d')!.getImageData(pixel[0]!, pixel[1]!, 1, 1).data[3]! > 0;
}

describe('drawing', () => {
  before(defined);

  it('shows all of a long stroke while it grows, and the same ink when it is finished', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    await pad.load();
    send(pad, 'pointerdown', LOOPS[0]!);
    for (const [i, position] of LOOPS.entries()) {
      send(pad, 'pointermove', position);
      if (i % 7 === 0) await frame();
    }
    await frame();
    await frame();
    const wet = paperOf(pad);
    // The last points may not be painted yet.
    const missing = LOOPS.slice(0, -8).filter((position) => !inkAt(wet, position));
    expect(missing).to.deep.equal([]);

    send(pad, 'pointerup', LOOPS.at(-1)!);
    await until(() => pad.strokes.length === 1);
    const dry = pad.shadowRoot!.querySelector<HTMLCanvasElement>('canvas.finished-ink')!;
    await until(() => inkAt(dry, LOOPS[150]!));
    expect(LOOPS.filter((position) => !inkAt(dry, position))).to.deep.equal([]);
    expect(LOOPS.filter((position) => inkAt(wet, position))).to.deep.equal([]);
  });

  it('draws predicted points, and stores none of them', async () => {
    const { getPredictedEvents } = PointerEvent.prototype;
    const { setFormValue } = ElementInternals.prototype;
    let saved: unknown;
    ElementInternals.prototype.setFormValue = function (value, state) {
      saved = state;
      setFormValue.call(this, value, state);
    };
    // Browsers predict only real input; here points 10 and 20 px ahead are predicted.
    PointerEvent.prototype.getPredictedEvents = function () {
      const { clientX: x, clientY, pointerType } = this;
      return [10, 20].map(
        (ahead) => new PointerEvent('pointermove', { clientX: x + ahead, clientY, pointerType }),
      );
    };
    try {
      const pad = await mount('<digit-pad name="n"></digit-pad>');
      await pad.load();
      const { left, top } = paperOf(pad).getBoundingClientRect();
      const [x, y] = [Math.ceil(left) + 40, Math.ceil(top) + 60];
      const expected = { x: x + 40 + 8 - left, y: y - top };
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      for (const way of [10, 25, 40]) await sendMouse({ type: 'move', position: [x + way, y] });
      await until(() => inkAt(paperOf(pad), expected));
      await sendMouse({ type: 'up' });
      const places = pad.strokes[0]!.points.map((point) => Math.round(point.x + left - x));
      expect(places).to.deep.equal([0, 10, 25, 40]);
      const state = JSON.parse(String(saved)) as { strokes: unknown };
      expect(state.strokes).to.deep.equal(pad.strokes);
      const canvases = [...pad.shadowRoot!.querySelectorAll('canvas')];
      await until(() => !canvases.some((canvas) => inkAt(canvas, expected)));
    } finally {
      PointerEvent.prototype.getPredictedEvents = getPredictedEvents;
      ElementInternals.prototype.setFormValue = setFormValue;
    }
  });

  it('asks for no frame while nothing changes', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    await pad.load();
    send(pad, 'pointerdown', LOOPS[0]!);
    for (const position of LOOPS.slice(0, 40)) send(pad, 'pointermove', position);
    send(pad, 'pointerup', LOOPS[40]!);
    await until(() => pad.recognition !== null);
    await frame();
    let frames = 0;
    const { requestAnimationFrame } = globalThis;
    globalThis.requestAnimationFrame = (callback) => {
      frames++;
      return requestAnimationFrame(callback);
    };
    await new Promise((resolve) => setTimeout(resolve, 200));
    globalThis.requestAnimationFrame = requestAnimationFrame;
    expect(frames).to.equal(0);
  });
});
