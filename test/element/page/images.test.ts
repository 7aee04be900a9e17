/** Pictures in a real browser: real files, the real file chooser, a real drop. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import type { DigitPadErrorEvent } from '../../../src/components/events.js';
import {
  buttonOf,
  defined,
  drawNumber,
  entries,
  find,
  mount,
  once,
  record,
  until,
  written,
} from '../helpers.js';
import { file, sheet } from '../sheet.js';

const LONG = 60_000;

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** Lets the browser choose, or drop, a file that lies on the disk. */
async function hand(how: 'choose-file' | 'drop-file', target: Element, given: File) {
  const base64 = btoa(String.fromCharCode(...(await bytesOf(given))));
  for (let tries = 3; tries > 0; tries--) {
    const { left, top, width, height } = target.getBoundingClientRect();
    const position = [Math.round(left + width / 2), Math.round(top + height / 2)];
    const done = await executeServerCommand(how, { name: given.name, base64, position });
    if (done !== 'missed') return done;
  }
  throw new Error(`Three clicks opened no file chooser.`);
}

const inPad = <T extends HTMLElement>(pad: DigitPad, selector: string): T =>
  pad.shadowRoot!.querySelector<T>(selector)!;

async function mountImages(attributes = ''): Promise<DigitPad> {
  const pad = await mount(
    `<form><digit-pad name="n" images controls ${attributes}></digit-pad></form>`,
  );
  await until(() => inPad(pad, '[part~="image-button"]') !== null);
  return pad;
}

