/** Whatever stands in an attribute, a property or the session history: a pad that still works. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import fc from 'fast-check';
import { defined, inputOf, mount } from '../../element/helpers.js';
import { anything } from '../arbitrary-ink.js';
import { check, effortFrom } from '../property.js';

const effort = effortFrom(await executeServerCommand('effort', {}));
const LIMIT = 120_000 * effort.factor;

/** Where `npm run fuzz` counts. */
async function tell(cases: Promise<number>): Promise<void> {
  await executeServerCommand('tell', `${await cases} cases, seed ${effort.seed}`);
}

const ATTRIBUTES = [
  'value',
  'minlength',
  'maxlength',
  'digits',
  'layout',
  'segmenter',
  'backend',
  'pattern',
  'placeholder',
  'label',
  'hint',
  'error',
  'min-confidence',
  'autocomplete',
  'decimal',
  'signed',
  'format',
  'check',
  'min',
  'max',
  'step',
  'list',
  'lang',
  'required',
  'readonly',
] as const;

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('number', 'amount', 'percent', 'date', 'time', 'phone', 'luhn', 'de', 'ar-EG'),
  fc.constantFrom('-1', '0', '1e9', '1e400', 'NaN', '12.5', '٣', '<b>', '[', '(?', '', ' 3 '),
);

/** Of formats whose values are no numbers. */
const VALUES: Readonly<Record<string, string>> = { date: '2026-11-26', time: '14:05' };

const { warn } = console;

describe('any attribute', () => {
  before(async () => {
    await defined();
    // Hundreds of values are wrong, and each is named.
    console.warn = () => {};
  });
  after(() => {
    console.warn = warn;
  });

  it('leaves a field that takes a value', async function () {
    this.timeout(LIMIT);
    const pad = await mount('<digit-pad name="n"></digit-pad>');
    const change = fc.array(fc.tuple(fc.constantFrom(...ATTRIBUTES), fc.option(text)), {
      minLength: 1,
      maxLength: 5,
    });
    const property = fc.asyncProperty(change, async (changes) => {
      for (const [name, value] of changes) {
        if (value === null) pad.removeAttribute(name);
        else pad.setAttribute(name, value);
      }
      await pad.updateComplete;
      expect(pad.value).to.match(/^[-+.,/:()' \d]*$/);
      if (pad.value === '') expect(inputOf(pad).value).to.equal('');
      const value = VALUES[pad.format] ?? '42';
      pad.value = value;
      expect(pad.value).to.equal(value);
      expect(pad.checkValidity()).to.be.a('boolean');
      await pad.updateComplete;
    });
    await tell(check(property, 300, effort));
  });

  it('takes back any state from the session history', async function () {
    this.timeout(LIMIT);
    const pad = await mount('<digit-pad name="n"></digit-pad>');
    const point = fc.record({ x: fc.double(), y: fc.double() });
    const stroke = fc.oneof(anything, fc.record({ points: fc.array(point, { maxLength: 3 }) }));
    const pin = fc.record({ strokes: fc.oneof(fc.array(fc.nat(3)), anything), value: anything });
    const saved = fc.record({
      value: fc.oneof(fc.constant('42'), anything),
      strokes: fc.oneof(fc.array(stroke, { maxLength: 3 }), anything),
      pins: fc.oneof(fc.array(fc.oneof(pin, anything)), anything),
      typed: fc.oneof(fc.array(fc.record({ text: anything, after: fc.nat(3) })), anything),
    });
    const property = fc.asyncProperty(fc.oneof(saved, anything), async (state) => {
      pad.formStateRestoreCallback(json(state));
      expect(pad.value).to.match(/^-?\d*\.?\d*$/);
      pad.undo();
      pad.clear();
      expect(pad.value).to.equal('');
      await pad.updateComplete;
    });
    await tell(check(property, 300, effort));
  });

  it('refuses strokes that are none, and keeps the ink', async function () {
    this.timeout(LIMIT);
    const pad = await mount('<digit-pad></digit-pad>');
    const ink = [{ points: [{ x: 1, y: 2 }] }];
    pad.strokes = ink;
    const property = fc.property(anything, (wrong) => {
      fc.pre(!Array.isArray(wrong) || wrong.length > 0);
      expect(() => {
        pad.strokes = wrong as never;
      }).to.throw(TypeError, /^strokes/);
      expect(pad.strokes).to.deep.equal(ink);
    });
    await tell(check(property, 300, effort));
  });
});

function json(state: unknown): string {
  try {
    return JSON.stringify(state) ?? '';
  } catch {
    return String(state instanceof Object);
  }
}
