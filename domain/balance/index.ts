import { compareTexts } from '../order.js';
import { addTie, blocksOf, reduce, type Sides, type Ties } from './signed-graph.js';
import { cheapest, type Budget, type Division } from './search.js';

/** A pair of entities with the sign of their tie. */
export interface SignedPair {
  readonly a: string;
  readonly b: string;
  readonly sign: -1 | 1;
}

export interface SignedTriad {
  readonly members: readonly [string, string, string];
  readonly balanced: boolean;
}

/**
 * Steps that the search for the frustration index may take, all blocks together: about a second. A step is an entity
 * placed on a side, or a tie of it looked at.
 */
export const SEARCH_STEPS = 1_000_000;

/** Entities of a block whose ties are all there, the hardest kind, for which these steps are enough with room to spare. */
export const EXACT_UP_TO = 22;

/**
 * All triads of signed pairs. A triad is balanced when the product of its signs is positive: the friend of my friend is
 * my friend, the enemy of my enemy is my friend (Heider 1946; Cartwright and Harary 1956).
 */
export function triadsOf(pairs: readonly SignedPair[]): SignedTriad[] {
  const signs = adjacency(pairs);
  const ids = [...signs.keys()].sort();
  const triads: SignedTriad[] = [];
  for (const a of ids) {
    const near = [...(signs.get(a)?.keys() ?? [])].filter((id) => id > a).sort();
    for (const [at, b] of near.entries()) {
      for (const c of near.slice(at + 1)) {
        const third = signs.get(b)?.get(c);
        if (third === undefined) continue;
        const product = (signs.get(a)?.get(b) ?? 0) * (signs.get(a)?.get(c) ?? 0) * third;
        triads.push({ members: [a, b, c], balanced: product > 0 });
      }
    }
  }
  return triads;
}

export interface Frustration {
  /** The fewest pairs that contradict a division into two camps (Harary 1959); an upper bound where not `exact`. */
  readonly index: number;
  /** What the index is at least; the index itself where it is exact. */
  readonly atLeast: number;
  readonly exact: boolean;
  /** The camps of all connected parts, in order of their first member. */
  readonly camps: readonly (readonly string[])[];
}

/**
 * The frustration index, and a division into camps that attains it. Finding it is NP-hard, so the graph is first made
 * small (Aref and Wilson 2019; Aref, Mason and Wilson 2018): who has one tie or two is taken out, and each biconnected
 * block is divided by itself, by branch and bound. It is exact where the search ends within its steps: measured, for a
 * complete block of `EXACT_UP_TO` entities, for sparse ones of 60, and for trees, chains and rings of any size. Otherwise
 * it is what a local search finds, with the bound that was proved.
 * @param steps of the search, all blocks together
 */
export function frustrationOf(pairs: readonly SignedPair[], steps = SEARCH_STEPS): Frustration {
  return frustrationWithin(pairs, { steps });
}

/** The same, with a budget that several searches share: what this one takes is off it afterwards. */
export function frustrationWithin(pairs: readonly SignedPair[], budget: Budget): Frustration {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort();
  const number = new Map(ids.map((id, at) => [id, at]));
  const ties: Ties = new Map();
  for (const { a, b, sign } of pairs) addTie(ties, number.get(a) ?? 0, number.get(b) ?? 0, sign);
  const { cost, atLeast, sides } = divide(ties, budget);
  const camps = components(pairs).flatMap((part) => {
    const first = sides.get(number.get(part[0] ?? '') ?? 0);
    const withFirst = (id: string): boolean => sides.get(number.get(id) ?? 0) === first;
    return [part.filter(withFirst), part.filter((id) => !withFirst(id))];
  });
  return {
    index: cost,
    atLeast,
    exact: atLeast === cost,
    camps: camps.filter((camp) => camp.length > 0).sort(([a = ''], [b = '']) => compareTexts(a, b)),
  };
}

/** Reduces, takes the blocks apart, and divides each; what is one block and cannot be reduced is searched. */
function divide(ties: Ties, budget: Budget): Division {
  const members = [...ties.keys()];
  const { unavoidable, restore } = reduce(ties);
  const blocks = blocksOf(ties);
  const whole = blocks.length === 1 && blocks[0]?.size === members.length;
  const divisions = whole ? [cheapest(ties, budget)] : blocks.map((block) => divide(block, budget));
  const sides = joined(divisions.map((division) => division.sides));
  for (const member of ties.keys()) if (!sides.has(member)) sides.set(member, false);
  restore(sides);
  const sum = (of: (division: Division) => number): number =>
    divisions.reduce((total, division) => total + of(division), unavoidable);
  return { cost: sum(({ cost }) => cost), atLeast: sum((division) => division.atLeast), sides };
}

/** The divisions of blocks as one: a block that shares a member with those before is turned to agree on it. */
function joined(blocks: readonly Sides[]): Sides {
  const all: Sides = new Map();
  const around = new Map<number, Sides[]>();
  for (const block of blocks)
    for (const member of block.keys()) around.set(member, [...(around.get(member) ?? []), block]);
  const done = new Set<Sides>();
  for (const first of blocks) {
    const queue = [first];
    for (const block of queue) {
      if (done.has(block)) continue;
      done.add(block);
      const shared = [...block.keys()].find((member) => all.has(member));
      const turn = shared !== undefined && all.get(shared) !== block.get(shared);
      for (const [member, side] of block) {
        all.set(member, side !== turn);
        queue.push(...(around.get(member) ?? []));
      }
    }
  }
  return all;
}

function adjacency(pairs: readonly SignedPair[]): Map<string, Map<string, number>> {
  const signs = new Map<string, Map<string, number>>();
  for (const { a, b, sign } of pairs) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      signs.set(from, (signs.get(from) ?? new Map<string, number>()).set(to, sign));
  }
  return signs;
}

function components(pairs: readonly SignedPair[]): string[][] {
  const near = adjacency(pairs);
  const seen = new Set<string>();
  const parts: string[][] = [];
  for (const id of [...near.keys()].sort()) {
    if (seen.has(id)) continue;
    const part = [id];
    seen.add(id);
    for (const member of part) {
      for (const other of near.get(member)?.keys() ?? []) {
        if (!seen.has(other)) {
          seen.add(other);
          part.push(other);
        }
      }
    }
    parts.push(part.sort());
  }
  return parts;
}
