/**
 * What a visitor types or pastes, in four languages. The expected cells were written by hand: `VALUE = TEXT` is the
 * value and how it is shown once the field is left, with `·` for a non-breaking space; without a value, the text
 * stays as it is. Behind ` ! ` stands what the validity says.
 */
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import { defined, soon } from '../helpers.js';
import { flagsOf, leave, padIn, pasteInto, shownBy, typeInto } from './entering.js';

const LANGUAGES = ['en-US', 'de-CH', 'es-ES', 'ar-EG'];

/** A text and its cells, one a language; a single cell is that of all. */
type Row = readonly [text: string, ...cells: string[]];

interface Table {
  readonly attributes: string;
  readonly typed: readonly Row[];
  readonly pasted: readonly Row[];
}

const BAD = ' ! badInput';

const TABLES: Readonly<Record<string, Table>> = {
  numbers: {
    attributes: 'format="number" decimal signed',
    typed: [
      ['407', ...each('407', '407', '407', '407', '٤٠٧')],
      ['1234.5', ...each('1234.5', '1,234.5', "1'234.5", '1.234,5', '١٬٢٣٤٫٥')],
      ['1,234', '1234 = 1,234', `= 1,234${BAD}`, '1.234 = 1,234', '1234 = ١٬٢٣٤'],
      ['1.234', '1.234 = 1.234', '1.234 = 1.234', '1234 = 1.234', '1.234 = ١٫٢٣٤'],
      ['1.234,50', ...each('1234.50', '1,234.50', "1'234.50", '1.234,50', '١٬٢٣٤٫٥٠')],
      ['1’234.50', ...each('1234.50', '1,234.50', "1'234.50", '1.234,50', '١٬٢٣٤٫٥٠')],
      ['12,5', ...each('12.5', '12.5', '12.5', '12,5', '١٢٫٥')],
      ['.5', ...each('0.5', '0.5', '0.5', '0,5', '٠٫٥')],
      ['−5', ...each('-5', '-5', '-5', '-5', '-٥')],
      ['(1.5)', ...each('-1.5', '-1.5', '-1.5', '-1,5', '-١٫٥')],
      ['+7', ...each('7', '7', '7', '7', '٧')],
      ['007', ...each('007', '007', '007', '007', '٠٠٧')],
      ['40 kg', ...each('40', '40', '40', '40', '٤٠')],
      ['1e3', `= 1e3${BAD}`],
      ['12-3', `= 12-3${BAD}`],
      ['5.', `= 5.${BAD}`],
    ],
    pasted: [
      ['1\u202f234,5', ...each('1234.5', '1,234.5', "1'234.5", '1.234,5', '١٬٢٣٤٫٥')],
      ['１２．５', ...each('12.5', '12.5', '12.5', '12,5', '١٢٫٥')],
      ['١٢٫٥', ...each('12.5', '12.5', '12.5', '12,5', '١٢٫٥')],
      ['۱٬۲۳۴٫۵', ...each('1234.5', '1,234.5', "1'234.5", '1.234,5', '١٬٢٣٤٫٥')],
      ['१२.५', ...each('12.5', '12.5', '12.5', '12,5', '١٢٫٥')],
      ['১২.৫', ...each('12.5', '12.5', '12.5', '12,5', '١٢٫٥')],
      ['1½', `= 1½${BAD}`],
      ['1,2,3', `= 1,2,3${BAD}`],
    ],
  },
  'the short form of decimal numbers': {
    attributes: 'decimal',
    typed: [
      ['1234.5', ...each('1234.5', '1,234.5', "1'234.5", '1.234,5', '١٬٢٣٤٫٥')],
      ['1,234', '1234 = 1,234', `= 1,234${BAD}`, '1.234 = 1,234', '1234 = ١٬٢٣٤'],
      ['-5', ...each('-5', '-5', '-5', '-5', '-٥').map((cell) => cell + BAD)],
    ],
    pasted: [
      ['1.234,50', ...each('1234.50', '1,234.50', "1'234.50", '1.234,50', '١٬٢٣٤٫٥٠')],
      ['１２．５', ...each('12.5', '12.5', '12.5', '12,5', '١٢٫٥')],
    ],
  },
  amounts: {
    attributes: 'format="amount"',
    typed: [
      ['12,50 €', ...each('12.50', '€12.50', '€·12.50', '12,50·€', '١٢٫٥٠·€')],
      ['$1,234.50', ...each('1234.50', '$1,234.50', "$·1'234.50", '1.234,50·$', '١٬٢٣٤٫٥٠·$')],
      ['Rs. 500', ...each('500', '500', '500', '500', '٥٠٠')],
      ['Fr. 19.90', ...each('19.90', '19.90', '19.90', '19,90', '١٩٫٩٠')],
      ['100.-', ...each('100', '100', '100', '100', '١٠٠')],
      ['5 € 50', `= 5 € 50${BAD}`],
    ],
    pasted: [
      ['￥５００', ...each('500', '¥500', '¥·500', '500·¥', '٥٠٠·¥')],
      ['CHF 1’234.50', ...each('1234.50', '1,234.50', "1'234.50", '1.234,50', '١٬٢٣٤٫٥٠')],
      [
        '(12.50)',
        ...each('-12.50', '-12.50', '-12.50', '-12,50', '-١٢٫٥٠').map((cell) => cell + BAD),
      ],
    ],
  },
  percentages: {
    attributes: 'format="percent"',
    typed: [
      ['15.08%', ...each('15.08', '15.08%', '15.08%', '15,08·%', '١٥٫٠٨٪')],
      ['15,08 %', ...each('15.08', '15.08%', '15.08%', '15,08·%', '١٥٫٠٨٪')],
      ['-3%', ...each('-3', '-3%', '-3%', '-3·%', '-٣٪').map((cell) => cell + BAD)],
    ],
    pasted: [['٪١٥', ...each('15', '15%', '15%', '15·%', '١٥٪')]],
  },
  dates: {
    // A date without a year is one within these bounds, whenever the test runs.
    attributes: 'format="date" min="2026-01-01" max="2026-12-31"',
    typed: [
      ['26.11.2026', ...days('2026-11-26')],
      ['11/26/26', ...days('2026-11-26')],
      ['26.11', ...days('2026-11-26')],
      ['26112026', ...days('2026-11-26')],
      ['3/7/2026', ...days('2026-03-07', '2026-07-03')],
      ['31.2.2026', `= 31.2.2026${BAD}`],
      ['26 Nov 2026', `= 26 Nov 2026${BAD}`],
      ['1.1.2025', ...days('2025-01-01').map((cell) => `${cell} ! rangeUnderflow`)],
      ['1.1.2027', ...days('2027-01-01').map((cell) => `${cell} ! rangeOverflow`)],
    ],
    pasted: [
      ['2026-11-26', ...days('2026-11-26')],
      ['１１／２６／２０２６', ...days('2026-11-26')],
      ['٢٦/١١/٢٠٢٦', ...days('2026-11-26')],
    ],
  },
  times: {
    attributes: 'format="time"',
    typed: [
      ['14:05', ...times('14:05')],
      ['14.05', ...times('14:05')],
      ['2:05 pm', ...times('14:05')],
      ['1405', ...times('14:05')],
      ['25:00', `= 25:00${BAD}`],
    ],
    pasted: [
      ['14h05', ...times('14:05')],
      ['14:05 Uhr', ...times('14:05')],
    ],
  },
  'phone numbers': {
    attributes: 'format="phone"',
    typed: [
      ['(408) 974-3145', '4089743145 = (408) 974-3145'],
      ['+49 30 123456', '+4930123456 = +49 30 123456'],
      ['030/12345', '03012345 = 030/12345'],
      ['12', `12 = 12${BAD}`],
      ['408 974 3145 x12', `= 408 974 3145 x12${BAD}`],
    ],
    pasted: [
      ['+49 (0)30 123456', '+4930123456 = +49 (0)30 123456'],
      ['Tel.: 110', '110 = 110'],
    ],
  },
  'plain digits': {
    attributes: '',
    typed: [
      ['407', '407 = 407'],
      ['4a07', '407 = 407'],
    ],
    pasted: [
      ['４０７', '407 = 407'],
      ['Nr. 407', '407 = 407'],
      ['4929 1234 5678 9012', '4929123456789012 = 4929123456789012'],
      ['12.5', `= 12.5${BAD}`],
      ['1,234', `= 1,234${BAD}`],
      ['-5', `= -5${BAD}`],
      ['1e3', `= 1e3${BAD}`],
      ['3/7', `= 3/7${BAD}`],
    ],
  },
  'a pattern with signs': {
    attributes: 'pattern="\\d{2}-\\d{4}"',
    typed: [
      ['12-3456', '12-3456 = 12-3456'],
      ['123456', '123456 = 123456 ! patternMismatch'],
    ],
    pasted: [['12–3456', '12-3456 = 12-3456']],
  },
};

