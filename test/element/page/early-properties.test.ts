/** Properties that a page sets before the script has come. */
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { once, until } from '../helpers.js';

let frame: HTMLIFrameElement | undefined;

/** A pad that is set before the element is defined. */
async function early(markup: string, set: (pad: DigitPad) => void): Promise<DigitPad> {
  frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="en"><body>${markup}</body></html>`;
  document.body.append(frame);
  await once(frame, 'load');
  const page = frame.contentWindow as Window & typeof globalThis;
  const pad = page.document.querySelector('digit-pad')!;
  set(pad);
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = '/dist/digit-pad.js';
  page.document.head.append(script);
  await until(() => page.customElements.get('digit-pad') !== undefined);
  await pad.updateComplete;
  return pad;
}

const STROKES = [
  {
    points: [
      { x: 10, y: 10 },
      { x: 10, y: 60 },
    ],
  },
] as const;

describe('properties set before the element is defined', () => {
  afterEach(() => frame?.remove());

  it('valueAsNumber', async () => {
    const pad = await early('<digit-pad></digit-pad>', (it) => {
      it.valueAsNumber = 407;
    });
    expect([pad.value, pad.valueAsNumber]).to.deep.equal(['407', 407]);
    expect(pad.shadowRoot!.querySelector('input')!.value).to.equal('407');
    pad.valueAsNumber = 5;
    expect(pad.value, 'the accessor is in use again').to.equal('5');
    expect(Object.hasOwn(pad, 'valueAsNumber')).to.equal(false);
  });

  it('valueAsNumber with a point, where `decimal` is set later, or by attribute', async () => {
    const pad = await early('<digit-pad signed></digit-pad>', (it) => {
      it.valueAsNumber = -1.5;
      it.decimal = true;
    });
    expect(pad.value).to.equal('-1.5');
  });

  it('value, and what was set last wins', async () => {
    const pad = await early('<digit-pad value="1"></digit-pad>', (it) => {
      it.strokes = STROKES;
      it.valueAsNumber = 3;
      it.value = '42';
    });
    expect([pad.value, pad.strokes.length]).to.deep.equal(['42', 0]);
    frame!.remove();
    const other = await early('<digit-pad></digit-pad>', (it) => {
      it.value = '42';
      it.strokes = STROKES;
    });
    expect(other.strokes).to.deep.equal(STROKES);
  });

  it('name, disabled and readOnly become attributes, an object stays one', async () => {
    const segmenter = { segment: () => [] };
    const pad = await early('<form><digit-pad></digit-pad></form>', (it) => {
      Object.assign(it, { name: 'n', disabled: true, readOnly: true, segmenter, digits: '3' });
    });
    expect([pad.getAttribute('name'), pad.disabled, pad.readOnly]).to.deep.equal(['n', true, true]);
    expect(pad.hasAttribute('disabled')).to.equal(true);
    expect([pad.segmenter, pad.digits]).to.deep.equal([segmenter, 3]);
  });

  it('what is wrong, or can only be read, keeps no pad from appearing', async () => {
    const pad = await early('<digit-pad></digit-pad>', (it) => {
      frame!.contentWindow!.addEventListener('unhandledrejection', (event) =>
        event.preventDefault(),
      );
      Object.assign(it, { form: null, strokes: 'none', valueAsNumber: Infinity, value: '7' });
    });
    expect(pad.value).to.equal('7');
    expect(pad.shadowRoot!.querySelector('input')!.value).to.equal('7');
  });
});
