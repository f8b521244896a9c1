import { costOf, type Sides, type Ties } from './signed-graph.js';

/**
 * Steps that a search may still take: an entity placed, or a tie of it looked at. Counted, not timed, so that the same
 * graph gives the same answer everywhere.
 */
export interface Budget {
  steps: number;
}

export interface Division {
  /** What the division costs. */
  readonly cost: number;
  /** What every division costs at least; equal to `cost` where it is the least. */
  readonly atLeast: number;
  readonly sides: Sides;
}

/**
 * A cheapest division of a graph, by branch and bound. The members are brought into an order, and the graphs of the last
 * one, the last two and so on are solved one after another; each bounds the next from below (Russian doll search,
 * Verfaillie, Lemaitre and Schiex 1996), beside what each member costs at least towards those who stand already.
 * Where the budget ends first, the division is the best of a local search, and `atLeast` what was proved so far.
 */
export function cheapest(ties: Ties, budget: Budget): Division {
  const found = localSearch(ties);
  const order = searchOrder(ties);
  const size = order.length;
  const place = new Map(order.map((member, at) => [member, at]));
  /** Ties of each place to later ones. */
  const later = order.map((member) =>
    [...(ties.get(member) ?? [])]
      .map(([near, weight]): [number, number] => [place.get(near) ?? 0, weight])
      .filter(([near]) => near > (place.get(member) ?? 0)),
  );
  /** The least cost among the places from each on. */
  const least = Array.from({ length: size + 1 }, () => 0);
  let best: boolean[] = [];
  for (let first = size - 1; first >= 0; first -= 1) {
    const bound = least[first + 1] ?? 0;
    const extended = extend(best, first, later);
    let limit = first === 0 ? Math.min(extended.cost + bound, found.cost) : extended.cost + bound;
    let sides = extended.sides;
    if (limit > bound) {
      const better = search(first, limit, later, least, budget);
      if (better === 'spent') return { ...found, atLeast: bound };
      if (better !== null) {
        limit = better.cost;
        sides = better.sides;
      }
    }
    least[first] = limit;
    best = sides;
  }
  const cost = least[0] ?? 0;
  const sides: Sides = new Map(order.map((member, at) => [member, best[at] === true]));
  // The local search's own division stands where nothing cheaper was found.
  return costOf(ties, sides) === cost ? { cost, atLeast: cost, sides } : { ...found, atLeast: cost };
}

type Later = readonly (readonly (readonly [number, number])[])[];

/** The division of the later places with one more, on the side where it costs less; `cost` is what it adds. */
function extend(best: readonly boolean[], first: number, later: Later): { cost: number; sides: boolean[] } {
  const [against, within] = towards(best, later[first] ?? []);
  const sides = [...best];
  sides[first] = against > within;
  return { cost: Math.min(against, within), sides };
}

/** What it costs to stand on the side `false` and on the side `true`. */
function towards(sides: readonly boolean[], own: readonly (readonly [number, number])[]): [number, number] {
  let [onFalse, onTrue] = [0, 0];
  for (const [near, weight] of own) {
    if ((sides[near] === true) === weight > 0) onFalse += Math.abs(weight);
    else onTrue += Math.abs(weight);
  }
  return [onFalse, onTrue];
}

