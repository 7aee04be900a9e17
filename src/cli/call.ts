/** Understands the arguments of the command line. */
import { parseArgs } from 'node:util';
import { assertFormat } from '../engine/check-format.js';
import type { ReadOptions } from '../engine/index.js';
import { OUTPUT_FORMATS, type OutputFormat } from './output.js';

/** What is known of the numbers: each number has to keep to it. */
export type Conditions = Pick<ReadOptions, 'length' | 'format' | 'locale' | 'check' | 'pattern'>;

export interface ReadCall {
  /** Files and folders. */
  paths: readonly string[];
  /** Whether the folders in a folder are read, too. */
  recursive: boolean;
  output: OutputFormat;
  conditions: Conditions;
  /** The file for the report. */
  report?: string;
  /** Numbers with a lower confidence are doubtful, 0…1. */
  minConfidence: number;
}

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  recursive: { type: 'boolean', short: 'r', default: false },
  report: { type: 'string' },
  'min-confidence': { type: 'string', default: '0.9' },
  length: { type: 'string' },
  'value-format': { type: 'string' },
  locale: { type: 'string' },
  check: { type: 'string' },
  pattern: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

/** @returns an error whose message says what is wrong with the arguments. */
export function parseCall(args: string[]): ReadCall | 'help' | 'version' | Error {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    if (values.help) return 'help';
    if (values.version) return 'version';
    const [command, ...paths] = positionals;
    if (command !== 'read' || paths.length === 0) {
      throw new Error('expected "read" and files or folders.');
    }
    return {
      paths,
      recursive: values.recursive,
      output: outputOf(values.format),
      conditions: conditionsOf(values),
      report: reportOf(values.report),
      minConfidence: confidenceOf(values['min-confidence']),
    };
  } catch (error) {
    return error as Error;
  }
}

function outputOf(format: string): OutputFormat {
  const found = OUTPUT_FORMATS.find((name) => name === format);
  if (found) return found;
  throw new Error(`--format ${format}: expected ${OUTPUT_FORMATS.join(', ')}.`);
}

function conditionsOf(values: {
  length?: string;
  'value-format'?: string;
  locale?: string;
  check?: string;
  pattern?: string;
}): Conditions {
  const { length, 'value-format': format, locale, check, pattern } = values;
  const given = Object.entries({ format, locale, check, pattern }).filter(([, value]) => value);
  const conditions: Conditions = { ...Object.fromEntries(given), length: lengthOf(length) };
  assertFormat(conditions);
  if (locale !== undefined) assertLocale(locale);
  return conditions;
}

function lengthOf(length: string | undefined): number | undefined {
  if (length === undefined) return undefined;
  const count = Number(length);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new Error(`--length ${length}: expected a whole number above 0.`);
}

function assertLocale(locale: string): void {
  try {
    Intl.getCanonicalLocales(locale);
  } catch {
    throw new Error(`--locale ${locale}: expected a language tag such as de-CH.`);
  }
}

/** A report never replaces a picture whose name was given by mistake. */
function reportOf(file: string | undefined): string | undefined {
  if (file === undefined || /\.html?$/i.test(file)) return file;
  throw new Error(`--report ${file}: expected a name that ends with .html.`);
}

function confidenceOf(text: string): number {
  const confidence = Number(text);
  if (text.trim() !== '' && confidence >= 0 && confidence <= 1) return confidence;
  throw new Error(`--min-confidence ${text}: expected a number from 0 to 1.`);
}
