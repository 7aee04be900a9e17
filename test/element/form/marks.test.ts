/** Written decimal marks and minus signs: part of the value, and corrected like digits. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import type { Stroke } from '../../../src/engine/data/ink.js';
import { writeNumber } from '../../fixtures/digits.js';
import {
  clickOn,
  defined,
  drawStrokes,
  entries,
  find,
  inputOf,
  mount,
  paperOf,
  until,
  written,
} from '../helpers.js';

const SIZE = { y: 30, height: 90 };

/** -12.5 */
const INK: readonly Stroke[] = [
  line([30, 80], [66, 79]),
  ...writeNumber('12', { x: 90, ...SIZE }),
  line([272, 116], [275, 121]),
  ...writeNumber('5', { x: 300, ...SIZE }),
];

async function amount(): Promise<DigitPad> {
  const pad = await mount('<form><digit-pad name="n" decimal signed controls></digit-pad></form>');
  const { left, top } = paperOf(pad).getBoundingClientRect();
  const onScreen = INK.map(({ points }) => ({
    points: points.map(({ x, y }) => ({ x: x + left, y: y + top })),
  }));
  await drawStrokes(onScreen);
  await written(pad, '-12.5');
  return pad;
}

describe('written marks', function () {
  this.timeout(60_000);
  before(defined);

  it('are part of the value and of what the form gets', async () => {
    const pad = await amount();
    expect(pad.valueAsNumber).to.equal(-12.5);
    expect(entries(find('form'))).to.deep.equal({ n: '-12.5' });
    expect(pad.recognition!.value).to.equal('-12.5');
    expect(pad.recognition!.digits.map(({ value }) => value).join('')).to.equal('125');
    expect(pad.recognition!.marks!.map(({ value, before }) => [value, before])).to.deep.equal([
      ['-', 0],
      ['.', 2],
    ]);
    expect(pad.shadowRoot!.querySelectorAll('[part~="slot"]')).to.have.lengthOf(5);
  });

  it('stay when a digit is corrected by typing', async () => {
    const pad = await amount();
    await clickOn(inputOf(pad));
    inputOf(pad).setSelectionRange(4, 5);
    await sendKeys({ type: '6' });
    expect(pad.value).to.equal('-12.6');
    await until(() => pad.recognition?.value === '-12.6');
    expect(pad.strokes).to.have.lengthOf(INK.length);
    await sendKeys({ type: '0' });
    expect(pad.value).to.equal('-12.60');
  });

  it('go with their ink when they are deleted, and come back', async () => {
    const pad = await amount();
    await clickOn(inputOf(pad));
    inputOf(pad).setSelectionRange(4, 4);
    await sendKeys({ press: 'Backspace' });
    await until(() => pad.value === '-125');
    expect(pad.strokes).to.have.lengthOf(INK.length - 1);
    pad.undo();
    await until(() => pad.value === '-12.5');
    expect(pad.strokes).to.have.lengthOf(INK.length);
  });

  it('are confirmed with the rest', async () => {
    const pad = await amount();
    pad.minConfidence = 1;
    await pad.updateComplete;
    expect(pad.validity.valid).to.equal(false);
    inputOf(pad).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => pad.validity.valid);
    expect(pad.value).to.equal('-12.5');
    await until(() => pad.recognition?.value === '-12.5');
  });
});

/** A short straight stroke. */
function line([x0, y0]: [number, number], [x1, y1]: [number, number]): Stroke {
  const at = (share: number) => ({ x: x0 + share * (x1 - x0), y: y0 + share * (y1 - y0) });
  return { points: [0, 0.25, 0.5, 0.75, 1].map(at) };
}
