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

/** Up to this many entities in a connected part, the frustration index is exact; beyond, it is found by local search. */
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
  /** The fewest pairs that contradict a division into two camps (Harary 1959). */
  readonly index: number;
  readonly exact: boolean;
  /** The camps of all connected parts, in order of their first member. */
  readonly camps: readonly (readonly string[])[];
}

/** The frustration index, and a division into camps that attains it. Each connected part is divided by itself. */
export function frustrationOf(pairs: readonly SignedPair[]): Frustration {
  const parts = components(pairs);
  const divided = parts.map((ids) =>
    divide(
      ids,
      pairs.filter((pair) => ids.includes(pair.a)),
    ),
  );
  return {
    index: divided.reduce((sum, part) => sum + part.index, 0),
    exact: parts.every((ids) => ids.length <= EXACT_UP_TO),
    camps: divided
      .flatMap((part) => part.camps)
      .filter((camp) => camp.length > 0)
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  };
}

function divide(ids: readonly string[], pairs: readonly SignedPair[]): { index: number; camps: string[][] } {
  const ties = pairs.map((pair) => ({ a: ids.indexOf(pair.a), b: ids.indexOf(pair.b), sign: pair.sign }));
  const cost = (side: readonly boolean[]): number =>
    ties.filter(({ a, b, sign }) => (side[a] === side[b]) !== sign > 0).length;
  const side = ids.length <= EXACT_UP_TO ? exactSides(ids.length, ties) : searchSides(ids.length, ties);
  return { index: cost(side), camps: [ids.filter((_, at) => !side[at]), ids.filter((_, at) => side[at])] };
}

type Tie = { readonly a: number; readonly b: number; readonly sign: number };

/** Branch and bound over the sides; the first entity stays on the first side. */
function exactSides(size: number, ties: readonly Tie[]): boolean[] {
  const earlier = Array.from({ length: size }, (_, at) => ties.filter(({ a, b }) => Math.max(a, b) === at));
  let best = searchSides(size, ties);
  let bestCost = ties.filter(({ a, b, sign }) => (best[a] === best[b]) !== sign > 0).length;
  const side: boolean[] = [];
  const visit = (at: number, cost: number): void => {
    if (cost >= bestCost) return;
    if (at === size) {
      best = [...side];
      bestCost = cost;
      return;
    }
    for (const choice of at === 0 ? [false] : [false, true]) {
      side[at] = choice;
      const added = (earlier[at] ?? []).filter(({ a, b, sign }) => (side[a] === side[b]) !== sign > 0).length;
      visit(at + 1, cost + added);
    }
    side.length = at;
  };
  visit(0, 0);
  return best;
}

/** Moves one entity at a time to the side where fewer of its ties contradict, until none moves. */
function searchSides(size: number, ties: readonly Tie[]): boolean[] {
  const side = Array.from({ length: size }, () => false);
  for (let moved = true; moved;) {
    moved = false;
    for (let at = 0; at < size; at += 1) {
      const own = ties.filter(({ a, b }) => a === at || b === at);
      const wrong = own.filter(({ a, b, sign }) => (side[a] === side[b]) !== sign > 0).length;
      if (wrong * 2 <= own.length) continue;
      side[at] = !side[at];
      moved = true;
    }
  }
  return side;
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
