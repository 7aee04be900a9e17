/** The demo as visitors use it: its own policy, the tour, sample pictures and the list. */
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import type { Hand } from '../../../src/hand/index.js';
import { writeNumber } from '../../fixtures/digits.js';
import { clickAt, once, until } from '../helpers.js';

const NUMBERS = { boxes: '40789', shadow: '2368', board: '9136' };

let frame: HTMLIFrameElement;
let violations: string[];

const find = <T extends HTMLElement>(selector: string): T =>
  frame.contentDocument!.querySelector<T>(selector)!;
const pad = (id: string) => find<DigitPad>(`#${id}`);
const rows = () =>
  [...frame.contentDocument!.querySelectorAll<HTMLInputElement>('.results input')].map(
    ({ value }) => value,
  );

async function openDemo(): Promise<void> {
  const loaded = once(frame, 'load');
  frame.src = `/demo/?${Math.random()}`;
  await loaded;
  violations = [];
  frame.contentDocument!.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
  // The list is shown once all scripts run.
  await until(() => find('.results').hidden || rows().length > 0);
}

/** A real click, so that focus and dialogs behave as for a visitor. */
async function click(selector: string): Promise<void> {
  const target = find(selector);
  target.scrollIntoView({ block: 'center' });
  const { left, top } = frame.getBoundingClientRect();
  const { x, y, width, height } = target.getBoundingClientRect();
  await clickAt(new DOMRect(left + x, top + y, width, height));
}

async function read(sample: keyof typeof NUMBERS): Promise<void> {
  await click(`[data-picture="samples/${sample}.jpg"]`);
  await until(() => pad('pictured').value === NUMBERS[sample]);
}

describe('demo', function () {
  this.timeout(60_000);
  beforeEach(async () => {
    frame = document.createElement('iframe');
    frame.style.cssText = 'display: block; width: 1200px; height: 780px; border: 0';
    document.body.prepend(frame);
    await openDemo();
  });
  afterEach(() => {
    expect(violations).to.deep.equal([]);
    frame.remove();
  });

  it('reads its sample pictures, keeps them over a reload, corrects and clears them', async () => {
    for (const sample of ['boxes', 'shadow', 'board'] as const) {
      await read(sample);
      await click('#keep');
      await until(() => rows()[0] === NUMBERS[sample]);
    }
    await click('[data-picture="samples/list.jpg"]');
    const lines = () => [...pad('pictured').shadowRoot!.querySelectorAll('[part~="line"]')];
    await until(() => lines().length > 0);
    expect(lines().map(({ textContent }) => textContent)).to.deep.equal(['135', '2746', '908']);

    await click('.results li:last-child input');
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '1' });
    await sendKeys({ press: 'Tab' });
    await until(() => find('.results li:last-child p').textContent!.includes('read as 40789'));
    await openDemo();
    await until(() => rows().length === 3);
    expect(rows()).to.deep.equal(['9136', '2368', '407891']);
    const picture = find<HTMLCanvasElement>('.results canvas');
    await until(() => picture.width > 0);

    await click('.results li:first-child button');
    await until(() => rows().length === 2);
    frame.contentWindow!.confirm = () => true;
    await click('#clear-list');
    await until(() => rows().length === 0);
    await openDemo();
    await until(() => find('.results').hidden);
    expect(find<HTMLButtonElement>('#save-csv').disabled).to.equal(true);
  });

  it('has a tour that works with the keyboard alone, and ends with practice', async () => {
    // Numbers are then written at once; in other browsers, at the speed of handwriting.
    await executeServerCommand('less-motion', true);
    const tour = find<HTMLDialogElement>('#tour');
    const outcome = () => find('#tour-outcome').textContent!;
    find('#show-tour').focus();
    await sendKeys({ press: 'Enter' });
    expect(tour.open).to.equal(true);
    const expected = [/Read: 407/, /Read: 4/, /Read: 40789/, /Read: nothing/, /Read: 0/];
    for (const [step, said] of expected.entries()) {
      await until(() => said.test(outcome()));
      if (step === 1) {
        const marked = pad('tour-pad').shadowRoot!.querySelectorAll('.slot.uncertain');
        expect(marked.length, 'what it says is marked is marked').to.equal(1);
        expect(outcome()).to.match(/may also be 41/);
      }
      expect(frame.contentDocument!.activeElement!.id).to.equal('tour-next');
      await sendKeys({ press: 'Enter' });
    }
    expect(find('#tour-next').textContent).to.equal('Done');
    pad('tour-pad').focus();
    await sendKeys({ type: '258' });
    await until(() => /258: right/.test(outcome()));
    // Escape clears a pad first, and leaves the next one to the dialog.
    await sendKeys({ press: 'Escape' });
    await until(() => pad('tour-pad').value === '');
    await sendKeys({ press: 'Escape' });
    await until(() => !tour.open);
    expect(frame.contentDocument!.activeElement!.id).to.equal('show-tour');
    expect(pad('tour-pad').value).to.equal('');
    await executeServerCommand('less-motion', false);
  });

  it('learns a hand only where the visitor wants it, and forgets it', async () => {
    const note = () => find('#hand-note').textContent ?? '';
    await until(() => note() !== '');
    expect(note()).to.match(/^Off/);
    expect(pad('parcels').hand).to.equal(null);
    await click('#show-hand');
    await until(() => /read as 1; .* read as 7/.test(find('#hand-example').textContent ?? ''));
    await click('#learn');
    await until(() => /^On/.test(note()));
    const hand = pad('parcels').hand as Hand;
    await hand.learn({ strokes: writeNumber('407') }, '407');
    await until(() => note().includes('3 digits learned'));
    await click('#forget');
    await until(() => hand.size === 0);
    await click('#learn');
    await until(() => /^Off/.test(note()));
    expect(pad('parcels').hand).to.equal(null);
  });
});
