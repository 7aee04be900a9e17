/** A pad that moves into another document looks and works there as before. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { writeNumber } from '../../fixtures/digits.js';
import { defined, mount, once, painted, paperOf, until, written } from '../helpers.js';

/** Computed styles of the sheets that come at once, with writing, and with pictures. */
const LOOKS = [
  ['.pad', 'border-radius'],
  ['.surface', 'position'],
  ['.growing-ink', 'touch-action'],
  ['.growing-ink', 'transition-delay'],
  ['.spoken', 'position'],
  ['.slot', 'border-radius'],
  ['.picture', 'position'],
] as const;

function looksOf(pad: DigitPad): (string | undefined)[] {
  const view = pad.ownerDocument.defaultView!;
  return LOOKS.map(([selector, property]) => {
    const element = pad.shadowRoot!.querySelector(selector);
    return element ? view.getComputedStyle(element).getPropertyValue(property) : undefined;
  });
}

/** Waits for its page: Firefox replaces the empty one that a frame begins with. */
async function frame(): Promise<Document> {
  const element = document.createElement('iframe');
  element.style.cssText = 'display: block; width: 40rem; height: 20rem; border: 0';
  element.className = 'elsewhere';
  const loaded = once(element, 'load');
  document.body.prepend(element);
  await loaded;
  return element.contentDocument!;
}

const leave = (): void => {
  for (const element of document.querySelectorAll('iframe.elsewhere')) element.remove();
};

describe('moved into another document', () => {
  before(defined);
  afterEach(leave);

  async function used(): Promise<DigitPad> {
    const pad = await mount('<digit-pad images controls></digit-pad>');
    await pad.load();
    pad.strokes = writeNumber('42', { x: 40, y: 30, height: 80 });
    await written(pad, '42');
    await until(() => pad.shadowRoot!.querySelector('.picture') !== null);
    await painted(pad);
    return pad;
  }

  it('keeps all of its styles, there and back', async () => {
    const pad = await used();
    const looks = looksOf(pad);
    const elsewhere = await frame();
    elsewhere.body.append(pad);
    expect(looksOf(pad)).to.deep.equal(looks);
    const again = await frame();
    again.adoptNode(pad);
    again.body.append(pad);
    expect(looksOf(pad)).to.deep.equal(looks);
    document.body.append(pad);
    expect(looksOf(pad)).to.deep.equal(looks);
    expect(pad.value).to.equal('42');
    pad.remove();
  });

  it('keeps them by way of a document without a window', async () => {
    const pad = await used();
    const looks = looksOf(pad);
    document.implementation.createHTMLDocument().body.append(pad);
    document.createElement('template').content.append(pad);
    (await frame()).body.append(pad);
    expect(looksOf(pad)).to.deep.equal(looks);
  });

  it('gets styles that come after it moved, and one that is rendered only there', async () => {
    const looks = looksOf(await used());
    const pad = await mount('<digit-pad images controls></digit-pad>');
    (await frame()).body.append(pad);
    await pad.load();
    pad.value = '42';
    await until(() => pad.shadowRoot!.querySelector('.picture') !== null);
    await pad.updateComplete;
    expect(looksOf(pad)).to.deep.equal(looks);

    const fresh = document.createElement('digit-pad');
    Object.assign(fresh, { images: true, controls: true });
    (await frame()).body.append(fresh);
    await fresh.load();
    fresh.value = '42';
    await until(() => fresh.shadowRoot!.querySelector('.picture') !== null);
    await fresh.updateComplete;
    expect(looksOf(fresh)).to.deep.equal(looks);
  });

  it('shares one sheet among the pads of a document', async () => {
    const pad = await mount('<digit-pad></digit-pad><digit-pad id="second"></digit-pad>');
    const second = document.querySelector<DigitPad>('#second')!;
    const page = await frame();
    page.body.append(pad, second);
    await pad.updateComplete;
    const [sheet] = pad.shadowRoot!.adoptedStyleSheets;
    expect(sheet).to.equal(second.shadowRoot!.adoptedStyleSheets[0]);
  });

  it('is written on there', async () => {
    const pad = await used();
    const page = await frame();
    page.body.append(pad);
    pad.clear();
    const place = page.defaultView!.frameElement!.getBoundingClientRect();
    const paper = paperOf(pad).getBoundingClientRect();
    const at = (x: number, y: number): number[] =>
      [place.left + paper.left + x, place.top + paper.top + y].map(Math.round);
    await executeServerCommand('draw', [[at(60, 30), at(60, 70), at(60, 110)]]);
    await until(() => pad.strokes.length === 1);
    const { points } = pad.strokes[0]!;
    expect(points[0]!.x).to.be.closeTo(60, 1);
    expect(points.at(-1)!.y - points[0]!.y).to.be.closeTo(80, 1);
    expect(pad.matches(':state(drawing)')).to.equal(false);
  });
});
