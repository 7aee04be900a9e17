/** Attributes and properties of a pad: passed on to the input and to the engine, or refused with a message. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { ReadOptions } from '../../../src/engine/data/options.js';
import { writeNumber } from '../../fixtures/digits.js';
import { clickOn, defined, drawNumber, inputOf, mount, until, written } from '../helpers.js';

describe('options', () => {
  before(defined);

  it('reach the input that the visitor uses', async () => {
    const pad = await mount(
      '<digit-pad autocomplete="one-time-code" enterkeyhint="send" placeholder="Code"></digit-pad>',
    );
    const handedOn = (): (string | null)[] =>
      ['inputmode', 'autocomplete', 'enterkeyhint', 'placeholder'].map((name) =>
        inputOf(pad).getAttribute(name),
      );
    expect(handedOn()).to.deep.equal(['numeric', 'one-time-code', 'send', 'Code']);
    Object.assign(pad, { decimal: true, autocomplete: '', enterKeyHint: '', placeholder: null });
    await pad.updateComplete;
    expect(handedOn()).to.deep.equal(['decimal', 'off', null, null]);
    pad.signed = true;
    await pad.updateComplete;
    // The number pads of some phones have no minus.
    expect(inputOf(pad).inputMode).to.equal('text');
  });

  it('of length reach the engine: the maximum while someone writes, the minimum afterwards', async () => {
    const pad = await mount('<digit-pad digits="2"></digit-pad><input>');
    const hints: ReadOptions[] = [];
    pad.segmenter = {
      segment(ink, given) {
        hints.push(given);
        return 'strokes' in ink ? ink.strokes.map((_, index) => [index]) : [];
      },
    };
    await drawNumber(pad, '1');
    await written(pad, '1');
    expect(hints.at(-1)).to.include({ maxLength: 2 }).and.not.have.property('length');
    await clickOn(pad.nextElementSibling!);
    await until(() => hints.at(-1)!.length === 2);
    Object.assign(pad, { digits: -1, minLength: 3, maxLength: 4 });
    await drawNumber(pad, '1');
    await until(() => hints.at(-1)!.maxLength === 4);
    await clickOn(pad.nextElementSibling!);
    await until(() => hints.at(-1)!.minLength === 3);
  });

  it('leave an uncertain reading invalid until it is confirmed or corrected', async () => {
    const pad = await mount('<form><digit-pad name="n" min-confidence="1"></digit-pad></form>');
    let sent = 0;
    pad.form!.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
    const strokes = writeNumber('40', { x: 30, y: 30, height: 80 });
    pad.strokes = strokes;
    await written(pad, '40');
    expect(pad.validity.badInput).to.equal(true);
    expect(pad.validationMessage).to.match(/^Please check the number/);
    inputOf(pad).focus();
    await sendKeys({ press: 'Enter' });
    expect([pad.checkValidity(), sent], 'confirmed, not sent').to.deep.equal([true, 0]);
    await sendKeys({ press: 'Enter' });
    expect(sent).to.equal(1);

    pad.strokes = strokes.slice(0, 2);
    await written(pad, '4');
    expect(pad.checkValidity()).to.equal(false);
    inputOf(pad).setSelectionRange(0, 1);
    await sendKeys({ type: '4' });
    expect([pad.value, pad.checkValidity()]).to.deep.equal(['4', true]);
  });

  it('take a value only if it is a number, as a number field does', async () => {
    const pad = await mount('<digit-pad value="four" decimal></digit-pad>');
    expect([pad.value, pad.defaultValue]).to.deep.equal(['', 'four']);
    const native = document.createElement('input');
    native.type = 'number';
    for (const number of [7, 12.5]) {
      pad.valueAsNumber = number;
      native.valueAsNumber = number;
      expect([pad.value, pad.valueAsNumber]).to.deep.equal([native.value, native.valueAsNumber]);
    }
    for (const control of [pad, native]) {
      for (const infinite of [Infinity, -Infinity]) {
        expect(() => {
          control.valueAsNumber = infinite;
        }).to.throw();
      }
      expect(control.value, 'as before').to.equal('12.5');
    }
    // WebKit's number field takes no NaN, against the standard.
    pad.valueAsNumber = Number.NaN;
    expect([pad.value, pad.valueAsNumber]).to.deep.equal(['', Number.NaN]);
  });

  describe('with wrong options', () => {
    const { warn } = console;
    let warnings: string[];
    beforeEach(() => {
      warnings = [];
      console.warn = (text: string) => warnings.push(text);
    });
    afterEach(() => {
      console.warn = warn;
    });

    it('falls back from attribute values, and warns once', async () => {
      const markup = '<digit-pad layout="spiral" digits="many"></digit-pad>';
      const pad = await mount(markup);
      await mount(markup);
      expect([pad.layout, pad.digits]).to.deep.equal(['free', -1]);
      expect(warnings).to.have.lengthOf(2);
      expect(warnings[0]).to.include('layout').and.include('free, cells, sequential');
    });

    it('falls back from properties, and warns once', async () => {
      const pad = await mount('<digit-pad layout="cells" digits="3"></digit-pad>');
      const wrong = { layout: 7, loading: 'later', backend: {}, digits: 0, minLength: 1.5 };
      for (let i = 0; i < 2; i++) Object.assign(pad, wrong, { minConfidence: 82 });
      const { layout, loading, backend, digits, minLength, minConfidence } = pad;
      expect({ layout, loading, backend, digits, minLength, minConfidence }).to.deep.equal({
        layout: 'free',
        loading: 'lazy',
        backend: 'auto',
        digits: -1,
        minLength: -1,
        minConfidence: 0,
      });
      expect(warnings).to.have.lengthOf(6);
      expect(warnings[3]).to.include('<digit-pad digits="0">').and.include('whole number from 1');
    });

    it('accepts values that unset them without a warning', async () => {
      const pad = await mount('<digit-pad layout="cells" digits="3"></digit-pad>');
      Object.assign(pad, { layout: null, loading: undefined, digits: -1, minConfidence: null });
      expect([pad.layout, pad.loading, pad.digits, pad.minConfidence]).to.deep.equal([
        'free',
        'lazy',
        -1,
        0,
      ]);
      expect(warnings).to.deep.equal([]);
    });

    it('reads with the segmenter of the layout if the named one does not exist', async () => {
      const pad = await mount('<digit-pad segmenter="spiral"></digit-pad>');
      for (const number of ['40', '7']) {
        pad.strokes = writeNumber(number, { x: 30, y: 30, height: 80 });
        await written(pad, number);
      }
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.include('"spiral"').and.include('lattice');
    });
  });
});
