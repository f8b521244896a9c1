import type { EntityFact, RelationshipFact } from '../../model/facts';
import { edtfInWords, monthName, monthOf, type Bounds } from '../../model/time';
import type { View } from '../../model/view';
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

/** Whether a stretch of time is shown, and not a moment. */
export function isStretch({ asOf, from, to }: View): boolean {
  return asOf === null && (from !== null || to !== null);
}

/** The time that a view shows, in words. */
export function timeInWords(view: View): string {
  const { asOf, from, to } = view;
  if (asOf !== null) return monthName(asOf);
  if (!isStretch(view)) return 'All of time';
  if (to === null) return `Since ${edtfInWords(from)}`;
  return from === null ? `Until ${edtfInWords(to)}` : `${monthName(from)} – ${monthName(to)}`;
}

/** Most years that are named below the slider. */
const MOST_YEARS = 12;

/** Months at which years begin, to be named: all of them, or where they are many every second, fifth or tenth. */
export function yearMarks({ first, last }: Pick<Span, 'first' | 'last'>): { month: number; year: number }[] {
  const begin = Math.ceil(first / 12);
  const years = Array.from({ length: Math.max(0, Math.floor(last / 12) - begin + 1) }, (_, at) => begin + at);
  const step = [1, 2, 5, 10, 20, 50].find((each) => years.length / each <= MOST_YEARS) ?? 100;
  return years.filter((year) => year % step === 0).map((year) => ({ month: year * 12, year }));
}
