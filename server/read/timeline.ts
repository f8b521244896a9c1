import type { Parameter } from '../engine/values.js';
import { happenings } from './dataset-happenings.js';
import type { Filter } from './filter.js';
import type { Reads } from './reads.js';
import type { EntityRecord, RelationshipRecord } from './records.js';
import { text } from './rows.js';
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

interface Span {
  readonly start: number;
  readonly end: number;
  /** How many things are of it. */
  readonly number: number;
}

/** From first to last possible day of what has both. */
function spansOf(
  items: readonly {
    readonly startMin: string | null;
    readonly endMax: string | null;
    readonly count?: number;
  }[],
): Span[] {
  return items.flatMap(({ startMin, endMax, count = 1 }) =>
    startMin === null || endMax === null
      ? []
      : [{ start: dayNumber(startMin), end: dayNumber(endMax), number: count }],
  );
}

/** Events of the same days that datasets tell of. */
export interface ToldEvents {
  readonly startMin: string | null;
  readonly endMax: string | null;
  readonly count: number;
}

/** The events that datasets tell of under a filter, counted by their days. */
export async function toldEvents(reader: Reads, filter: Filter): Promise<ToldEvents[]> {
  const parameters: Record<string, Parameter> = {};
  const told = happenings(filter, parameters);
  if (told === null) return [];
  const { rows } = await reader.run({
    text: `MATCH (source:Source {kind: 'dataset'})<-[:FROM_SOURCE]-(c:Claim)
${told}
WITH DISTINCT m
WITH m.startMin AS first, m.endMax AS last, count(*) AS number
RETURN toString(first) AS first, toString(last) AS last, number AS number`,
    parameters,
  });
  return rows.map(([first, last, count]) => ({
    startMin: text(first),
    endMax: text(last),
    count: Number(count),
  }));
}

/** How many of some events, known by their ids, datasets tell of under a filter. */
export async function toldAmong(reader: Reads, filter: Filter, ids: readonly string[]): Promise<number> {
  const parameters: Record<string, Parameter> = { ids: [...ids] };
  const told = happenings(filter, parameters);
  if (told === null || ids.length === 0) return 0;
  const { rows } = await reader.run({
    text: `UNWIND $ids AS id
MATCH (:Event {id: id})<-[:ABOUT]-(c:Claim)
MATCH (c)-[:FROM_SOURCE]->(source:Source)
${told}
RETURN count(DISTINCT m) AS number`,
    parameters,
  });
  return Number(rows[0]?.[0] ?? 0);
}

/**
 * How many relationships and events possibly fall in each stretch. One without a first or a last day is undated.
 * @throws AllegianceError `LIMIT_EXCEEDED` where there are more stretches than an answer holds, with what to ask instead
 */
export function timelineOf(
  relationships: readonly RelationshipRecord[],
  bucket: Bucket,
  told: readonly ToldEvents[] = [],
): TimelineRecord {
  const events = new Map<string, EntityRecord>();
  for (const { subject, object } of relationships)
    for (const end of [subject, object]) if (end.kind === 'EVENT') events.set(end.id, end);
  const dated = spansOf(relationships);
  const happened = [...spansOf([...events.values()]), ...spansOf(told)];
  const all = [...dated, ...happened];
  const undated = relationships.length - dated.length;
  if (all.length === 0) return { buckets: [], undated };
  const first = all.reduce((least, { start }) => Math.min(least, start), Infinity);
  const last = all.reduce((most, { end }) => Math.max(most, end), -Infinity);
  const stretches = refuseTooMany(first, last, bucket, MAX_BUCKETS);
  const from = stretchOf(first, bucket);
  const within = (list: readonly Span[]): number[] => {
    // Each begins in one stretch and is over after another; the running sum is what there is in between.
    const steps = Array.from({ length: stretches + 1 }, () => 0);
    const step = (stretch: number, by: number): unknown =>
      (steps[stretch - from] = (steps[stretch - from] ?? 0) + by);
    for (const { start, end, number } of list) {
      if (end < start) continue;
      step(stretchOf(start, bucket), number);
      step(stretchOf(end, bucket) + 1, -number);
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
