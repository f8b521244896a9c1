import type { Standing } from '../../../domain/kinds/index.js';
import type { EntityRecord } from '../../read/records.js';
import type { Filter } from '../../read/filter.js';
import type { Pace } from '../pace.js';
import { counts } from '../../read/restated.js';
import { rangeOf, type FigureRange } from './intervals.js';
import { randomIntegers } from './random.js';
import { standingsOf, Variations, type Candidate, type Counted, type Findings } from './variations.js';

/** How far a node is in the middle, and how sure that is. */
export interface CentralityRecord {
  readonly entity: EntityRecord;
  readonly rank: number;
  readonly degree: FigureRange;
  readonly betweenness: FigureRange;
}

/** What changes where one source is left out. */
export interface LeftOutRecord {
  readonly source: string;
  /** Ids of relationships that nobody else asserts, and of those that stay with another standing. */
  readonly gone: readonly string[];
  readonly changed: readonly { readonly id: string; readonly standing: Standing; readonly voices: number }[];
  readonly come: readonly string[];
  readonly frustration: number;
  readonly balancedShare: number | null;
  /** Rand index of the blocs with and without it, over those who are in both; null where fewer than two are. */
  readonly blocAgreement: number | null;
  /** Ids of those who come to be, and no longer are, among the most central. */
  readonly enters: readonly string[];
  readonly leaves: readonly string[];
}

export interface RobustnessRecord {
  readonly claims: number;
  readonly draws: number;
  readonly relationships: FigureRange;
  readonly frustration: FigureRange;
  readonly balancedShare: FigureRange;
  readonly standings: readonly { readonly standing: Standing; readonly count: FigureRange }[];
  /** Highest betweenness first, then highest degree, then by id. */
  readonly centralities: readonly CentralityRecord[];
  /** By id of the source. */
  readonly leftOut: readonly LeftOutRecord[];
}

/** The findings of a filter, with the filter. */
export interface RobustnessOfFilter extends RobustnessRecord {
  readonly filter: Filter;
}

/** A source left out, with the filter and the frustration index over all sources. */
export interface LeftOutOfFilter extends LeftOutRecord {
  readonly filter: Filter;
  readonly whole: number | null;
}

export const SEED = 20_261_201;
export const DRAWS = 200;
/** Those who are spoken of as most central. */
export const MOST_CENTRAL = 10;
/** Steps of all draws together, a step being a claim drawn or a neighbor looked at: some 1 s. */
const STEPS = 80_000_000;
/** Fewer draws say nothing. */
const FEWEST_DRAWS = 10;

const STANDINGS: readonly Standing[] = ['corroborated', 'reported', 'disputed', 'denied', 'predicted'];

/**
 * How much the findings of a filter depend on single sources (each is left out in turn: the jackknife) and on single
 * claims (as many are drawn as there are, with repetition: the bootstrap). A draw leaves out about a third of the claims,
 * so that counts and degrees lie low in it: the intervals say how the findings scatter, and not where the truth is.
 * The same seed each time; fewer draws where the graph is large, by its size and not by the clock.
 * @param candidates relationships that some choice of claims may let through
 */
export async function robustnessOf(
  candidates: readonly Candidate[],
  filter: Filter,
  pace: Pace,
): Promise<RobustnessRecord> {
  const base: Counted = (claim) => counts(claim, filter);
  const variations = new Variations(candidates, filter, base);
  const whole = variations.findings(() => true);
  const counted = candidates.flatMap(({ testimony }) => testimony).filter(base);
  const sources = [...new Set(counted.map(({ source }) => source))].sort();
  const without: Findings[] = [];
  for (const source of sources) {
    without.push(variations.findings((claim) => claim.source !== source));
    await pace.rest();
  }
  const claims = counted.reduce((sum, one) => sum + one.claims, 0);
  const ties = whole.degrees.reduce((sum, degree) => sum + degree, 0);
  const cost = claims + candidates.length * 10 + variations.nodes.length * ties;
  const draws = Math.max(FEWEST_DRAWS, Math.min(DRAWS, Math.floor(STEPS / Math.max(1, cost))));
  const drawn: Findings[] = [];
  const next = randomIntegers(SEED);
  for (let draw = 0; draw < draws && claims > 0; draw += 1) {
    const there = drawOf(counted, claims, next);
    drawn.push(variations.findings(({ id }) => there.get(id) ?? true));
    await pace.rest();
  }
  const range = (of: (findings: Findings) => number | null): FigureRange =>
    rangeOf(of(whole), drawn.map(of), without.map(of));
  const ranked = rank(variations.nodes, whole);
  return {
    claims,
    draws: drawn.length,
    relationships: range(({ states }) => states.size),
    frustration: range(({ balance }) => balance.index),
    balancedShare: range(shareOf),
    standings: STANDINGS.map((standing) => ({
      standing,
      count: range((findings) => standingsOf(findings).get(standing) ?? 0),
    })).filter(({ count }) => count.value !== 0 || count.high !== 0 || count.mostWithoutOne !== 0),
    centralities: ranked.map((node, at) => ({
      entity: variations.nodes[node] as EntityRecord,
      rank: at + 1,
      degree: range(({ degrees }) => degrees[node] ?? 0),
      betweenness: range((findings) => findings.betweenness[node] ?? 0),
    })),
    leftOut: sources.map((source, at) =>
      leftOutOf(source, whole, without[at] as Findings, variations.nodes, ranked),
    ),
  };
}

