/** The HTML report of the command line, in a browser. */
import { expect } from 'chai';
import { card } from '../../../src/cli/report/card.js';
import { reportPage } from '../../../src/cli/report/page.js';
import { once } from '../helpers.js';

const STRANGE = `"><img src=x onerror="parent.wasAttacked = true"> & 'a very-long-name'.jpg`;

const DOT = {
  url: 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==',
  width: 720,
  height: 90,
};

const numberOf = (value: string, confidence: number, other: string) => {
  const box = { x: 0, y: 0, width: 720, height: 90 };
  const alternatives = [
    { value, confidence },
    { value: other, confidence: 1 - confidence },
  ];
  return { value, text: value, confidence, box, alternatives };
};

const html = reportPage({
  doubtful: [card(STRANGE, 1, numberOf('4'.repeat(40), 0.4, '1'.repeat(40)), DOT)],
  sure: [card(STRANGE, 2, numberOf('407', 0.995, ''), DOT)],
  failures: [{ file: STRANGE, reason: `not <b>a</b> picture` }],
  pictures: 1,
  minConfidence: 0.9,
});

const frame = document.createElement('iframe');

describe('the report of the command line', () => {
  before(async () => {
    frame.style.cssText = 'width: 390px; height: 800px; border: 0';
    frame.srcdoc = html;
    const loaded = once(frame, 'load');
    document.body.append(frame);
    await loaded;
  });
  after(() => frame.remove());

  const shown = () =>
    [...frame.contentDocument!.querySelectorAll('section')]
      .filter((section) => section.getClientRects().length > 0)
      .map(({ className }) => className);

  it('names and reasons are text', () => {
    const page = frame.contentDocument!;
    const names = [...page.querySelectorAll('bdi')].map(({ textContent }) => textContent);
    expect(names).to.deep.equal([STRANGE, STRANGE, STRANGE]);
    expect(page.images[1]!.alt).to.equal(`Line 2 of ${STRANGE}`);
    expect(page.images).to.have.length(2);
    expect(page.querySelector('b:not(p > b)')).to.equal(null);
    expect(window).not.to.have.property('wasAttacked');
  });

  it('says what else a number may be, and that it may be none', () => {
    const [doubtful, sure] = frame.contentDocument!.querySelectorAll('li');
    expect(doubtful!.textContent).to.match(/confidence: 40\s%\s+or 1{40} \(60\s%\)/);
    expect(sure!.textContent).to.match(/confidence: 99\s%\s+or no number \(<1\s%\)/);
  });

  it('the choice shows the sections without a script', () => {
    const page = frame.contentDocument!;
    expect(shown()).to.deep.equal(['doubtful', 'sure', 'failed']);
    const choose = (label: string) =>
      [...page.querySelectorAll('label')].find(({ textContent }) => textContent?.includes(label))!;
    choose('Doubtful (1)').click();
    expect(shown()).to.deep.equal(['doubtful']);
    choose('Not read (1)').click();
    expect(shown()).to.deep.equal(['failed']);
    choose('All (3)').click();
    expect(shown()).to.deep.equal(['doubtful', 'sure', 'failed']);
  });

  it('long values and names fit on a phone', () => {
    const { scrollWidth, clientWidth } = frame.contentDocument!.documentElement;
    expect(scrollWidth).to.be.at.most(clientWidth);
  });
});