for (const [what, { attributes, typed, pasted }] of Object.entries(TABLES)) {
  for (const [how, enter, rows] of [
    ['typed', typeInto, typed],
    ['pasted', pasteInto, pasted],
  ] as const) {
    describe(`${what}, ${how}`, function () {
      this.timeout(60_000);
      before(defined);

      for (const [text, ...cells] of rows) {
        it(text, async () => {
          const wanted = LANGUAGES.map((_, i) => cells[i] ?? cells[0]!);
          const found: string[] = [];
          for (const [i, language] of LANGUAGES.entries()) {
            const pad = await padIn(language, attributes);
            await enter(pad, text);
            await leave(pad);
            // Digits have a value before the code for formats has come, which writes them as the language does.
            found.push(await soon(() => cellOf(pad), wanted[i]!));
          }
          expect(found).to.deep.equal(wanted);
        });
      }
    });
  }
}

/** The same value in every language, shown in its way. */
function cellOf(pad: DigitPad): string {
  const value = pad.value && `${pad.value} `;
  const flags = flagsOf(pad).map((flag) => ` ! ${flag}`);
  return `${value}= ${shownBy(pad)}${flags.join('')}`;
}

function each(value: string, ...texts: [us: string, ch: string, es: string, eg: string]) {
  return texts.map((text) => `${value} = ${text}`);
}

/** A date in the United States, and one where the day comes first. */
function days(american: string, others = american): string[] {
  const [year, month, day] = american.split('-').map(Number);
  const [y, m, d] = others.split('-').map(Number);
  return [
    `${american} = ${month}/${day}/${year}`,
    `${others} = ${d}.${m}.${y}`,
    `${others} = ${d}/${m}/${y}`,
    `${others} = ${arabic(`${d}/${m}/${y}`)}`,
  ];
}

function arabic(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
}

/** An afternoon at five past two. */
function times(value: string): string[] {
  return ['2:05 PM', '14:05', '14:05', '٢:٠٥ م'].map((text) => `${value} = ${text}`);
}
