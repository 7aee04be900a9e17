/** The element that explains a reading. */
import { expect } from 'chai';
import type { DigitInspector } from '../../../src/components/inspector/digit-inspector.js';
import type { openHand as OpenHand } from '../../../src/hand/index.js';
import { writeNumber } from '../../fixtures/digits.js';
import { defined, find, mount, until } from '../helpers.js';

const INSPECTOR = '/dist/inspector.js';

const inside = (selector: string): HTMLElement[] => [
  ...find<DigitInspector>('digit-inspector').shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

/** The digits on the buttons, without their probabilities. */
const shapes = () =>
  inside('.shapes button').map(({ childNodes }) =>
    [...childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent)
      .join('')
      .trim(),
  );

describe('inspector', function () {
  this.timeout(60_000);
  before(async () => {
    await defined();
    await import(INSPECTOR);
  });

  it('shows boxes, input, probabilities, feature maps and other readings, live', async () => {
    const pad = await mount(
      '<digit-pad id="pad"></digit-pad><digit-inspector for="pad"></digit-inspector>',
    );
    expect(inside('.shapes button')).to.have.length(0);
    pad.strokes = writeNumber('407', { x: 20, y: 20, height: 70, gap: 0.35 });
    await until(() => shapes().join('') === '407');
    expect(inside('.overview rect')).to.have.length(3);
    const input = inside('.input canvas')[0] as HTMLCanvasElement;
    expect([input.width, input.height]).to.deep.equal([28, 28]);
    const pixels = input.getContext('2d')!.getImageData(0, 0, 28, 28).data;
    expect(pixels.some((value) => value > 0)).to.equal(true);
    // A chart that is a table: eleven rows, each with its number.
    const chances = inside('table[aria-labelledby="chances"] tr');
    expect(chances.map((row) => row.querySelector('th')!.textContent)).to.have.length(11);
    expect(chances[4]!.querySelector('.number')!.textContent).to.match(/\d+(\.\d)? %/);
    expect(inside('.layer').length).to.be.above(2);
    expect(inside('table[aria-labelledby="lost"] tr').length).to.be.above(1);
    inside('.shapes button')[2]!.click();
    await until(
      () => inside('.shapes [aria-pressed="true"]')[0]?.textContent?.includes('7') === true,
    );
    pad.strokes = writeNumber('5', { x: 20, y: 20, height: 70 });
    await until(() => shapes().join('') === '5');
    pad.clear();
    pad.dispatchEvent(new Event('input'));
    await until(() => shapes().length === 0);
  });

  it('explains a picture, too', async () => {
    const pad = await mount(
      '<digit-pad id="pad"></digit-pad><digit-inspector for="pad"></digit-inspector>',
    );
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [160, 110];
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 160, 110);
    context.lineWidth = 5;
    for (const { points } of writeNumber('42', { x: 25, y: 25, height: 55, gap: 0.4 })) {
      context.beginPath();
      for (const { x, y } of points) context.lineTo(x, y);
      context.stroke();
    }
    await pad.readImage(canvas);
    await until(() => shapes().join('') === '42');
    expect(inside('.overview canvas')).to.have.length(1);
  });

  it('shows the examples of a hand that are most like a digit', async () => {
    const { openHand } = (await import('/dist/hand.js' as string)) as { openHand: typeof OpenHand };
    const hand = await openHand({ store: 'memory' });
    for (const value of ['4', '7', '7']) {
      await hand.learn({ strokes: writeNumber(value, { height: 60 + 5 * hand.size }) }, value);
    }
    const pad = await mount(
      '<digit-pad id="pad"></digit-pad><digit-inspector for="pad"></digit-inspector>',
    );
    pad.hand = hand;
    pad.strokes = writeNumber('7', { x: 20, y: 20, height: 70 });
    await until(() => inside('table[aria-labelledby="nearest"] tr').length > 0);
    const rows = inside('table[aria-labelledby="nearest"] tr').map(
      (row) => row.querySelector('th')!.textContent,
    );
    expect(rows).to.deep.equal(['Example of', 'this shape', '7', '7', '4']);
    expect(inside('table[aria-labelledby="nearest"] canvas')).to.have.length(4);
  });
});
