/** Regular expressions as automata with empty steps, after K. Thompson (1968). */

import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { SYMBOLS } from '../symbols.js';

export interface Nfa {
  nodes: readonly NfaNode[];
  start: number;
  end: number;
}

/** `symbols` reads one of them; the others read nothing: `start` and `end` are `^` and `$`. */
export interface NfaNode {
  kind: 'symbols' | 'empty' | 'start' | 'end';
  /** Of `symbols`. */
  symbols: string;
  next: number[];
}

/** Repetitions are written out: {1000}{1000} must not be. */
const MOST_NODES = 20_000;

/** @throws see `compilePattern()`. */
export function parsePattern(source: string): Nfa {
  const flags = { unicode: false, unicodeSets: true };
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, flags);
  const builder = new Builder();
  const end = builder.add('empty', []);
  const start = builder.alternatives(pattern.alternatives, end);
  return { nodes: builder.nodes, start, end };
}

/** Builds from the end to the start: each part is made for the node that follows it. */
class Builder {
  readonly nodes: NfaNode[] = [];

  add(kind: NfaNode['kind'], next: number[], symbols = ''): number {
    if (this.nodes.length === MOST_NODES) throw new RangeError('pattern: too many repetitions');
    return this.nodes.push({ kind, symbols, next }) - 1;
  }

  /** @returns where it begins. */
  alternatives(alternatives: readonly AST.Alternative[], next: number): number {
    const starts = alternatives.map(({ elements }) =>
      elements.reduceRight((after, element) => this.element(element, after), next),
    );
    return starts.length === 1 ? starts[0]! : this.add('empty', starts);
  }

  element(element: AST.Element, next: number): number {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        return this.add('symbols', [next], symbolsOf(element));
      case 'Group':
        if (element.modifiers) throw refused(element.modifiers);
        return this.alternatives(element.alternatives, next);
      case 'CapturingGroup':
        return this.alternatives(element.alternatives, next);
      case 'Quantifier':
        return this.quantifier(element, next);
      case 'Assertion':
        if (element.kind !== 'start' && element.kind !== 'end') throw refused(element);
        return this.add(element.kind, [next]);
      default:
        throw refused(element);
    }
  }

  quantifier({ min, max, element }: AST.Quantifier, next: number): number {
    let start = next;
    if (max === Number.POSITIVE_INFINITY) {
      start = this.add('empty', [next]);
      this.nodes[start]!.next.push(this.element(element, start));
    } else {
      for (let i = min; i < max; i++)
        start = this.add('empty', [this.element(element, start), next]);
    }
    for (let i = 0; i < min; i++) start = this.element(element, start);
    return start;
  }
}

/** Asks the browser's own regular expression, which knows every property and set. */
function symbolsOf({ raw }: AST.Node): string {
  if (raw.includes('\\q{')) throw refused({ raw });
  const one = new RegExp(`^${raw}$`, 'v');
  return [...SYMBOLS].filter((symbol) => one.test(symbol)).join('');
}

function refused({ raw }: { raw: string }): RangeError {
  return new RangeError(`pattern: ${raw} cannot steer what is read`);
}
