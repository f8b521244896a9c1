import type { EntityFact, RelationshipFact } from '../../model/facts';
import { monthOf, type Bounds } from '../../model/time';
import type { MonthsOfGraphQuery } from '../../operations/generated';

/** Months (counted from year 0) and how much there is in each. */
export interface Span {
  readonly first: number;
  readonly last: number;
  /** Ties that may hold in each month, from `first`. */
  readonly ties: readonly number[];
  /** Events that may fall in each month. */
  readonly events: readonly number[];
  /** Ties in no month: those without a first possible start or without a last possible end. */
  readonly undated: number;
}

function months({ startMin, endMax }: Bounds): [number, number] | null {
  if (startMin == null || endMax == null) return null;
  const start = monthOf(startMin);
  return [start, Math.max(start, monthOf(endMax))];
}

/** The span of some ties and the events among some entities, counted as the API's timeline counts. */
export function spanOf(ties: readonly RelationshipFact[], entities: Iterable<EntityFact>): Span | null {
  const held = ties.map(months);
  const happened = [...entities].flatMap((entity) => (entity.__typename === 'Event' ? [months(entity)] : []));
  const dated = [...held, ...happened].filter((pair) => pair !== null);
  const undated = held.filter((pair) => pair === null).length;
  if (dated.length === 0) return null;
  const first = Math.min(...dated.map(([start]) => start));
  const last = Math.max(...dated.map(([, end]) => end));
  const count = (pairs: readonly ([number, number] | null)[]): number[] => {
    const buckets = Array.from({ length: last - first + 1 }, () => 0);
    for (const pair of pairs) {
      if (pair === null) continue;
      for (let month = pair[0]; month <= pair[1]; month += 1)
        buckets[month - first] = (buckets[month - first] ?? 0) + 1;
    }
    return buckets;
  };
  return { first, last, ties: count(held), events: count(happened), undated };
}

/** The API's timeline as a span; null where nothing has both a first and a last day. */
export function spanOfTimeline({ buckets, undated }: MonthsOfGraphQuery['timeline']): Span | null {
  const [first] = buckets;
  const last = buckets.at(-1);
  if (!first || !last) return null;
  return {
    first: monthOf(first.start),
    last: monthOf(last.start),
    ties: buckets.map((bucket) => bucket.relationships),
    events: buckets.map((bucket) => bucket.events),
    undated,
  };
}

/** How much of a span falls in a month. */
export function inMonth(span: Span | null, what: 'ties' | 'events', month: number): number {
  return span?.[what][month - span.first] ?? 0;
}
