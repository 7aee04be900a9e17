/**
 * What may be written in a pad beyond plain digits: what its text means, how it is shown, and what is wrong with
 * it. A lazy chunk, loaded with the first use of a format.
 */
import type { ReadOptions } from '../../engine/data/options.js';
import type { Recognition } from '../../engine/data/recognition.js';
import {
  type GrammarOptions,
  type ParsedText,
  type PatternTable,
  parseText,
  printedLayout,
  textOf,
} from '../../engine/decode/grammar/index.js';
import type { Draft } from '../field/history.js';
import type { Place } from '../field/places.js';
import type { Meaning, TextFormat, Understand } from '../field/text-format.js';
import type { PadParts } from '../parts.js';
import type { Term } from '../words/vocabulary.js';
import { english } from './english.js';
import { exampleOf } from './examples.js';
import { formatOf, formatOptions } from './format-options.js';
import { formatStyles } from './formats.styles.js';
import { countBoxes, digitsIn, type PatternLayout, patternLayout, weave } from './layout.js';
import { otherMeanings } from './other-meanings.js';
import { hasSigns, PatternTables } from './pattern-tables.js';
import { visible, withPrinted } from './printed.js';
import { conflictOf, problemOf } from './problems.js';
import { showSigns } from './show-signs.js';
import { spokenText } from './spoken.js';
import { typedText } from './typed-text.js';

const isDigits = (text: string): boolean => /^\d*$/.test(text);

export class PadFormat implements TextFormat {
  readonly #patterns = new PatternTables(() => this.#arrive());
  #known: GrammarOptions = {};
  #key = '';

  constructor(private readonly parts: PadParts) {
    parts.words.learn(english);
    parts.addStyles(formatStyles);
    this.#arrive();
  }

