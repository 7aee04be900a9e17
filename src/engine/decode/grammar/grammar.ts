/**
 * The automaton of an options object. Its states are made when they are reached: a search that looks at a few
 * thousand never pays for the millions that a long number with a check digit may have.
 */

import { type Alternative, alternativesOf } from './alternatives.js';
import { follow, keyOf, type State } from './automaton.js';
import type { GrammarOptions } from './options.js';
import { SYMBOLS } from './symbols.js';

/**
 * A state is a number, and readings with the same state may be continued alike: it is the key for a beam.
 * There is no state without a continuation that is accepted.
 *
 * States behind the same number of symbols, at the most: digits 1; numbers about 110, with bounds times those of
 * the bounds (3 · their digits); amounts 330; percentages 150; telephone numbers 160; times 1,440; check digits
 * times 10 to 100 (see there); a list, a pattern: times those of its tree or table. Every beginning of a date is
 * a state of its own.
 */
export interface Grammar {
  readonly start: number;
  /** `undefined` where the symbol may not stand here, or nothing that begins so is accepted. */
  next(state: number, symbol: string): number | undefined;
  /** Whether the writing may end here. Nothing written is never accepted. */
  accepts(state: number): boolean;
  /** States that have been reached so far. */
  readonly size: number;
}

/** One alternative so far; `conditions` are `undefined` where broken for good. */
interface Path {
  notation: State;
  conditions: readonly (State | undefined)[];
  /** The value has a point: two alternatives with the same digits then differ. */
  point: boolean;
}

type Paths = readonly (Path | undefined)[];

interface Node {
  paths: Paths;
  /** These are set once they have been asked for. */
  accepts?: boolean;
  viable?: boolean;
  /** By symbol: a node, or `null` where there is none. */
  next?: Map<string, number | null>;
}

/** States looked at to find out whether a state leads anywhere; beyond, it is taken to. */
const VIABLE_BUDGET = 4_000;

/** @throws RangeError where a bound or a step is no value of the format. */
export function grammarOf(options: GrammarOptions): Grammar {
  const alternatives = alternativesOf(options).filter(
    ({ rank }) => rank === 'own' || (rank === 'foreign' && options.foreign !== false),
  );
  const nodes: Node[] = [];
  const byKey = new Map<string, number>();

  function intern(paths: Paths, isStart = false): number {
    // Only the start has nothing written: a loop that leads back to its paths leads to another state.
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

  /** Depth first, digits first: an accepted end is mostly near. All that leads nowhere is remembered. */
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
 * The first alternative of the locale's own that may end here decides; among others there must be one
 * meaning. So 1,234 is never read as 1.234 in English because 1234 would be too large.
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
