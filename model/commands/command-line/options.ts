/** Parsers of option values, for commander: each says what is accepted. */
import { Command, InvalidArgumentError } from 'commander';
import { type Fold, parseFold } from '../../samples/data/split.js';

/** A command that lists its options when it is given one that it does not know. */
export function command(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .allowExcessArguments(false)
    .showHelpAfterError()
    .helpOption('--help', 'show this list');
}

export function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('A whole number above 0 is accepted.');
}

export function positiveNumber(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('A number above 0 is accepted.');
}

/** 0…1 */
export function share(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('A number from 0 to 1 is accepted.');
}

/** `2/3` or `all`. */
export function fold(text: string): Fold {
  try {
    return parseFold(text);
  } catch {
    throw new InvalidArgumentError('A fold such as 1/3, or all, is accepted.');
  }
}

/** Comma-separated. */
export function list(text: string): string[] {
  return text.split(',').filter((item) => item !== '');
}

/** For options that may be given again and again. */
export function collect(text: string, earlier: readonly string[] = []): string[] {
  return [...earlier, text];
}
