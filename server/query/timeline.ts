import type { EntityRecord, RelationshipRecord } from './records.js';

export type Bucket = 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR';

export interface TimelineRecord {
  readonly buckets: {
    readonly start: string;
    readonly end: string;
    readonly relationships: number;
    readonly events: number;
  }[];
  readonly undated: number;
}

const DAY_MS = 86_400_000;
export const MAX_BUCKETS = 2_000;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** First day of the stretch that a day lies in, and of the next one. */
function startOf(day: number, bucket: Bucket): number {
  const date = new Date(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (bucket) {
    case 'DAY':
      return day;
    case 'MONTH':
      return Date.UTC(year, month, 1);
    case 'QUARTER':
      return Date.UTC(year, month - (month % 3), 1);
    case 'YEAR':
      return Date.UTC(year, 0, 1);
    default:
      return bucket satisfies never;
  }
}

function next(start: number, bucket: Bucket): number {
  const date = new Date(start);
  const months = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const;
  if (bucket === 'DAY') return start + DAY_MS;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months[bucket], 1);
}

/** How many relationships and events possibly fall in each stretch. One without a first or a last day is undated. */
export function timelineOf(relationships: readonly RelationshipRecord[], bucket: Bucket): TimelineRecord {
  const events = new Map<string, EntityRecord>();
  for (const { subject, object } of relationships)
    for (const end of [subject, object]) if (end.kind === 'EVENT') events.set(end.id, end);
  const spans = (items: Iterable<{ startMin: string | null; endMax: string | null }>): [number, number][] =>
    [...items].flatMap(({ startMin, endMax }): [number, number][] =>
      startMin === null || endMax === null ? [] : [[utc(startMin), utc(endMax)]],
    );
  const dated = spans(relationships);
  const happened = spans(events.values());
  const all = [...dated, ...happened];
  if (all.length === 0) return { buckets: [], undated: relationships.length };
  const last = Math.max(...all.map(([, end]) => end));
  const buckets: TimelineRecord['buckets'] = [];
  for (
    let start = startOf(Math.min(...all.map(([first]) => first)), bucket);
    start <= last && buckets.length < MAX_BUCKETS;
    start = next(start, bucket)
  ) {
    const end = next(start, bucket) - DAY_MS;
    const within = (list: readonly [number, number][]): number =>
      list.filter(([a, b]) => a <= end && b >= start).length;
    buckets.push({
      start: iso(start),
      end: iso(end),
      relationships: within(dated),
      events: within(happened),
    });
  }
  return { buckets, undated: relationships.length - dated.length };
}
