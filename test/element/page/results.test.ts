/** Results from real pads and real pictures, with the real engine. */
import { expect } from 'chai';
import type { Recognizer } from '../../../src/engine/index.js';
import type { openResults as OpenResults, Result, Results } from '../../../src/results/index.js';
import { defined, drawNumber, inputOf, mount, written } from '../helpers.js';
import { file, sheet } from '../sheet.js';

const RESULTS = '/dist/results.js';
const ENGINE = '/dist/engine.js';

async function sizeOf({ thumbnail }: Result): Promise<[number, number]> {
  const { width, height } = await createImageBitmap(thumbnail!);
  return [width, height];
}

/** The share of its pixels that are dark. */
async function inkIn({ thumbnail }: Result): Promise<number> {
  const bitmap = await createImageBitmap(thumbnail!);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const dark = data.filter((value, i) => i % 4 === 0 && value < 128).length;
  return dark / (canvas.width * canvas.height);
}

describe('results', function () {
  this.timeout(60_000);
  let results: Results;
  let recognizer: Recognizer;

  before(async () => {
    await defined();
    const { createRecognizer } = await import(ENGINE);
    recognizer = await createRecognizer({ worker: false });
  });
  beforeEach(async () => {
    const { openResults } = (await import(RESULTS)) as { openResults: typeof OpenResults };
    results = await openResults({ name: 'element' });
  });
  afterEach(async () => {
    await results.clear();
    await results.close();
  });
  after(() => {
    recognizer.dispose();
    indexedDB.deleteDatabase('element');
  });

  it('take what was written on a pad, with a picture of the ink alone', async () => {
    const pad = await mount('<digit-pad controls></digit-pad>');
    await drawNumber(pad, '47');
    const result = await results.addPad(pad);
    expect(result).to.deep.include({ value: '47', read: '47', source: '', corrected: false });
    expect(result.confidence).to.equal(pad.recognition!.confidence);
    const [width, height] = await sizeOf(result);
    expect(height).to.be.at.most(96);
    expect(width / height).to.be.within(1, 2.5);
    expect(await inkIn(result)).to.be.within(0.03, 0.4);
  });

  it('distinguish what was read from what was typed', async () => {
    const pad = await mount('<digit-pad controls></digit-pad>');
    await results.addPad(pad).then(
      () => expect.fail('an empty pad is no result'),
      (error: Error) => expect(error.message).to.match(/empty/),
    );
    inputOf(pad).value = '123';
    inputOf(pad).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const typed = await results.addPad(pad);
    expect(typed).to.deep.include({ value: '123', read: '', confidence: 0, corrected: true });
    expect(typed.thumbnail).to.equal(undefined);
  });

  it('take a picture from a pad, cut to the number', async () => {
    const pad = await mount('<digit-pad images></digit-pad>');
    await pad.readImage(await file(sheet('2407')));
    await written(pad, '2407');
    const result = await results.addPad(pad);
    expect(result.value).to.equal('2407');
    const [width, height] = await sizeOf(result);
    expect(width / height).to.be.within(2, 5);
  });

  it('take many pictures one after another, each written line by itself', async () => {
    const pages = [['2407', '358'], [], ['916']];
    const failed: string[] = [];
    for (const [i, numbers] of pages.entries()) {
      const page = await file(sheet(...numbers), 'image/jpeg', `page ${i}.jpg`);
      await results.readPicture(page, recognizer);
    }
    const torn = new File(['no picture'], 'torn.png');
    await results.readPicture(torn, recognizer).catch(({ message }) => failed.push(message));
    expect(results.list.map(({ value, source }) => [value, source])).to.deep.equal([
      ['2407', 'page 0.jpg'],
      ['358', 'page 0.jpg'],
      ['916', 'page 2.jpg'],
    ]);
    expect(failed).to.have.length(1);
    expect(failed[0]).to.match(/not a picture/);
    for (const result of results.list) {
      expect(result.kept).to.equal(true);
      expect(await inkIn(result)).to.be.within(0.03, 0.4);
    }
  });
});
