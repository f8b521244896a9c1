import { compareTexts } from '../../../domain/order.js';

/** Somebody who changed sides, as far as the picture needs it. */
export interface FlowChange {
  /** Id of the tie that says so. */
  readonly id: string;
  readonly type: string;
  readonly who: { readonly id: string; readonly name: string };
  /** Whom they left; null where nobody says. */
  readonly from: { readonly id: string; readonly name: string } | null;
  /** Whom they joined; null for a split. */
  readonly to: { readonly id: string; readonly name: string } | null;
  /** First and last day on which it can have been; null is open. */
  readonly startMin: string | null;
  readonly endMax: string | null;
}

/** A group, or a person whose group nobody tells, as a line through time. */
export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly y: number;
}

/** A change of sides as an arrow from one lane to another. */
export interface Arrow {
  readonly id: string;
  readonly type: string;
  readonly x: number;
  readonly fromY: number;
  readonly toY: number;
  /** Between what it must lie, on the lane that is left; null where it has no date. */
  readonly span: { readonly from: number; readonly to: number } | null;
}

export interface Flow {
  readonly lanes: readonly Lane[];
  readonly arrows: readonly Arrow[];
  readonly years: readonly { readonly x: number; readonly text: string }[];
  /** Where the column of what has no date begins; null where all have one. */
  readonly undatedX: number | null;
  readonly height: number;
  /** Changes between lanes that found no room. */
  readonly left: number;
}

const LANE = 34;
const HEAD = 30;
const FOOT = 24;
/** Between two arrows, pixels. */
const APART = 16;
const UNDATED = 96;
const EDGE = 10;
/** Left of all arrows, for the names of lanes; where the picture is narrow, names stand over it. */
const NAMES = 216;
const WIDE = 600;
/** A year's name at the end of the line. */
const YEAR = 28;
/** Lanes that can be read. */
export const MOST_LANES = 16;

const fromOf = ({ from, who }: FlowChange): FlowChange['who'] => from ?? who;
const toOf = ({ to, who }: FlowChange): FlowChange['who'] => to ?? who;

/** Those with most changes, so many; whoever is left most on top, whoever is joined most at the bottom. */
function lanesOf(changes: readonly FlowChange[]): Lane[] {
  const found = new Map<string, { id: string; name: string; all: number; net: number }>();
  const count = ({ id, name }: FlowChange['who'], by: 1 | -1): void => {
    const lane = found.get(id) ?? { id, name, all: 0, net: 0 };
    found.set(id, { ...lane, all: lane.all + 1, net: lane.net + by });
  };
  for (const change of changes) {
    count(fromOf(change), -1);
    count(toOf(change), 1);
  }
  return [...found.values()]
    .sort((a, b) => b.all - a.all || compareTexts(a.id, b.id))
    .slice(0, MOST_LANES)
    .sort((a, b) => a.net - b.net || compareTexts(a.name, b.name))
    .map(({ id, name }, at) => ({ id, name, y: HEAD + at * LANE }));
}

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/**
 * Changes of sides as arrows between groups, each at the middle of the days between which it must lie; with one bound alone
 * at that bound. Arrows are kept apart, in order of time. Pure.
 * @param width pixels
 */
export function flowOf(all: readonly FlowChange[], width: number): Flow {
  const moving = all.filter((change) => fromOf(change).id !== toOf(change).id);
  const lanes = lanesOf(moving);
  const yOf = new Map(lanes.map(({ id, y }) => [id, y]));
  const shown = moving.filter((change) => yOf.has(fromOf(change).id) && yOf.has(toOf(change).id));
  const isDated = ({ startMin, endMax }: FlowChange): boolean => startMin !== null || endMax !== null;
  const days = shown
    .flatMap(({ startMin, endMax }) => [startMin, endMax])
    .filter((day) => day !== null)
    .sort();
  const undated = shown.some((change) => !isDated(change));
  const start = width >= WIDE ? NAMES : EDGE;
  const right = width - EDGE - (undated ? UNDATED : 0);
  const first = Number(days[0]?.slice(0, 4) ?? 0);
  const last = Number(days.at(-1)?.slice(0, 4) ?? 0) + 1;
  const [low, high] = [dayNumber(`${first}-01-01`), dayNumber(`${last}-01-01`)];
  const x = (day: string): number =>
    start + ((dayNumber(day) - low) / Math.max(1, high - low)) * (right - start);
  const placed = shown
    .map((change) => {
      const { startMin, endMax } = change;
      const at = startMin !== null && endMax !== null ? (x(startMin) + x(endMax)) / 2 : startMin !== null ? x(startMin) : endMax !== null ? x(endMax) : null; // prettier-ignore
      const span =
        at === null
          ? null
          : { from: startMin === null ? start : x(startMin), to: endMax === null ? right : x(endMax) };
      return { change, at, span };
    })
    .sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || compareTexts(a.change.id, b.change.id));
  const dated = apart(
    placed.flatMap(({ at }) => at ?? []),
    start,
    right,
  );
  const loose = apart(placed.filter(({ at }) => at === null).map((_, at) => right + 12 + at * APART), right + 12, width - EDGE); // prettier-ignore
  const xs = [...dated, ...loose];
  return {
    lanes,
    arrows: placed.map(({ change, span }, at) => ({
      id: change.id,
      type: change.type,
      x: xs[at] ?? right,
      fromY: yOf.get(fromOf(change).id) ?? HEAD,
      toY: yOf.get(toOf(change).id) ?? HEAD,
      span,
    })),
    years: days.length === 0 ? [] : yearsOf(first, last, right - YEAR, (year) => x(`${year}-01-01`)),
    undatedX: undated ? right + 4 : null,
    height: HEAD + Math.max(0, lanes.length - 1) * LANE + FOOT,
    left: moving.length - shown.length,
  };
}

/** Places in order, so far apart as there is room between two edges, each as near as can be to where it should be. */
function apart(wished: readonly number[], from: number, to: number): number[] {
  const gap = Math.min(APART, (to - from) / Math.max(1, wished.length - 1));
  const xs: number[] = [];
  for (const wish of wished) xs.push(Math.max(wish, (xs.at(-1) ?? from - gap) + gap));
  // What was pushed over the edge comes back, and pushes those before it.
  let most = to;
  for (let at = xs.length - 1; at >= 0; at -= 1) {
    const here = Math.min(xs[at] ?? most, most);
    xs[at] = here;
    most = here - gap;
  }
  return xs;
}

/** Years whose names find room: between one another, and before the end. */
function yearsOf(
  first: number,
  last: number,
  end: number,
  x: (year: number) => number,
): { x: number; text: string }[] {
  const years: { x: number; text: string }[] = [];
  for (let year = first; year <= last && x(year) <= end; year += 1) {
    const before = years.at(-1);
    if (before === undefined || x(year) - before.x >= 44) years.push({ x: x(year), text: String(year) });
  }
  return years;
}
