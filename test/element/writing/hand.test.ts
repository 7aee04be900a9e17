/** A pad that learns the hand of who writes into it, with real ink, the real engine and the real database. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import type { Stroke } from '../../../src/engine/data/ink.js';
import type { Hand, openHand as OpenHand } from '../../../src/hand/index.js';
import { writeNumber } from '../../fixtures/digits.js';
import {
  buttonOf,
  clickOn,
  defined,
  drawStrokes,
  find,
  inputOf,
  lazyFiles,
  mount,
  placed,
  until,
  written,
} from '../helpers.js';

/** A 7 that is drawn like a 1, a little different each time. */
const straightSeven = (time: number, x = 60): Stroke[] => [
  {
    points: Array.from({ length: 24 }, (_, i) => ({ x: x + (time * i) / 24, y: 20 + 4 * i })),
  },
];

const MARKUP = (name: string) =>
  `<digit-pad hand="${name}" controls></digit-pad><button id="other">Other</button>`;

describe('a hand', function () {
  this.timeout(60_000);
  let hand: Hand;

  before(async () => {
    await defined();
  });

  /** The hand as the page has it, beside the pad's own. */
  async function open(name: string): Promise<Hand> {
    const { openHand } = (await import('/dist/hand.js' as string)) as { openHand: typeof OpenHand };
    hand = await openHand({ name });
    await hand.forget();
    return hand;
  }

  afterEach(() => hand?.forget());

  async function draw(pad: DigitPad, strokes: readonly Stroke[], value: string): Promise<void> {
    await drawStrokes(placed(pad, strokes));
    await written(pad, value);
  }

  async function correct(pad: DigitPad, text: string): Promise<void> {
    inputOf(pad).focus();
    inputOf(pad).select();
    await sendKeys({ type: text });
    expect(pad.value).to.equal(text);
  }

  const leave = () => find('#other').focus();

  it('costs nothing where it is not used', async () => {
    // Another test may have left it.
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('digit-pad-hands').onsuccess = resolve;
    });
    const pad = await mount('<digit-pad controls></digit-pad>');
    await draw(pad, writeNumber('47', { x: 30, y: 30, height: 80 }), '47');
    expect(pad.hand).to.equal(null);
    expect(lazyFiles().filter((file) => /hand/.test(file) && !/freehand/.test(file))).to.deep.equal(
      [],
    );
    const databases = await indexedDB.databases();
    expect(databases.map(({ name }) => name)).not.to.include('digit-pad-hands');
  });

  it('learns from corrections, and reads better next time', async () => {
    await open('corrections');
    const pad = await mount(MARKUP('corrections'));
    await draw(pad, straightSeven(0), '1');
    await correct(pad, '7');
    leave();
    await until(() => hand.size === 1);
    pad.clear();
    await draw(pad, straightSeven(1), '7');
    const [digit] = pad.recognition!.digits;
    expect(digit!.confidence).to.be.within(0.5, 0.99);
    expect(digit!.alternatives[1]!.value).to.equal('1');
  });

  it('learns from what stands when the field is left, and not before', async () => {
    await open('stands');
    const pad = await mount(MARKUP('stands'));
    await draw(pad, writeNumber('85', { x: 30, y: 30, height: 80 }), '85');
    expect(hand.size).to.equal(0);
    leave();
    await until(() => hand.size === 2);
    expect(hand.toJSON().networks[0]!.examples.map(({ value }) => value)).to.deep.equal(['5', '8']);
    expect(hand.toJSON().networks[0]!.examples.every(({ trust }) => trust === 0.5)).to.equal(true);
  });

  it('learns nothing from what the user clears, nor from what the page sets', async () => {
    await open('nothing');
    const pad = await mount(`${MARKUP('nothing').replace('controls', 'controls digits="1"')}`);
    let changes = 0;
    pad.addEventListener('change', () => changes++);
    await draw(pad, writeNumber('5', { x: 30, y: 30, height: 80 }), '5');
    // The field is full.
    await until(() => changes === 1);
    await clickOn(buttonOf(pad, 'clear'));
    leave();
    pad.strokes = writeNumber('3', { x: 30, y: 30, height: 80 });
    await written(pad, '3');
    pad.focus();
    leave();
    await draw(pad, [], '3');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(hand.size).to.equal(0);
  });

  it('learns what a page clears as soon as it changes', async () => {
    await open('page');
    const pad = await mount(MARKUP('page'));
    pad.addEventListener('change', () => pad.clear());
    await draw(pad, writeNumber('6', { x: 30, y: 30, height: 80 }), '6');
    await sendKeys({ press: 'Enter' });
    leave();
    await until(() => hand.size === 1);
    expect(pad.value).to.equal('');
  });

  it('can be given as an object, changed and taken away', async () => {
    await open('object');
    await hand.learn({ strokes: straightSeven(0) }, '7');
    await hand.learn({ strokes: straightSeven(2) }, '7');
    const pad = await mount('<digit-pad controls></digit-pad>');
    await draw(pad, straightSeven(1), '1');
    pad.hand = hand;
    await until(() => pad.value === '7');
    pad.hand = null;
    await until(() => pad.value === '1');
  });
});
