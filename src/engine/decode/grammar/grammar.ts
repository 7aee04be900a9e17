/**
 * The automaton of an options object. States are created when they are reached, since a search reaches a few
 * thousand of the millions of states that a long number with a check digit may have.
 */

import { type Alternative, alternativesOf } from './alternatives.js';
import { follow, keyOf, type State } from './automaton.js';
import type { GrammarOptions } from './options.js';
import { SYMBOLS } from './symbols.js';

/**
 * States are numbers. Readings in the same state have the same continuations, so that the state is the key of
 * a beam. Every state has a continuation that is accepted.
 *
 * Maximum number of states after the same number of symbols: digits 1; numbers about 110; amounts 330;
 * percentages 150; telephone numbers 160; times 1,440; each prefix of a date is a state of its own. Conditions
 * multiply these numbers: bounds by 3 · number of their digits, check digits by 10 to 100 (see
 * conditions/checks), a list or a pattern by the states of its trie or table.
 */
export interface Grammar {
  readonly start: number;
  /** The next state; `undefined` if no accepted text continues with the symbol. */
  next(state: number, symbol: string): number | undefined;
  /** Whether the text may end in this state. The empty text is not accepted. */
  accepts(state: number): boolean;
  /** States that have been reached so far. */
  readonly size: number;
}

/** State of an alternative. A condition that can no longer hold is `undefined`. */
interface Path {
  notation: State;
  conditions: readonly (State | undefined)[];
  /** Whether the value has a decimal point, which distinguishes values with the same digits. */
  point: boolean;
}

type Paths = readonly (Path | undefined)[];

/** A state of the grammar: the states of all alternatives. */
interface Node {
  paths: Paths;
  /** These properties are computed when they are first needed. */
  accepts?: boolean;
  viable?: boolean;
  /** The next node by symbol, or `null` if there is none. */
  next?: Map<string, number | null>;
}

/** Maximum number of states in the search for an accepted continuation; beyond it, one is assumed. */
const VIABLE_BUDGET = 4_000;

/** @throws RangeError if a bound or a step is not valid for the format. */
export function grammarOf(options: GrammarOptions): Grammar {
  const alternatives = alternativesOf(options).filter(
    ({ rank }) => rank === 'own' || (rank === 'foreign' && options.foreign !== false),
  );
  const nodes: Node[] = [];
  const byKey = new Map<string, number>();

  function intern(paths: Paths, isStart = false): number {
    // The start is a node of its own, since it is not accepting; another node may have the same paths.
    const key = isStart ? '' : paths.map((path) => (path ? keyOfPath(path) : '')).join('|');
    let id = byKey.get(key);
    if (id === undefined) {
      id = nodes.length;
      byKey.set(key, id);
      nodes.push(isStart ? { paths, accepts: false } : { paths });
    }
    return id;
  }

  function step(id: number, symbol: string): number | undefined {
    const node = nodes[id]!;
    node.next ??= new Map();
    let next = node.next.get(symbol);
    if (next === undefined) {
      const paths = node.paths.map((path, i) => path && advance(alternatives[i]!, path, symbol));
      next = paths.some((path) => path?.conditions.every((state) => state !== undefined))
        ? intern(paths)
        : null;
      node.next.set(symbol, next);
    }
    return next ?? undefined;
  }

  function accepts(id: number): boolean {
    const node = nodes[id]!;
    node.accepts ??= accepted(alternatives, node.paths);
    return node.accepts;
  }

  /** Whether an accepted state can be reached: a depth-first search that tries digits first, with a cache. */
  function isViable(id: number): boolean {
    const known = nodes[id]!.viable;
    if (known !== undefined) return known;
    const seen = new Set([id]);
    const trail = [{ id, tried: 0 }];
    while (trail.length > 0) {
      const top = trail.at(-1)!;
      const node = nodes[top.id]!;
      if (accepts(top.id) || node.viable || seen.size > VIABLE_BUDGET) {
        for (const { id } of trail) nodes[id]!.viable = true;
        return true;
      }
      if (top.tried === SYMBOLS.length) {
        trail.pop();
        continue;
      }
      const next = step(top.id, SYMBOLS[top.tried++]!);
      if (next === undefined || nodes[next]!.viable === false || seen.has(next)) continue;
      seen.add(next);
      trail.push({ id: next, tried: 0 });
    }
    for (const dead of seen) nodes[dead]!.viable = false;
    return false;
  }

  /** What a notation reads can be completed, unless a condition forbids it, or its separators are printed. */
  const isFree =
    !options.printed && alternatives.every(({ conditions }) => conditions.length === 0);

  const start = intern(alternatives.map(startOf), true);
  return {
    start,
    next: (state, symbol) => {
      const next = step(state, symbol);
      return next !== undefined && (isFree || isViable(next)) ? next : undefined;
    },
    accepts,
    get size() {
      return nodes.length;
    },
  };
}

function startOf({ notation, conditions }: Alternative): Path {
  return {
    notation: notation.start,
    conditions: conditions.map(({ start }) => start),
    point: false,
  };
}

function advance({ notation, conditions }: Alternative, path: Path, symbol: string) {
  const step = notation.next(path.notation, symbol);
  if (!step) return undefined;
  const [state, value] = step;
  const isBeyond = notation.isBeyond?.(state);
  return {
    notation: state,
    conditions: conditions.map((condition, i) =>
      isBeyond
        ? undefined
        : follow(condition, path.conditions[i], condition.reads === 'symbols' ? symbol : value),
    ),
    point: path.point || value.includes('.'),
  };
}

/**
 * Whether the text may end here. The first alternative of rank `own` that can end decides; otherwise all
 * `foreign` ones must have the same value. Thus in English, 1,234 is not read as 1.234 only because 1234 is
 * too large.
 */
function accepted(alternatives: readonly Alternative[], paths: Paths): boolean {
  let meaning: string | undefined;
  let holds = false;
  for (const [i, path] of paths.entries()) {
    const end = path && alternatives[i]!.notation.end(path.notation);
    if (!path || end === undefined) continue;
    const { rank, conditions } = alternatives[i]!;
    const theirs = `${path.point} ${end}`;
    if (meaning !== undefined && meaning !== theirs) return false;
    if (meaning === undefined) holds = allHold(conditions, path, end);
    if (rank === 'own') return holds;
    meaning = theirs;
  }
  return holds;
}

function allHold(conditions: Alternative['conditions'], path: Path, end: string): boolean {
  return conditions.every((condition, i) => {
    const rest = condition.reads === 'symbols' ? '' : end;
    const state = follow(condition, path.conditions[i], rest);
    return state !== undefined && condition.holds(state);
  });
}

function keyOfPath({ notation, conditions, point }: Path): string {
  const states = conditions.map((state) => (state === undefined ? '' : keyOf(state)));
  return [keyOf(notation), point ? 1 : 0, ...states].join(' ');
}
