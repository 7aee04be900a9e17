/** Pictures of whole pages: how many digits are found, and how many of them are right. */
import { mnist, type PenDigit } from '../../samples/data/index.js';
import { readTypefaces } from '../../samples/lines/print.js';
import { Random } from '../../support/random.js';
import { markdownTable, percent, thousands } from '../format.js';
import { comparePage, type PageResult } from '../pictures/compare.js';
import { contactSheet, ON_A_SHEET, rightInOrder } from '../pictures/contact-sheets.js';
import { composeForm } from '../pictures/form.js';
import { LEVELS, type Level } from '../pictures/levels.js';
import { photograph } from '../pictures/photograph.js';
import { composePrint, proseWords } from '../pictures/printed-page.js';
import { writersOfPages } from '../pictures/writers.js';
import type { Evaluation, Section } from '../section.js';

/** Pages of each level, and empty ones of each (120 in all), unless `--sample` says less. */
const PAGES = 40;
const SEED = 77;

interface LevelFigures extends PageResult {
  name: string;
  aim: number;
  pages: number;
  emptyPages: number;
  /** Digits that were read on empty pages. */
  falseDigits: number;
  /** The same digits, each read alone from its ink: errors that do not come from page and camera. */
  rightAsInk: number;
}

export const picturesSection: Section = {
  name: 'pictures',
  title: 'Pages of digits',
  async measure(evaluation) {
    const writers = writersOfPages(evaluation);
    const levels: LevelFigures[] = [];
    for (const level of LEVELS) levels.push(await measureLevel(evaluation, level, writers));
    const sheets = await measureSheets(evaluation);
    const print = await measurePrint(evaluation);
    return {
      lines: [...levels.map(levelLine), sheetLine(sheets), ...print.map(printLine)],
      figures: { levels, sheets, print },
      places: {
        pictures: `${levelTable(levels)}\n\n${sheetLine(sheets)}.`,
        print: printTable(print),
      },
    };
  },
};

async function measureLevel(
  { recognizer, options }: Evaluation,
  level: Level,
  writers: readonly PenDigit[][],
): Promise<LevelFigures> {
  const pages = Math.min(PAGES, options.sample ?? PAGES);
  const sum: PageResult = { written: 0, found: 0, right: 0, extra: 0, linesRight: 0, lines: 0 };
  let [falseDigits, rightAsInk] = [0, 0];
  for (let page = 0; page < pages; page++) {
    // The same writer on all levels: two writers differ more than two cameras.
    const writer = new Random(SEED, page).pick(writers);
    const random = new Random(SEED, LEVELS.indexOf(level), page);
    const form = composeForm(writer, level, random);
    const read = await recognizer.recognize(await photograph(form, level, random));
    const result = comparePage(form.lines, read);
    for (const key of Object.keys(sum) as (keyof PageResult)[]) sum[key] += result[key];
    for (const { label, strokes } of form.lines.flat()) {
      const alone = await recognizer.recognize({ strokes }, { segmenter: 'whole' });
      if (alone.value === label) rightAsInk++;
    }
    const empty = composeForm([], level, random);
    const nothing = await recognizer.recognize(await photograph(empty, level, random));
    falseDigits += nothing.digits.length;
    options.onProgress?.(`${level.name} pages`, page + 1, pages);
  }
  return {
    name: level.name,
    aim: level.aim,
    pages,
    ...sum,
    emptyPages: pages,
    falseDigits,
    rightAsInk,
  };
}

interface PrintFigures {
  name: string;
  pages: number;
  /** Printed letters, and digits that were read among them. */
  letters: number;
  digits: number;
  /** Pages that hold too many shapes to be read. */
  refused: number;
}

/** Printed pages of each level, unless `--sample` says less. */
const PRINTED_PAGES = 20;

async function measurePrint({ split, options, recognizer }: Evaluation): Promise<PrintFigures[]> {
  const typefaces = await readTypefaces(split);
  const pages = Math.min(PRINTED_PAGES, options.sample ?? PRINTED_PAGES);
  const figures: PrintFigures[] = [];
  for (const [place, level] of LEVELS.entries()) {
    const own = { name: level.name, pages, letters: 0, digits: 0, refused: 0 };
    for (let page = 0; page < pages; page++) {
      const random = new Random(SEED, LEVELS.length + place, page);
      const typeface = random.pick(typefaces);
      const form = composePrint(typeface, proseWords(typeface), random);
      own.letters += form.text!.length;
      const picture = await photograph(form, level, random);
      try {
        own.digits += (await recognizer.recognize(picture)).digits.length;
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        own.refused++;
      }
      options.onProgress?.(`${level.name} print`, page + 1, pages);
    }
    figures.push(own);
  }
  return figures;
}

interface SheetFigures {
  sheets: number;
  digits: number;
  right: number;
}

async function measureSheets({ data, split, options, recognizer }: Evaluation) {
  const pictures = mnist(data, split);
  const all = Math.floor(pictures.count / ON_A_SHEET);
  const sheets = Math.min(all, options.sample ?? all);
  let right = 0;
  for (let i = 0; i < sheets; i++) {
    const sheet = contactSheet(pictures, i);
    right += rightInOrder(sheet, await recognizer.recognize(sheet.picture));
    options.onProgress?.('contact sheets', i + 1, sheets);
  }
  return { sheets, digits: sheets * ON_A_SHEET, right };
}

function levelLine(level: LevelFigures): string {
  const { name, pages, written, found, right, extra, lines, linesRight } = level;
  return `${name}: ${percent(found / written)} found, ${percent(right / written)} found and right of ${thousands(written)} digits on ${pages} pages (aim ${percent(level.aim, 0)}; as ink, one by one, ${percent(level.rightAsInk / written)}); ${extra} too many; ${percent(linesRight / lines)} of ${lines} lines right; ${level.falseDigits} false digits on ${level.emptyPages} empty pages`;
}

function sheetLine({ sheets, digits, right }: SheetFigures): string {
  return `MNIST test pictures, arranged on ${sheets} sheets of 10 × 10: ${percent(right / digits)} of ${thousands(digits)} digits are found in the correct order and read correctly (goal: 99 %)`;
}

function printLine({ name, pages, letters, digits, refused }: PrintFigures): string {
  return `${name}: ${(digits / pages).toFixed(1)} digits a page of printed text (${pages} pages, ${thousands(letters)} letters); ${refused} pages refused`;
}

function printTable(figures: readonly PrintFigures[]): string {
  return markdownTable(
    ['pages of printed text', 'letters', 'digits read a page', 'pages with too many shapes'],
    figures.map(({ name, pages, letters, digits, refused }) => [
      `${pages} ${name}`,
      thousands(letters),
      `**${(digits / pages).toFixed(1)}**`,
      refused,
    ]),
  );
}

function levelTable(levels: readonly LevelFigures[]): string {
  return markdownTable(
    [
      'pages',
      'digits',
      'found',
      'found and correct',
      'goal',
      'correct as ink',
      'additional digits',
      'lines correct',
      'digits found on empty pages',
    ],
    levels.map((level) => [
      `${level.pages} ${level.name}`,
      thousands(level.written),
      percent(level.found / level.written),
      `**${percent(level.right / level.written)}**`,
      percent(level.aim, 0),
      percent(level.rightAsInk / level.written),
      level.extra,
      percent(level.linesRight / level.lines),
      `${level.falseDigits} on ${level.emptyPages} pages`,
    ]),
  );
}
