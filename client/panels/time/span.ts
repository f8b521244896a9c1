import type { Content } from '../../model/facts';
import { isDated, monthOf, type Bounds } from '../../model/time';

/** Months (counted from year 0) that the content covers, and how much there is in each. */
export interface Span {
  readonly first: number;
  readonly last: number;
  /** Ties that may hold in each month, from `first`. */
  readonly ties: readonly number[];
  /** Events that may fall in each month. */
  readonly events: readonly number[];
  readonly undated: number;
}

function months(bounds: Bounds): [number, number] | null {
  const from = bounds.startMin ?? bounds.startMax;
  const to = bounds.endMax ?? bounds.endMin;
  if (from == null && to == null) return null;
  const start = monthOf(from ?? to ?? '');
  return [start, Math.max(start, monthOf(to ?? from ?? ''))];
}

/** The span of what is loaded; null where nothing has a date. */
export function spanOf(content: Content): Span | null {
  const ties = content.relationships.map(months);
  const events = [...content.entities.values()].flatMap((entity) =>
    entity.__typename === 'Event' ? [months(entity)] : [],
  );
  const dated = [...ties, ...events].filter((pair) => pair !== null);
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
  const undated = content.relationships.filter((relationship) => !isDated(relationship)).length;
  return { first, last, ties: count(ties), events: count(events), undated };
}
