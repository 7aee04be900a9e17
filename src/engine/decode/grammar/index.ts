/** Grammars of the formats: automata, the meanings of symbols, and conversion between values and text. */

export { type Grammar, grammarOf } from './grammar.js';
export { chanceOfPhone } from './locale/phone-lengths.js';
export {
  CHECKS,
  type Check,
  CONDITION_OF,
  type Conflict,
  type Format,
  type GrammarOptions,
  type PatternTable,
} from './options.js';
export { loadPattern } from './pattern/load-pattern.js';
export { conflictsOf, type Readings, readingsOf, valueOfSymbols } from './readings.js';
export { isDigit, SYMBOLS } from './symbols.js';
export { type ParsedText, parseText } from './text/parse-text.js';
export { printedLayout } from './text/printed-layout.js';
export { type TextOptions, textOf } from './text/text-of.js';
