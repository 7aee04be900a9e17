/** Nothing that a page sets for its own text makes the pad's targets smaller than 44 px. */
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { writeNumber } from '../../fixtures/digits.js';
import { closePage, openPage } from '../frame.js';
import { chord, defined, until } from '../helpers.js';
import { sheet } from '../sheet.js';

const LEAST = 44;
/** Half a device pixel, as browsers round. */
const ROUNDING = 0.6;

const PAGES = {
  'an untouched page': '',
  'a root font of 62.5 %': 'html { font-size: 62.5% }',
  'a root font of 10 px': 'html { font-size: 10px } body { font-size: 1.6rem }',
  'a root font of 4 px': 'html { font-size: 4px }',
  'a reset': `html { font-size: 10px }
    * { box-sizing: content-box; margin: 0; border: 0; padding: 0; min-width: 0; font: inherit; line-height: 1 }
    button { min-width: 0; min-height: 0; height: auto }`,
  'inherited text styles': `body { line-height: 0.5; letter-spacing: 0.3em; word-spacing: -0.2em;
    text-indent: 3em; text-transform: uppercase; text-align: center; white-space: nowrap; font-size: 6px }`,
  'text spacing by the user': `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important }`,
  'a page zoomed out': 'body { zoom: 0.5 }',
};

function tooSmall(pad: DigitPad, selector: string): string[] {
  const targets = [...pad.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  const shown = targets.filter((target) => target.checkVisibility());
  expect(shown.length, selector).to.be.above(0);
  return shown.flatMap((target) => {
    const { width, height } = target.getBoundingClientRect();
    return Math.min(width, height) < LEAST - ROUNDING
      ? `${target.localName} ${target.className} ${target.part}: ${width} × ${height}`
      : [];
  });
}

/** In that page, used by somebody. */
async function open(style: string, attributes: string): Promise<DigitPad> {
  const page = await openPage(
    `<style>${style}</style><label>Number <digit-pad controls images ${attributes}></digit-pad></label>`,
  );
  const pad = page.querySelector('digit-pad')!;
  pad.focus();
  await pad.load();
  await until(() => pad.shadowRoot!.querySelector('[part~="image-button"]') !== null);
  return pad;
}

describe('targets', function () {
  this.timeout(60_000);
  before(defined);
  afterEach(closePage);

  for (const [title, style] of Object.entries(PAGES)) {
    it(`are at least ${LEAST} px in ${title}`, async () => {
      const pad = await open(style, '');
      pad.strokes = writeNumber('407', { x: 30, y: 30, height: 60 });
      await until(() => pad.recognition !== null);
      await pad.updateComplete;
      expect(tooSmall(pad, 'button, .readout, input, .surface')).to.deep.equal([]);
      pad.focus();
      pad.shadowRoot!.querySelector('input')!.setSelectionRange(1, 1);
      await chord('ArrowDown', 'Alt');
      await until(() => pad.shadowRoot!.querySelector('[role=listbox]') !== null);
      expect(tooSmall(pad, '[role=option]')).to.deep.equal([]);
      await pad.readImage(sheet('2407', '358'));
      await until(() => pad.shadowRoot!.querySelector('[part~="line"]') !== null);
      expect(tooSmall(pad, '[part~="line"], .remove')).to.deep.equal([]);
    });
  }

  it('let a text without line breaks around the pad not widen it', async () => {
    const pad = await open('body { display: flex; white-space: nowrap }', '');
    expect(pad.getBoundingClientRect().right).to.be.at.most(pad.ownerDocument.body.clientWidth + 8);
  });
});
