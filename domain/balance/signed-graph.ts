/**
 * A graph of weighted ties: for each member, its neighbors. A tie is positive or negative; a division into two sides
 * that contradicts it (a positive one across, a negative one within) costs its absolute weight.
 */
export type Ties = Map<number, Map<number, number>>;

/** Which of two sides each member stands on. */
export type Sides = Map<number, boolean>;

/** Adds a tie of two members to what they have already; opposite ties take one another away. */
export function addTie(ties: Ties, a: number, b: number, weight: number): void {
  const sum = (ties.get(a)?.get(b) ?? 0) + weight;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const own = ties.get(from) ?? new Map<number, number>();
    if (sum === 0) own.delete(to);
    else own.set(to, sum);
    ties.set(from, own);
  }
}

export function removeMember(ties: Ties, member: number): void {
  for (const near of ties.get(member)?.keys() ?? []) ties.get(near)?.delete(member);
  ties.delete(member);
}

/** What a division costs. */
export function costOf(ties: Ties, sides: Sides): number {
  let cost = 0;
  for (const [a, own] of ties)
    for (const [b, weight] of own)
      if (a < b && (sides.get(a) === sides.get(b)) !== weight > 0) cost += Math.abs(weight);
  return cost;
}

/** One member taken out by `reduce`, and its ties at that time, at most two. */
interface Removed {
  readonly member: number;
  readonly ties: readonly (readonly [number, number])[];
}

export interface Reduction {
  /** What no division can avoid, found where ties took one another away. */
  readonly unavoidable: number;
  /** Gives those who were taken out the side that costs least; the sides of the others must be there. */
  readonly restore: (sides: Sides) => void;
}

/**
 * Takes out of a graph all who have at most two ties, again and again; the cheapest division of the rest extends to a
 * cheapest division of the whole. One with a single tie never contradicts it. One with two ties stands for a tie between
 * its two neighbors, of the product of the signs and the smaller weight (series reduction, as for the maximum cut).
 */
export function reduce(ties: Ties): Reduction {
  const removed: Removed[] = [];
  let unavoidable = 0;
  const queue = [...ties.keys()].sort((a, b) => a - b);
  const queued = new Set(queue);
  for (const member of queue) {
    queued.delete(member);
    const own = ties.get(member);
    if (own === undefined || own.size > 2) continue;
    const held = [...own];
    removed.push({ member, ties: held });
    removeMember(ties, member);
    const [one, other] = held;
    if (one !== undefined && other !== undefined) {
      const weight = Math.sign(one[1] * other[1]) * Math.min(Math.abs(one[1]), Math.abs(other[1]));
      const before = ties.get(one[0])?.get(other[0]) ?? 0;
      if (before * weight < 0) unavoidable += Math.min(Math.abs(before), Math.abs(weight));
      addTie(ties, one[0], other[0], weight);
    }
    for (const [near] of held) {
      if (queued.has(near)) continue;
      queued.add(near);
      queue.push(near);
    }
  }
  return {
    unavoidable,
    restore: (sides) => {
      for (const { member, ties: held } of removed.reverse()) {
        const pull = held.reduce(
          (sum, [near, weight]) => sum + (sides.get(near) === true ? weight : -weight),
          0,
        );
        sides.set(member, pull > 0);
      }
    },
  };
}

/**
 * The biconnected blocks of a graph (Hopcroft and Tarjan 1973): two of them share at most one member, so each can be
 * divided by itself. Members without ties are in none.
 */
export function blocksOf(ties: Ties): Ties[] {
  const seen = new Map<number, number>();
  const low = new Map<number, number>();
  const blocks: Ties[] = [];
  const open: [number, number][] = [];
  const close = (a: number, b: number): void => {
    const block: Ties = new Map();
    for (let tie = open.pop(); tie !== undefined; tie = open.pop()) {
      addTie(block, tie[0], tie[1], ties.get(tie[0])?.get(tie[1]) ?? 0);
      if (tie[0] === a && tie[1] === b) break;
    }
    blocks.push(block);
  };
  const lower = (member: number, to: number): void => {
    low.set(member, Math.min(low.get(member) ?? to, to));
  };
  for (const start of [...ties.keys()].sort((a, b) => a - b)) {
    if (seen.has(start)) continue;
    const way: { member: number; from: number; rest: number[] }[] = [];
    const enter = (member: number, from: number): void => {
      low.set(member, seen.size);
      seen.set(member, seen.size);
      way.push({ member, from, rest: [...(ties.get(member)?.keys() ?? [])].sort((a, b) => b - a) });
    };
    enter(start, -1);
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const { member, from, rest } = here;
      const near = rest.pop();
      if (near === undefined) {
        way.pop();
        if (from < 0) continue;
        lower(from, low.get(member) ?? 0);
        if ((low.get(member) ?? 0) >= (seen.get(from) ?? 0)) close(from, member);
      } else if (!seen.has(near)) {
        open.push([member, near]);
        enter(near, member);
      } else if (near !== from && (seen.get(near) ?? 0) < (seen.get(member) ?? 0)) {
        open.push([member, near]);
        lower(member, seen.get(near) ?? 0);
      }
    }
  }
  return blocks;
}
