import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { write as Write } from '../../../src/testing/index.js';
import { defined, find, mount, record } from '../helpers.js';

/** As the package ships it. */
const BUILT = '/dist/testing.js';

describe('digit-pad/testing', () => {
  let write: typeof Write;

  before(async () => {
    await defined();
    ({ write } = (await import(BUILT)) as { write: typeof Write });
  });

  it('writes a number that is read, with the events of a person', async () => {
    const pad = await mount('<form><digit-pad name="n"></digit-pad></form>');
    const events = record(find('form'), 'input', 'change', 'digit-pad-stroke-end');
    const { value } = await write(pad, '407');
    expect([value, pad.value]).to.deep.equal(['407', '407']);
    expect(events.filter((type) => type === 'digit-pad-stroke-end')).to.have.length(4);
    expect(events).to.include('input');
    expect(pad.strokes[0]!.pointerType).to.equal('pen');
  });

  it('writes where the page scales the pad, and long numbers smaller', async () => {
    await setViewport({ width: 390, height: 844 });
    const pad = await mount(
      '<div style="transform: scale(0.7); transform-origin: 0 0"><digit-pad></digit-pad></div>',
    );
    expect((await write(pad, '90210')).value).to.equal('90210');
    await setViewport({ width: 800, height: 600 });
  });

  it('writes into boxes, and one digit after another', async function () {
    this.timeout(20_000);
    const cells = await mount('<digit-pad layout="cells" digits="4"></digit-pad>');
    expect((await write(cells, '4071')).value).to.equal('4071');
    const turns = await mount(
      '<digit-pad layout="sequential" digits="2" style="--digit-pad-pause: 0.3s"></digit-pad>',
    );
    await write(turns, '71');
    expect(turns.value).to.equal('71');
  });

  it('says why a pad cannot be written on', async () => {
    const messageOf = (markup: string, number = '4') =>
      mount(markup)
        .then((pad) => write(pad, number))
        .then(
          () => 'nothing',
          ({ message }: Error) => message,
        );
    expect(await messageOf('<digit-pad disabled></digit-pad>')).to.match(/read-only or disabled/);
    expect(await messageOf('<digit-pad hidden></digit-pad>')).to.match(/hidden/);
    expect(await messageOf('<digit-pad></digit-pad>', '4x')).to.match(/no ink for "x"/);
    expect(await messageOf('<digit-pad layout="cells" digits="2"></digit-pad>', '123')).to.match(
      /3 digits do not fit in 2 boxes/,
    );
  });
});
