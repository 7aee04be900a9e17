/** Converts a regular expression to a nondeterministic automaton (Thompson's construction, 1968). */

import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { SYMBOLS } from '../symbols.js';

export interface Nfa {
  nodes: readonly NfaNode[];
  start: number;
  end: number;
}

/** A node of kind `symbols` reads one symbol; the others read nothing. `start` is `^`, `end` is `$`. */
export interface NfaNode {
  kind: 'symbols' | 'empty' | 'start' | 'end';
  /** For the kind `symbols`: the symbols that the node accepts. */
  symbols: string;
  next: number[];
}

/** Maximum number of nodes. Each repetition has nodes of its own, so that {1000}{1000} is rejected. */
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

/** Builds the automaton from the end to the start: a node is created after the nodes that follow it. */
class Builder {
  readonly nodes: NfaNode[] = [];

  add(kind: NfaNode['kind'], next: number[], symbols = ''): number {
    if (this.nodes.length === MOST_NODES) throw new RangeError('pattern: too many repetitions');
    return this.nodes.push({ kind, symbols, next }) - 1;
  }

  /** @returns the index of the first node. */
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

/** The symbols that a character or class matches, tested with `RegExp`, which supports all properties. */
function symbolsOf({ raw }: AST.Node): string {
  if (raw.includes('\\q{')) throw refused({ raw });
  const one = new RegExp(`^${raw}$`, 'v');
  return [...SYMBOLS].filter((symbol) => one.test(symbol)).join('');
}

function refused({ raw }: { raw: string }): RangeError {
  return new RangeError(`pattern: ${raw} cannot steer what is read`);
}
