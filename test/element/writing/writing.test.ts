import { sendKeys, sendMouse, setViewport, type Viewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { writeNumber } from '../../fixtures/digits.js';
import {
  buttonOf,
  chord,
  clickOn,
  defined,
  drawNumber,
  entries,
  find,
  hasDrawing,
  inputOf,
  mount,
  once,
  paperOf,
  record,
  until,
  written,
} from '../helpers.js';

describe('writing', () => {
  before(defined);

  it('keeps its ink when the page sets the value that it has read', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    pad.addEventListener('input', () => {
      const { value } = pad;
      pad.value = value; // as a framework does that renders its state
    });
    await drawNumber(pad, '40');
    await written(pad, '40');
    expect(pad.strokes).to.have.length.above(1);
    pad.value = '41';
    expect(pad.strokes).to.have.length(0);
  });

  it('turns a number drawn with the mouse into form data', async function () {
    this.timeout(20_000);
    const pad = await mount('<form><digit-pad name="n"></digit-pad></form>');
    const form = find<HTMLFormElement>('form');
    const atInput: unknown[] = [];
    form.addEventListener('input', () => atInput.push(entries(form).n));
    await drawNumber(pad, '407');
    await until(() => !pad.matches(':state(recognizing)') && pad.recognition !== null);
    expect(entries(form)).to.deep.equal({ n: '407' });
    expect(atInput.at(-1)).to.equal('407');
    expect(pad.recognition!.digits.map((digit) => digit.value)).to.deep.equal(['4', '0', '7']);
    expect(pad.validity.valid).to.equal(true);
  });

  it('reads while writing, and undoes strokes', async function () {
    this.timeout(20_000);
    const pad = await mount('<digit-pad controls></digit-pad>');
    await drawNumber(pad, '17');
    await until(() => pad.value === '17');
    await clickOn(buttonOf(pad, 'undo'));
    await until(() => pad.value === '1');
    await clickOn(buttonOf(pad, 'redo'));
    expect(pad.value, 'known ink is not read again').to.equal('17');
    await clickOn(buttonOf(pad, 'clear'));
    expect(pad.value).to.equal('');
    expect(pad.strokes).to.deep.equal([]);
    await pad.updateComplete;
    expect(hasDrawing(pad)).to.equal(false);
    await clickOn(buttonOf(pad, 'undo'));
    expect(pad.value).to.equal('17');
  });

  it('records where the mouse was, as frozen data', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    const starts = record(pad, 'digit-pad-stroke-start', 'digit-pad-stroke-end');
    const { left, top } = paperOf(pad).getBoundingClientRect();
    const [x, y] = [Math.ceil(left) + 30, Math.ceil(top) + 40];
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 50, y + 60] });
    await sendMouse({ type: 'up' });
    const [stroke] = pad.strokes;
    const [first, last] = [stroke!.points[0]!, stroke!.points.at(-1)!];
    expect(stroke!.pointerType).to.equal('mouse');
    expect(first.x).to.be.closeTo(x - left, 0.5);
    expect(first.y).to.be.closeTo(y - top, 0.5);
    expect([last.x - first.x, last.y - first.y]).to.deep.equal([50, 60]);
    expect(first.pressure, 'a mouse has none').to.equal(undefined);
    expect(last.t).to.be.at.least(first.t!);
    expect([stroke, stroke!.points, first].every(Object.isFrozen)).to.equal(true);
    expect(starts).to.deep.equal(['digit-pad-stroke-start', 'digit-pad-stroke-end']);
  });

  it('draws nothing when the stroke is prevented, or with another button', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    const { left, top } = paperOf(pad).getBoundingClientRect();
    const drag = async (button: 'left' | 'right'): Promise<void> => {
      await sendMouse({ type: 'move', position: [Math.round(left + 30), Math.round(top + 30)] });
      await sendMouse({ type: 'down', button });
      await sendMouse({ type: 'move', position: [Math.round(left + 90), Math.round(top + 60)] });
      await sendMouse({ type: 'up', button });
    };
    await drag('right');
    pad.addEventListener('digit-pad-stroke-start', (event) => event.preventDefault());
    await drag('left');
    expect(pad.strokes).to.deep.equal([]);
    await new Promise(requestAnimationFrame);
    expect(hasDrawing(pad)).to.equal(false);
  });

  it('never focuses the input, and lets other fields go', async () => {
    const pad = await mount('<input id="other"><digit-pad></digit-pad>');
    find('#other').focus();
    await drawNumber(pad, '1');
    expect(pad.shadowRoot!.activeElement).not.to.equal(inputOf(pad));
    expect(document.activeElement).to.equal(pad);
  });

  it('keeps ink and value when the node moves, and when its size changes', async () => {
    const pad = await mount('<main></main><digit-pad model="/nothing.json"></digit-pad>');
    await drawNumber(pad, '1');
    const before = pad.strokes;
    find('main').append(pad);
    pad.style.setProperty('--digit-pad-height', '16rem');
    await pad.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(pad.strokes).to.equal(before);
    expect(hasDrawing(pad)).to.equal(true);
  });

  it('gives strokes back exactly, and takes them with one recognition and no input', async function () {
    this.timeout(20_000);
    const pad = await mount('<digit-pad></digit-pad>');
    const events = record(pad, 'input', 'change', 'digit-pad-recognize');
    const strokes = writeNumber('42');
    pad.strokes = strokes;
    expect(pad.strokes).to.deep.equal(strokes);
    await once(pad, 'digit-pad-recognize');
    expect(pad.value).to.equal('42');
    expect(events).to.deep.equal(['digit-pad-recognize']);
    const same = pad.strokes;
    pad.strokes = same;
    expect(pad.strokes[0]).to.equal(same[0]);
  });

  it('names an invalid stroke, and leaves the ink unchanged', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    pad.strokes = writeNumber('1');
    const before = pad.strokes;
    const wrong = [...writeNumber('1'), { points: [{ x: 1, y: Number.NaN }] }];
    expect(() => {
      pad.strokes = wrong;
    }).to.throw(TypeError, 'strokes[1].points[0]');
    expect(pad.strokes).to.equal(before);
  });

  it('exports the ink', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    pad.strokes = writeNumber('40');
    const svg = new DOMParser().parseFromString(pad.toSVG(), 'image/svg+xml');
    expect(svg.querySelectorAll('path')).to.have.lengthOf(3);
    expect((await pad.toBlob()).type).to.equal('image/png');
  });

  it('cancels the stroke that is being drawn with Escape', async () => {
    const pad = await mount('<digit-pad model="/nothing.json"></digit-pad>');
    await drawNumber(pad, '1');
    const { left, top } = paperOf(pad).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 130), Math.round(top + 30)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(left + 150), Math.round(top + 90)] });
    expect(pad.matches(':state(drawing)')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    expect(pad.matches(':state(drawing)')).to.equal(false);
    expect(pad.strokes).to.have.lengthOf(1);
  });

  it('stays sharp, and keeps the ink, with another pixel ratio and orientation', async function () {
    const pad = await mount('<digit-pad model="/nothing.json"></digit-pad>');
    await drawNumber(pad, '1');
    const before = pad.strokes;
    const isSharp = (): boolean => {
      const paper = paperOf(pad);
      const { width } = paper.getBoundingClientRect();
      return Math.abs(paper.width - width * devicePixelRatio) <= 1;
    };
    try {
      await setViewport({ width: 500, height: 900, deviceScaleFactor: 3 } as Viewport);
      if (devicePixelRatio !== 3) this.skip();
      await until(isSharp);
      await setViewport({ width: 900, height: 500, deviceScaleFactor: 1 } as Viewport);
      await until(() => devicePixelRatio === 1 && isSharp());
      expect(pad.strokes).to.equal(before);
      expect(hasDrawing(pad)).to.equal(true);
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });

  it('takes Ctrl+Z for ink and typing alike', async () => {
    const pad = await mount('<digit-pad model="/nothing.json"></digit-pad>');
    await clickOn(inputOf(pad));
    await sendKeys({ type: '12' });
    await drawNumber(pad, '1');
    expect(pad.strokes).to.have.lengthOf(1);
    await chord('z', 'Control');
    expect(pad.strokes).to.have.lengthOf(0);
    expect(pad.value).to.equal('12');
    await chord('z', 'Control');
    expect(pad.value).to.equal('');
    await chord('z', 'Control', 'Shift');
    expect(pad.value).to.equal('12');
  });
});