describe('pictures', function () {
  this.timeout(LONG);
  before(defined);

  it('reads a picture for the page, without events of the form', async () => {
    const pad = await mountImages();
    const heard = record(pad, 'input', 'change', 'digit-pad-recognize');
    const recognition = await pad.readImage(await file(sheet('2407')));
    expect(recognition.value).to.equal('2407');
    expect(pad.value).to.equal('2407');
    expect(pad.recognition!.digits.map(({ value }) => value).join('')).to.equal('2407');
    expect(entries(find('form'))).to.deep.equal({ n: '2407' });
    expect(heard).to.deep.equal(['digit-pad-recognize']);
  });

  it('says that it is reading, until it has read', async () => {
    const pad = await mountImages();
    const note = inPad(pad, '.image-note');
    const reading = pad.readImage(await file(sheet('2407')));
    await until(() => note.textContent === 'Reading the picture…');
    expect(note.matches('[role="status"].busy')).to.equal(true);
    await reading;
    expect([note.textContent, note.classList.contains('busy')]).to.deep.equal(['', false]);
  });

  it('takes a picture from the file chooser, shows it, and can remove it', async function () {
    const pad = await mountImages();
    await pad.updateComplete;
    const heard = record(pad, 'input');
    const button = inPad<HTMLButtonElement>(pad, '[part~="image-button"]');
    const chosen = await hand('choose-file', button, await file(sheet('358')));
    if (!chosen) return this.skip();
    await until(() => pad.value === '358');
    expect(heard).to.deep.equal(['input']);
    const panel = inPad(pad, '[part~="picture"]');
    const canvas = panel.querySelector('canvas')!;
    const outer = inPad(pad, '.surface').getBoundingClientRect();
    const inner = canvas.getBoundingClientRect();
    expect(inner.width).to.be.above(0);
    expect(inner.right).to.be.at.most(outer.right);
    expect(inner.bottom).to.be.at.most(outer.bottom);
    expect(inPad(pad, '[part~="remove-button"]').hidden, 'one ✕ is enough').to.equal(true);
    buttonOf(pad, 'clear').click();
    await until(() => pad.value === '');
    await until(() => panel.hidden);
    buttonOf(pad, 'undo').click();
    await until(() => pad.value === '358');
    await until(() => !panel.hidden);
  });

  it('takes a picture that is dropped, and one that is pasted', async function () {
    const pad = await mountImages();
    const dropped = await hand('drop-file', inPad(pad, '.surface'), await file(sheet('916')));
    if (!dropped) return this.skip();
    await until(() => pad.value === '916');
    const clipboardData = new DataTransfer();
    clipboardData.items.add(await file(sheet('52'), 'image/jpeg', 'photo.jpg'));
    const options = { clipboardData, bubbles: true, cancelable: true, composed: true };
    inPad(pad, 'input').dispatchEvent(new ClipboardEvent('paste', options));
    await until(() => pad.value === '52');
  });

  it('lets the person choose a line, and joins none', async () => {
    const pad = await mountImages();
    await pad.readImage(sheet('2407', '358'));
    expect(pad.value).to.equal('');
    const lines = [...pad.shadowRoot!.querySelectorAll<HTMLElement>('[part~="line"]')];
    expect(lines.map(({ textContent }) => textContent)).to.deep.equal(['2407', '358']);
    lines[1]!.click();
    await until(() => pad.value === '358');
    expect(pad.recognition!.digits.length).to.equal(3);
    // The field wants four digits: then there is nothing to ask.
    const four = await mountImages('digits="4"');
    await four.readImage(sheet('2407', '358'));
    expect(four.value).to.equal('2407');
  });

  it('keeps nothing of an earlier picture while a line is to be chosen', async () => {
    const pad = await mountImages();
    await pad.readImage(sheet('406'));
    expect(pad.value).to.equal('406');
    await pad.readImage(sheet('2407', '358'));
    expect(pad.value).to.equal('');
    expect(pad.validity.badInput).to.equal(true);
    expect(pad.validationMessage).to.equal('Choose one of the numbers in the picture.');
    pad.undo();
    expect([pad.value, pad.validity.valid]).to.deep.equal(['406', true]);
    pad.redo();
    await pad.updateComplete;
    inPad(pad, '[part~="line"]').click();
    expect([pad.value, pad.validity.valid]).to.deep.equal(['2407', true]);
  });

  it('names its button at once, and follows the pad being disabled', async () => {
    const pad = await mountImages('disabled');
    const button = inPad<HTMLButtonElement>(pad, '[part~="image-button"]');
    expect([button.getAttribute('aria-label'), button.disabled]).to.deep.equal([
      'Read a picture',
      true,
    ]);
  });

  it('keeps a picture of any shape inside the paper', async () => {
    for (const [width, height] of [
      [3000, 110],
      [140, 2400],
      [110, 110],
    ] as const) {
      const pad = await mountImages();
      const page = document.createElement('canvas');
      [page.width, page.height] = [width, height];
      const context = page.getContext('2d')!;
      context.fillStyle = '#fff';
      context.fillRect(0, 0, width, height);
      context.drawImage(sheet('7'), 0, 0, 100, 110, 5, 0, 100, 110);
      await pad.readImage(page);
      expect(pad.value, `${width} × ${height}`).to.equal('7');
      const panel = inPad(pad, '[part~="picture"]');
      const outer = inPad(pad, '.surface').getBoundingClientRect();
      for (const element of [panel, panel.querySelector('canvas')!]) {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        expect(left, 'left').to.be.at.least(outer.left);
        expect(right, 'right').to.be.at.most(outer.right);
        expect(top, 'top').to.be.at.least(outer.top);
        expect(bottom, 'bottom').to.be.at.most(outer.bottom);
      }
    }
  });

  it('shows the button only with the attribute, even if a script reads pictures', async () => {
    const pad = await mount('<digit-pad></digit-pad>');
    await pad.readImage(sheet('7'));
    expect(pad.value).to.equal('7');
    expect(inPad(pad, '[part~="image-button"]').offsetWidth).to.equal(0);
    pad.images = true;
    await pad.updateComplete;
    await until(() => inPad(pad, '[part~="image-button"]').offsetWidth >= 44);
  });

  it('says when a picture holds no digits, and keeps what there is', async () => {
    const pad = await mountImages('value="12"');
    const { value } = await pad.readImage(sheet());
    expect(value).to.equal('');
    expect(pad.value).to.equal('12');
    const note = inPad(pad, '.image-note');
    expect(note.textContent).to.match(/No digits/);
    await pad.readImage(sheet('7'));
    await pad.readImage(sheet());
    await until(() => !inPad(pad, '.picture').hidden);
    expect(note.textContent).to.match(/No digits/);
    const { backgroundColor } = getComputedStyle(note);
    expect(backgroundColor, 'readable over the picture').to.equal(
      getComputedStyle(inPad(pad, '.pad')).backgroundColor,
    );
    find<HTMLFormElement>('form').reset();
    await pad.updateComplete;
    expect(note.textContent, 'of what is no longer there').to.equal('');
  });

  it('can be corrected by typing', async () => {
    const pad = await mountImages();
    await pad.readImage(await file(sheet('358')));
    const input = inPad<HTMLInputElement>(pad, 'input');
    input.focus();
    input.value = '3581';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(pad.value).to.equal('3581');
  });

  const png = async () => bytesOf(await file(sheet('7')));
  const refused: Record<string, { make: () => Promise<BlobPart>; name: string; why: RegExp }> = {
    'a renamed text file': {
      make: async () => 'BMany words, no picture',
      name: 'a.png',
      why: /not a picture/,
    },
    'an SVG': {
      make: async () =>
        '<svg xmlns="http://www.w3.org/2000/svg"><script>parent.ran = 1</script></svg>',
      name: 'a.svg',
      why: /not a picture/,
    },
    'an empty file': { make: async () => '', name: 'a.png', why: /empty/ },
    'a truncated JPEG': {
      make: async () => (await bytesOf(await file(sheet('7'), 'image/jpeg'))).slice(0, 1200),
      name: 'a.jpg',
      why: /cut off/,
    },
    'a truncated PNG': {
      make: async () => (await png()).slice(0, 500),
      name: 'a.png',
      why: /cut off/,
    },
    '200 megapixels by the header': {
      make: async () => {
        const bytes = await png();
        new DataView(bytes.buffer).setUint32(16, 20_000);
        new DataView(bytes.buffer).setUint32(20, 10_000);
        return bytes;
      },
      name: 'a.png',
      why: /20000 × 10000/,
    },
    '100 MB': {
      make: async () => new Uint8Array(100_000_000),
      name: 'a.png',
      why: /too large \(100 MB\)/,
    },
  };

  for (const [what, { make, name, why }] of Object.entries(refused)) {
    it(`refuses ${what}, with ink and value as they were`, async () => {
      const pad = await mountImages();
      await drawNumber(pad, '4');
      await written(pad, '4');
      const { strokes } = pad;
      const told = once<DigitPadErrorEvent>(pad, 'digit-pad-error');
      const reading = pad.readImage(new File([await make()], name, { type: 'image/png' }));
      const error = await reading.then(
        () => undefined,
        (reason: Error) => reason,
      );
      expect(error!.message).to.match(why);
      expect((await told).error).to.equal(error);
      expect(pad.value).to.equal('4');
      expect(pad.strokes).to.equal(strokes);
      expect(inPad(pad, '.image-note').textContent).to.equal(error!.message);
      expect(inPad(pad, '[part~="picture"]').hidden).to.equal(true);
      expect('ran' in window).to.equal(false);
    });
  }

  it('rejects a source that is no picture, with a message', async () => {
    const pad = await mountImages();
    const short = { data: new Uint8ClampedArray(5), width: 2, height: 2 };
    for (const [source, why] of [
      ['x.png', /must be a file, an image.* got string/],
      [undefined, /got undefined/],
      [short, /got 5 numbers for 2 × 2/],
    ] as const) {
      const error = await pad.readImage(source as never).catch((reason: Error) => reason);
      expect((error as Error).message).to.match(why);
    }
  });
});
