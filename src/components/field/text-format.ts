/** What the characters of a field mean: of plain digits, themselves; the rest is known to formats/. */
import type { ReadOptions } from '../../engine/data/options.js';
import type { Recognition } from '../../engine/data/recognition.js';
import type { Term } from '../words/vocabulary.js';
import type { Draft } from './history.js';
import type { Place } from './places.js';

/** What is wrong with a value. */
export interface Problem {
  readonly flags: ValidityStateFlags;
  readonly message: string;
}

export interface Meaning {
  /** Canonical; '' where there is none. */
  readonly value: string;
  /** As people write it; what stands in the field where that is no value. */
  readonly text: string;
  /** It is not certain before code is loaded. */
  readonly waits?: boolean;
  /** For screen readers, where single characters say less. */
  readonly spoken?: string;
  /** What was typed and means nothing: it is left out. */
  readonly dropped?: string;
  /** What else the text may mean, as people write it so that it means nothing else. */
  readonly others?: readonly string[];
  readonly problem?: (term: Term) => Problem;
}

/** What a field shows. */
export interface Content {
  readonly places: readonly Place[];
  readonly recognition: Recognition | null;
}

export interface Understood extends Content {
  readonly meaning: Meaning;
}

export type Understand = (content: Content, draft: Draft, settled: boolean) => Understood;

export interface TextFormat {
  /**
   * Says what a row of places means, and adds those that are printed.
   *
   * @param settled the user is not typing: the text may change.
   */
  readonly understand: Understand;
  /** Another option, or another language: what depends on it is made anew. */
  optionsChanged(): void;
  /** Called after every rendering. */
  show(): void;
  /** The user has finished typing: the text is written as the locale has it, without what was left out. */
  settle(): void;
  /** What the engine is told of it; nothing for plain digits. */
  readonly reading: ReadOptions | undefined;
  /** What is printed where every digit has its box: 00.00.0000, with a 0 for each box. */
  readonly layout: string | undefined;
  /** No sign is part of a value: whatever is no digit can be ignored while someone types. */
  readonly isPlain: boolean;
  /** Shown on empty paper. */
  hint(term: Term): string | undefined;
  /** What the user is asked for. */
  request(term: Term): string;
}
