/** Composed values of each format: what is written, and the value that it means. */
import type { ReadOptions } from 'digit-pad/engine';
import type { Split } from '../../samples/data/index.js';
import { Random } from '../../support/random.js';
import type { LabelledString } from '../strings/sets.js';
import { type Character, composeText, type Hands, handsOf } from './compose-text.js';

export interface FormatSet {
  name: string;
  aim?: number;
  options: ReadOptions;
  samples: readonly ComposedText[];
}

export interface ComposedText extends LabelledString {
  /** What stands there, signs and all. */
  written: string;
  characters: readonly Character[];
}

/** Values of each format. */
const COUNT = 500;
const SEED = 41;

type Writing = readonly [written: string, value: string];

const two = (number: number) => String(number).padStart(2, '0');

/** Dates of the last hundred years, as people of a region write them. */
function date(order: 'dmy' | 'mdy') {
  return (random: Random): Writing => {
    const [day, month, year] = [
      1 + random.index(28),
      1 + random.index(12),
      1950 + random.index(80),
    ];
    const isPadded = random.chance(0.5);
    const [d, m] = [day, month].map((part) => (isPadded ? two(part) : String(part)));
    const value = `${year}-${two(month)}-${two(day)}`;
    return order === 'dmy' ? [`${d}.${m}.${year}`, value] : [`${m}/${d}/${year}`, value];
  };
}

function time(random: Random): Writing {
  const [hour, minute] = [random.index(24), random.index(60)];
  return [`${hour}:${two(minute)}`, `${two(hour)}:${two(minute)}`];
}

function halfDayTime(random: Random): Writing {
  const [hour, minute, half] = [1 + random.index(12), random.index(60), random.pick(['a', 'p'])];
  const value = (hour % 12) + (half === 'p' ? 12 : 0);
  return [`${hour}:${two(minute)} ${half}m`, `${two(value)}:${two(minute)}`];
}

function percentage(random: Random): Writing {
  const value = `${random.index(100)}.${two(random.index(100))}`;
  return [`${value}%`, value];
}

function amount(mark: ',' | '.', sign: string) {
  return (random: Random): Writing => {
    const whole = String(1 + random.index(10 ** (1 + random.index(4))));
    const cents = two(random.index(100));
    return [`${sign}${whole}${mark}${cents}`, `${whole}.${cents}`];
  };
}

function phone(random: Random): Writing {
  const digits = (count: number) => Array.from({ length: count }, () => random.index(10)).join('');
  const parts = [digits(3), digits(3), digits(4)] as const;
  const [area, office, line] = parts;
  const written = random.chance(0.5) ? `(${area}) ${office}-${line}` : `${area}-${office}-${line}`;
  return [written, parts.join('')];
}

function signed(random: Random): Writing {
  const whole = String(random.index(10 ** (1 + random.index(4))));
  const fraction = String(random.index(10 ** (1 + random.index(3))));
  const value = `${random.chance(0.5) ? '-' : ''}${whole}.${fraction}`;
  return [value, value];
}

const SETS: readonly (Omit<FormatSet, 'samples'> & { draw: (random: Random) => Writing })[] = [
  {
    name: 'dates, 26.11.2026',
    aim: 0.97,
    options: { format: 'date', locale: 'de' },
    draw: date('dmy'),
  },
  {
    name: 'dates, 11/26/2026',
    aim: 0.97,
    options: { format: 'date', locale: 'en-US' },
    draw: date('mdy'),
  },
  { name: 'times, 14:05', aim: 0.97, options: { format: 'time', locale: 'de' }, draw: time },
  {
    name: 'times, 2:05 pm',
    aim: 0.97,
    options: { format: 'time', locale: 'en-US' },
    draw: halfDayTime,
  },
  {
    name: 'percentages, 15.08%',
    options: { format: 'percent', locale: 'en-US' },
    draw: percentage,
  },
  {
    name: 'amounts, 12,50',
    aim: 0.95,
    options: { format: 'amount', locale: 'de' },
    draw: amount(',', ''),
  },
  {
    name: 'amounts, $12.50',
    aim: 0.95,
    options: { format: 'amount', locale: 'en-US' },
    draw: amount('.', '$'),
  },
  {
    name: 'telephone numbers of ten digits',
    aim: 0.9,
    options: { format: 'phone', locale: 'en-US', length: 10 },
    draw: phone,
  },
  {
    name: 'signed decimals',
    aim: 0.97,
    options: { format: 'number', decimal: true, signed: true, locale: 'en' },
    draw: signed,
  },
];

export function composedFormats(folder: string, split: Split): FormatSet[] {
  const hands = handsOf(folder, split);
  return SETS.map(({ draw, ...set }, s) => ({ ...set, samples: drawSamples(hands, draw, s) }));
}

function drawSamples(hands: Hands, draw: (random: Random) => Writing, set: number) {
  return Array.from({ length: COUNT }, (_, index): ComposedText => {
    const random = new Random(SEED, set, index);
    const [written, label] = draw(random);
    const { writer, strokes, characters } = composeText(written, hands, random);
    return { index, label, written, characters, writer, writing: { strokes } };
  });
}