/** A division of the places from `first` on that costs less than `limit`, the cheapest; null where there is none. */
function search(
  first: number,
  limit: number,
  later: Later,
  least: readonly number[],
  budget: Budget,
): { cost: number; sides: boolean[] } | null | 'spent' {
  const size = later.length;
  const side = new Uint8Array(size);
  const onFalse = new Float64Array(size);
  const onTrue = new Float64Array(size);
  const near = later.map((own) => Int32Array.from(own, ([place]) => place));
  const weights = later.map((own) => Float64Array.from(own, ([, weight]) => weight));
  let best: { cost: number; sides: boolean[] } | null = null;
  let below = limit;
  let spent = false;

  /** `towardsPlaced` is what the places that do not stand yet cost at least towards those that do. */
  const visit = (at: number, cost: number, towardsPlaced: number): void => {
    if (spent || cost + towardsPlaced + (least[at] ?? 0) >= below) return;
    if (at === size) {
      best = { cost, sides: Array.from(side, (choice) => choice === 1) };
      below = cost;
      return;
    }
    const places = near[at] ?? new Int32Array();
    const own = weights[at] ?? new Float64Array();
    budget.steps -= 1 + places.length;
    if (budget.steps < 0) {
      spent = true;
      return;
    }
    const [costFalse, costTrue] = [onFalse[at] ?? 0, onTrue[at] ?? 0];
    const cheaper = costTrue < costFalse ? 1 : 0;
    const rest = towardsPlaced - Math.min(costFalse, costTrue);
    for (let turn = 0; turn < (at === first ? 1 : 2); turn += 1) {
      const choice = turn === 0 ? cheaper : 1 - cheaper;
      side[at] = choice;
      let ahead = rest;
      for (let which = 0; which < places.length; which += 1) {
        const place = places[which] ?? 0;
        const weight = own[which] ?? 0;
        const before = Math.min(onFalse[place] ?? 0, onTrue[place] ?? 0);
        if ((choice === 1) === weight > 0) onFalse[place] = (onFalse[place] ?? 0) + Math.abs(weight);
        else onTrue[place] = (onTrue[place] ?? 0) + Math.abs(weight);
        ahead += Math.min(onFalse[place] ?? 0, onTrue[place] ?? 0) - before;
      }
      visit(at + 1, cost + (choice === 1 ? costTrue : costFalse), ahead);
      for (let which = 0; which < places.length; which += 1) {
        const place = places[which] ?? 0;
        const weight = own[which] ?? 0;
        if ((choice === 1) === weight > 0) onFalse[place] = (onFalse[place] ?? 0) - Math.abs(weight);
        else onTrue[place] = (onTrue[place] ?? 0) - Math.abs(weight);
      }
    }
  };
  visit(first, 0, 0);
  return spent ? 'spent' : best;
}

/** Those with most ties to others already placed come last, so that the small graphs solved first are dense ones. */
function searchOrder(ties: Ties): number[] {
  const order: number[] = [];
  const left = new Set([...ties.keys()].sort((a, b) => a - b));
  const placed = new Map<number, number>();
  while (left.size > 0) {
    let next = -1;
    for (const member of left) {
      const better =
        next < 0 ||
        (placed.get(member) ?? 0) > (placed.get(next) ?? 0) ||
        ((placed.get(member) ?? 0) === (placed.get(next) ?? 0) &&
          (ties.get(member)?.size ?? 0) > (ties.get(next)?.size ?? 0));
      if (better) next = member;
    }
    left.delete(next);
    order.push(next);
    for (const near of ties.get(next)?.keys() ?? []) placed.set(near, (placed.get(near) ?? 0) + 1);
  }
  return order.reverse();
}

/** Most members that a local search starts from. */
const STARTS = 12;

/**
 * From several divisions, each by the ties of a spanning tree, moves one member at a time to the side where it costs less
 * until none moves; the best of them.
 */
function localSearch(ties: Ties): Division {
  const roots = [...ties.keys()].sort((a, b) => (ties.get(b)?.size ?? 0) - (ties.get(a)?.size ?? 0) || a - b);
  let best: Division | null = null;
  for (const root of roots.slice(0, STARTS)) {
    const sides: Sides = new Map();
    for (const start of [root, ...roots]) spread(ties, start, sides);
    settle(ties, sides);
    const cost = costOf(ties, sides);
    if (best === null || cost < best.cost) best = { cost, atLeast: 0, sides };
    if (cost === 0) break;
  }
  return best ?? { cost: 0, atLeast: 0, sides: new Map() };
}

function spread(ties: Ties, start: number, sides: Sides): void {
  if (sides.has(start)) return;
  sides.set(start, false);
  const queue = [start];
  for (const member of queue) {
    for (const [near, weight] of ties.get(member) ?? []) {
      if (sides.has(near)) continue;
      sides.set(near, (sides.get(member) === true) === weight > 0);
      queue.push(near);
    }
  }
}

function settle(ties: Ties, sides: Sides): void {
  for (let moved = true; moved;) {
    moved = false;
    for (const [member, own] of ties) {
      let gain = 0;
      for (const [near, weight] of own)
        gain += (sides.get(near) === sides.get(member)) === weight > 0 ? -Math.abs(weight) : Math.abs(weight);
      if (gain <= 0) continue;
      sides.set(member, sides.get(member) !== true);
      moved = true;
    }
  }
}
