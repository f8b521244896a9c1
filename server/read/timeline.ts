import type { EntityRecord, RelationshipRecord } from './records.js';
import { dayNumber, firstDayOf, lastDayOf, refuseTooMany, stretchOf, type Bucket } from './stretches.js';

export interface TimelineRecord {
  readonly buckets: {
    readonly start: string;
    readonly end: string;
    readonly relationships: number;
    readonly events: number;
  }[];
  readonly undated: number;
}

/** Twenty-seven years of days, 833 of months. */
export const MAX_BUCKETS = 10_000;

/**
 * How many relationships and events possibly fall in each stretch. One without a first or a last day is undated.
 * @throws AllegianceError `LIMIT_EXCEEDED` where there are more stretches than an answer holds, with what to ask instead
 */
export function timelineOf(relationships: readonly RelationshipRecord[], bucket: Bucket): TimelineRecord {
  const events = new Map<string, EntityRecord>();
  for (const { subject, object } of relationships)
    for (const end of [subject, object]) if (end.kind === 'EVENT') events.set(end.id, end);
  const spans = (items: Iterable<{ startMin: string | null; endMax: string | null }>): [number, number][] =>
    [...items].flatMap(({ startMin, endMax }): [number, number][] =>
      startMin === null || endMax === null ? [] : [[dayNumber(startMin), dayNumber(endMax)]],
    );
  const dated = spans(relationships);
  const happened = spans(events.values());
  const all = [...dated, ...happened];
  const undated = relationships.length - dated.length;
  if (all.length === 0) return { buckets: [], undated };
  const first = all.reduce((least, [start]) => Math.min(least, start), Infinity);
  const last = all.reduce((most, [, end]) => Math.max(most, end), -Infinity);
  const stretches = refuseTooMany(first, last, bucket, MAX_BUCKETS);
  const from = stretchOf(first, bucket);
  const within = (list: readonly [number, number][]): number[] => {
    // Each begins in one stretch and is over after another; the running sum is what there is in between.
    const steps = Array.from({ length: stretches + 1 }, () => 0);
    const step = (stretch: number, by: 1 | -1): unknown =>
      (steps[stretch - from] = (steps[stretch - from] ?? 0) + by);
    for (const [start, end] of list) {
      if (end < start) continue;
      step(stretchOf(start, bucket), 1);
      step(stretchOf(end, bucket) + 1, -1);
    }
    let running = 0;
    return steps.slice(0, -1).map((by) => (running += by));
  };
  const [held, fell] = [within(dated), within(happened)];
  const buckets = held.map((number, index) => ({
    start: firstDayOf(from + index, bucket),
    end: lastDayOf(from + index, bucket),
    relationships: number,
    events: fell[index] ?? 0,
  }));
  return { buckets, undated };
}