/** Which claims are in a draw of as many as there are, by id; of a group of like claims it is enough that one is. */
function drawOf(
  counted: readonly { readonly id: string; readonly claims: number }[],
  claims: number,
  next: (below: number) => number,
): ReadonlyMap<string, boolean> {
  const drawn = new Uint8Array(claims);
  for (let time = 0; time < claims; time += 1) drawn[next(claims)] = 1;
  const there = new Map<string, boolean>();
  let first = 0;
  for (const { id, claims: own } of counted) {
    let found = false;
    for (let at = first; at < first + own && !found; at += 1) found = drawn[at] === 1;
    there.set(id, found);
    first += own;
  }
  return there;
}

function shareOf({ balance: { balanced, unbalanced } }: Findings): number | null {
  return balanced + unbalanced === 0 ? null : balanced / (balanced + unbalanced);
}

/** Places of the nodes that have any tie, most central first. */
function rank(nodes: readonly EntityRecord[], { degrees, betweenness }: Findings): number[] {
  const degree = (at: number): number => degrees[at] ?? 0;
  const between = (at: number): number => betweenness[at] ?? 0;
  return nodes
    .map((_, at) => at)
    .filter((at) => degree(at) > 0)
    .sort((a, b) => between(b) - between(a) || degree(b) - degree(a) || a - b);
}

function leftOutOf(
  source: string,
  whole: Findings,
  without: Findings,
  nodes: readonly EntityRecord[],
  ranked: readonly number[],
): LeftOutRecord {
  const ids = (places: readonly number[]): string[] =>
    places.slice(0, MOST_CENTRAL).flatMap((at) => nodes[at]?.id ?? []);
  const [before, after] = [ids(ranked), ids(rank(nodes, without))];
  const states = [...whole.states];
  return {
    source,
    gone: states.flatMap(([id]) => (without.states.has(id) ? [] : [id])),
    changed: states.flatMap(([id, { standing }]) => {
      const other = without.states.get(id);
      if (other === undefined || other.standing === standing) return [];
      return [{ id, standing: other.standing, voices: other.voices }];
    }),
    come: [...without.states.keys()].filter((id) => !whole.states.has(id)),
    frustration: without.balance.index,
    balancedShare: shareOf(without),
    blocAgreement: agreement(whole.balance.camps, without.balance.camps),
    enters: after.filter((id) => !before.includes(id)),
    leaves: before.filter((id) => !after.includes(id)),
  };
}

/** The Rand index (Rand 1971): the share of pairs of common members that both divisions put together, or both apart. */
export function agreement(
  one: readonly (readonly string[])[],
  other: readonly (readonly string[])[],
): number | null {
  const places = new Map(other.flatMap((members, at) => members.map((id) => [id, at] as const)));
  const pairsOf = (count: number): number => (count * (count - 1)) / 2;
  const cells = new Map<string, number>();
  const [rows, columns] = [new Map<number, number>(), new Map<number, number>()];
  let common = 0;
  one.forEach((members, row) => {
    for (const id of members) {
      const column = places.get(id);
      if (column === undefined) continue;
      common += 1;
      const cell = `${row} ${column}`;
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
      rows.set(row, (rows.get(row) ?? 0) + 1);
      columns.set(column, (columns.get(column) ?? 0) + 1);
    }
  });
  const all = pairsOf(common);
  if (all === 0) return null;
  const together = (counts: ReadonlyMap<unknown, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + pairsOf(count), 0);
  return (all + 2 * together(cells) - together(rows) - together(columns)) / all;
}
