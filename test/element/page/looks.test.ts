/** Where the parts of a pad stand, and what they look like beside each other. */
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { writeNumber } from '../../fixtures/digits.js';
import { chord, clickOn, defined, find, inputOf, mount, until } from '../helpers.js';
import { sheet } from '../sheet.js';

const PHONE = { width: 390, height: 700 };
const ZOOMED = { width: 320, height: 256 };
const DESKTOP = { width: 1280, height: 800 };
/** The boxes' edges, px: one device pixel. */
const EDGE = 1;

const inPad = (pad: DigitPad, selector: string): HTMLElement[] => [
  ...pad.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
const shown = (pad: DigitPad, selector: string): HTMLElement[] =>
  inPad(pad, selector).filter((element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  );

async function window(size: { width: number; height: number }): Promise<void> {
  await setViewport(size);
  await until(() => innerWidth === size.width);
}

/** As after somebody came near: with the styles of a pad in use. */
async function used(markup: string): Promise<DigitPad> {
  const pad = await mount(markup);
  await pad.load();
  await pad.updateComplete;
  return pad;
}

async function write(pad: DigitPad, number: string): Promise<void> {
  pad.strokes = writeNumber(number, { x: 30, y: 30, height: 80 });
  await until(() => pad.recognition !== null);
  await pad.updateComplete;
}

async function openReadings(pad: DigitPad): Promise<DOMRect> {
  pad.focus();
  inputOf(pad).setSelectionRange(1, 1);
  await chord('ArrowDown', 'Alt');
  await until(() => inPad(pad, '[role=listbox]').length > 0);
  return boxOf(inPad(pad, '[role=listbox]')[0]!);
}

describe('looks', function () {
  this.timeout(60_000);
  before(defined);
  afterEach(() => window(DESKTOP));

  it('stands beneath its label and above what follows, as the first page of the docs has it', async () => {
    const pad = await mount(
      '<form><label for="p">Code</label><digit-pad id="p" controls></digit-pad><button>Send</button></form>',
    );
    expect(boxOf(find('label')).bottom).to.be.below(boxOf(pad).top);
    expect(boxOf(find('form > button')).top).to.be.above(boxOf(pad).bottom);
  });

  it('brings the paper along when the browser reports it on a phone', async () => {
    await window(PHONE);
    const pad = await mount(
      `<form><p style="block-size: 900px">Above</p><digit-pad required></digit-pad>
        <p style="block-size: 1500px">Below</p><button>Send</button></form>`,
    );
    find('form > button').scrollIntoView();
    await clickOn(find('form > button'));
    await until(() => document.activeElement === pad);
    await until(() => boxOf(pad).top >= 0);
    expect(boxOf(pad).bottom).to.be.at.most(innerHeight);
  });

  it('has the boxes of a date in one row on a narrow phone', async () => {
    await window({ width: 320, height: 700 });
    const pad = await used('<digit-pad layout="cells" format="date"></digit-pad>');
    await until(() => inPad(pad, '.cell[data-after]').length === 2);
    const rows = new Set(inPad(pad, '.cell').map((cell) => boxOf(cell).top));
    expect([inPad(pad, '.cell').length, rows.size]).to.deep.equal([8, 1]);
  });

  it('shows the message about empty boxes in place of the hint', async () => {
    await window(PHONE);
    const pad = await used(
      '<form><digit-pad layout="cells" format="date" required></digit-pad><button>Send</button></form>',
    );
    const texts = (): string[] =>
      inPad(pad, '.hint, .status').map(({ textContent }) => textContent!.trim());
    await until(() => texts()[0] === 'such as 11/26/2026');
    await clickOn(find('form > button'));
    await until(() => texts()[0] === 'Enter a date, such as 11/26/2026.');
    expect(texts()).to.have.lengthOf(1);
  });

  for (const direction of ['ltr', 'rtl']) {
    for (const attributes of ['digits="5" value="40789"', 'digits="7" value="12"', '']) {
      it(`has its slots beneath their boxes (${direction}, ${attributes || 'no length'})`, async () => {
        await window(PHONE);
        const pad = await used(
          `<div dir="${direction}"><digit-pad layout="cells" controls ${attributes}></digit-pad></div>`,
        );
        // The caret behind a full row.
        pad.focus();
        inputOf(pad).setSelectionRange(9, 9);
        const [cells, slots] = [inPad(pad, '.cell'), inPad(pad, '.slot')];
        expect(slots).to.have.lengthOf(cells.length);
        cells.forEach((cell, place) => {
          const [above, below] = [boxOf(cell), boxOf(slots[place]!)];
          expect(below.left).to.be.closeTo(above.left, EDGE);
          expect(below.width).to.be.closeTo(above.width, EDGE);
        });
      });
    }
  }

  it('shows all of 20 digits on a phone, and fades more out where they go on', async () => {
    await window(PHONE);
    const pad = await used('<digit-pad controls value="12345678901234567890"></digit-pad>');
    const right = boxOf(inPad(pad, '.readout')[0]!).right;
    for (const slot of inPad(pad, '.slot')) expect(boxOf(slot).right).to.be.at.most(right + EDGE);
    const masked = (): string => getComputedStyle(inPad(pad, '.slots')[0]!).maskImage;
    const whole = masked();
    pad.value = '1234567890'.repeat(4);
    await pad.updateComplete;
    expect(masked(), 'it goes on at the right').to.not.equal(whole);
    expect(inPad(pad, '.slot')).to.have.lengthOf(40);
  });

  it('looks read-only: nothing invites to write', async () => {
    const editable = await used('<digit-pad controls></digit-pad>');
    const surface = getComputedStyle(inPad(editable, '.pad')[0]!).backgroundColor;
    expect(shown(editable, '.hint, .base-line, .empty, button').length).to.be.above(0);
    const pad = await used('<digit-pad controls readonly></digit-pad>');
    expect(shown(pad, '.hint, .base-line, .empty, button')).to.deep.equal([]);
    expect(getComputedStyle(inPad(pad, '.pad')[0]!).backgroundColor).to.not.equal(surface);
  });

  it('has one colour for what is invalid', async () => {
    const pad = await used('<form novalidate><digit-pad required></digit-pad></form>');
    const form = find<HTMLFormElement>('form');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.requestSubmit();
    const [frame, status] = [inPad(pad, '.pad')[0]!, inPad(pad, '.status')[0]!];
    await until(() => status.classList.contains('urgent'));
    await until(() => getComputedStyle(frame).borderColor === getComputedStyle(status).color);
  });

  it('derives its slots from the accent', async () => {
    const colourOf = async (accent: string): Promise<string> => {
      const pad = await mount(
        `<digit-pad value="4" style="--digit-pad-accent: ${accent}"></digit-pad>`,
      );
      return getComputedStyle(inPad(pad, '.slot')[0]!).backgroundColor;
    };
    expect(await colourOf('green')).to.not.equal(await colourOf('blue'));
  });

  it('opens other readings where they do not cover the ink', async () => {
    const pad = await used('<digit-pad></digit-pad><p style="block-size: 400px"></p>');
    await write(pad, '407');
    const surface = (): DOMRect => boxOf(inPad(pad, '.surface')[0]!);
    expect((await openReadings(pad)).top).to.be.above(surface().bottom);
    await window({ width: 390, height: Math.ceil(boxOf(pad).bottom + scrollY + 8) });
    await until(() => inPad(pad, '[role=listbox]').length === 0);
    scrollTo(0, 0);
    const list = await openReadings(pad);
    // Its frame may touch the line beneath the paper.
    expect(list.top).to.be.above(surface().bottom - 16);
    expect(list.bottom).to.be.at.most(innerHeight);
    expect(list.right).to.be.at.most(innerWidth);
  });

  it('keeps its buttons in one row at 400 percent', async () => {
    await window(ZOOMED);
    const pad = await used('<digit-pad controls images digits="5"></digit-pad>');
    await until(() => shown(pad, '.bar button').length === 4);
    expect(new Set(shown(pad, '.bar button').map((button) => boxOf(button).top)).size).to.equal(1);
  });

  it('shows every line of a page beside its number, and one button to close', async () => {
    const pad = await used('<digit-pad images controls min-confidence="1"></digit-pad>');
    await pad.readImage(sheet('2407', '358', '61'));
    const lines = inPad(pad, '[part~="line"]');
    expect(lines).to.have.lengthOf(3);
    for (const line of lines) {
      const { width, height } = line.querySelector('canvas')!;
      expect(width / height, 'the cutting of one line').to.be.above(1);
      expect(boxOf(line.querySelector('canvas')!).height).to.be.above(30);
      // Nothing that was read is as sure as this pad wants it.
      expect(line.textContent).to.match(/^\d+ \d+%$/);
    }
    expect(shown(pad, '.remove, [part~="clear-button"]')).to.have.lengthOf(1);
    lines[0]!.click();
    await until(() => pad.value !== '');
    await pad.updateComplete;
    expect(shown(pad, '.remove, [part~="clear-button"]')).to.have.lengthOf(1);
  });
});