  /** Code or a pattern has come that the text waited for; the user may have left the field meanwhile. */
  #arrive(): void {
    const { field } = this.parts;
    field.setFormat(this);
    if (!field.history.typing) this.settle();
  }

  readonly understand: Understand = ({ places: own, recognition }, draft, settled) => {
    const places = this.#asTyped(own, draft);
    // Signs that make no value are not among the places; they are shown all the same.
    const text = unreadable(recognition, draft) ?? textIn(places);
    if (text === '') return { places, recognition, meaning: { value: '', text: '' } };
    if (this.#table === 'compiling' && !isDigits(text)) {
      return { places, recognition, meaning: { value: '', text, waits: true } };
    }
    const { parsed, woven } = this.#parse(text);
    const meaning = this.#meaningOf(text, parsed, draft);
    const isPrinted = settled && !parsed.dropped && meaning.value !== '';
    const shown = woven ?? (isPrinted ? meaning.text : text);
    return {
      places: withPrinted(places, shown, this.parts.words.language),
      recognition: recognition && this.#corrected(recognition, draft, meaning, parsed),
      meaning,
    };
  };

  #meaningOf(text: string, parsed: ParsedText, draft: Draft): Meaning {
    const { value = '', dropped, currency = draft.currency } = parsed;
    const options = this.#options;
    const asWritten = value === '' || (options.format === 'phone' && !dropped);
    const local = asWritten ? text : this.#textOf(value, currency);
    const spoken = value && spokenText(value, local, options);
    return {
      value,
      text: local,
      ...(spoken && { spoken }),
      ...(value && { dropped: dropped || draft.dropped }),
      // Where separators are printed, they say what is meant.
      others: this.layout ? [] : otherMeanings(parsed, options, (other) => this.#textOf(other)),
      problem: problemOf(parsed, options, (other) => this.#textOf(other), this.request),
    };
  }

  /** The engine knows neither corrections nor the signs of a pattern that are printed. */
  #corrected(
    recognition: Recognition,
    { corrections, typed }: Draft,
    { value, text }: Meaning,
    parsed: ParsedText,
  ): Recognition {
    const isWhole = corrections.length === 0 && !(this.layout && typed.length === 0);
    if (isWhole || !this.parts.isFormatted) return recognition;
    const conflict = conflictOf(parsed);
    const { conflict: _, ...rest } = recognition;
    return { ...rest, value: value || recognition.value, text, ...(conflict && { conflict }) };
  }

  optionsChanged(): void {
    const before = this.#key;
    if (this.#options && before !== this.#key) this.parts.field.forgetReadings();
  }

  show(): void {
    const { pad, field } = this.parts;
    showSigns(pad.renderRoot as ShadowRoot, field.text, this.layout);
  }

  /** What was typed becomes its value. */
  settle(): void {
    const { field } = this.parts;
    const { draft, meaning } = field.state;
    const { strokes, picture, text } = draft;
    const { value, dropped, waits } = meaning;
    const isAsWritten = this.#options.format === 'phone' && !dropped;
    const isFinal = !value || waits || draft.value !== undefined || isAsWritten;
    if (strokes.length > 0 || picture || isFinal) {
      // What is typed next may change; what stands there is finished.
      field.setFormat(this);
      return;
    }
    const { currency } = this.#parse(text).parsed;
    const typed = [{ text: value, after: null }];
    field.amend({ ...draft, text: value, typed, value, dropped, currency });
  }

  get isPlain(): boolean {
    const { format, accept } = this.#options;
    if (format !== 'digits') return false;
    const table = this.#table;
    if (table === 'compiling') return false;
    return (accept?.every(isDigits) ?? true) && !(table && hasSigns(table));
  }

  get layout(): string | undefined {
    return this.parts.pad.layout === 'free' ? undefined : this.#layout;
  }

  get reading(): ReadOptions | undefined {
    if (!this.parts.isFormatted) return undefined;
    const { pattern: _, ...options } = this.#options;
    const pattern = this.layout ? this.#patternLayout?.digits : this.#pattern;
    return { ...options, ...(pattern && { pattern }) };
  }

  hint(term: Term): string | undefined {
    const example = this.#example;
    return example ? term('suchAs', example) : undefined;
  }

  readonly request = (term: Term): string =>
    term('enterValue', formatOf(this.parts.pad), this.#example);

  /** The same object as long as the options of the pad say the same: automata are remembered by it. */
  get #options(): GrammarOptions {
    const { pad, words } = this.parts;
    const table = this.#table;
    const pattern = typeof table === 'object' ? table : undefined;
    const options = formatOptions(pad, words.language, pattern);
    const key = JSON.stringify([{ ...options, pattern: pattern && this.#pattern }]);
    if (key !== this.#key) this.#known = options;
    this.#key = key;
    return this.#known;
  }

  /** A pattern steers digits, and says where boxes stand. */
  get #table(): PatternTable | 'compiling' | undefined {
    const { pad } = this.parts;
    const isUsed = formatOf(pad) === 'digits' || pad.layout !== 'free';
    return isUsed && this.#pattern ? this.#patterns.of(this.#pattern) : undefined;
  }

  /** As on `<input>`, a pattern that is none is ignored. */
  get #pattern(): string | undefined {
    const { pattern } = this.parts.pad;
    try {
      return pattern && new RegExp(pattern, 'v') ? pattern : undefined;
    } catch {
      return undefined;
    }
  }

  get #patternLayout(): PatternLayout | undefined {
    const table = this.#table;
    return typeof table === 'object' ? patternLayout(table) : undefined;
  }

  get #layout(): string | undefined {
    const layout = printedLayout(this.#options) ?? this.#patternLayout?.layout;
    return layout && layout.replaceAll('0', '') !== '' ? layout : undefined;
  }

  get #example(): string {
    const value = exampleOf(this.#options);
    return value && this.#textOf(value);
  }

  /** @returns what is shown where separators are printed. */
  #parse(text: string): { parsed: ParsedText; woven?: string } {
    const options = this.#options;
    const layout = this.#layout;
    if (layout && isDigits(text)) {
      const isWhole = text.length === countBoxes(layout);
      const woven = weave(text, layout);
      if (this.layout) return { parsed: parseText(woven, options), woven };
      if (isWhole && options.format !== 'digits') return { parsed: parseText(woven, options) };
    }
    return { parsed: parseText(text, options) };
  }

  #textOf(value: string, currency?: string): string {
    const { format, locale } = this.#options;
    return visible(textOf(value, { format, locale, currency }));
  }

  /** A value that the page has set is shown in the way of the locale. */
  #asTyped(places: readonly Place[], { value, text, currency }: Draft): readonly Place[] {
    const isSet = value !== undefined && textIn(places) === text;
    if (!isSet || places.some(({ strokes }) => strokes)) return places;
    const { layout } = this;
    const options = this.#options;
    const local = this.#textOf(value, currency);
    const typed = layout
      ? digitsOf(value, local, layout, options)
      : typedText(value, local, options);
    return Array.from(typed, (char) => ({ char, fixed: true }));
  }
}

/** What was written where it is no value of the format, and nothing has been changed. */
function unreadable(
  recognition: Recognition | null,
  { corrections, typed }: Draft,
): string | undefined {
  const isOwn = corrections.length === 0 && typed.length === 0;
  return isOwn && recognition?.conflict === 'format' ? recognition.text : undefined;
}

const textIn = (places: readonly Place[]): string => places.map(({ char }) => char).join('');

/** The digits that stand in the boxes of a layout. */
function digitsOf(value: string, local: string, layout: string, options: GrammarOptions): string {
  if (options.format !== 'date') return value.replace(/\D/g, '');
  return digitsIn(parseText(local, options).symbols ?? '', layout);
}
