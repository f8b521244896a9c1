import fc from '../../support/fast-check.js';
import type { RelationshipRecord } from '../../../server/read/records.js';
import type { Bucket } from '../../../server/read/stretches.js';
import { MAX_BUCKETS, timelineOf } from '../../../server/read/timeline.js';

const DAY_MS = 86_400_000;
const iso = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
/** Days from 1950 to 2050, and a few far away. */
const day = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -7_300, max: 29_200 }) },
  fc.constantFrom(-25_567, 0),
);

interface Span {
  readonly startMin: string | null;
  readonly endMax: string | null;
}
const span: fc.Arbitrary<Span> = fc
  .tuple(day, fc.nat({ max: 900 }), fc.nat({ max: 9 }))
  .map(([start, length, open]) => ({
    startMin: open === 0 ? null : iso(start),
    endMax: open === 1 ? null : iso(start + length),
  }));

/** As far as a timeline looks at relationships. */
function records(spans: readonly Span[], events: readonly Span[]): RelationshipRecord[] {
  const actor = { id: 'a', kind: 'ARMED_GROUP' };
  return spans.map(
    (times, index) =>
      ({
        ...times,
        subject: actor,
        object: { id: `e${index}`, ...(events[index] && { kind: 'EVENT', ...events[index] }) },
      }) as unknown as RelationshipRecord,
  );
}

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('a timeline', () => {
  test.each<[Bucket, RegExp]>([
    ['DAY', /^....-..-..$/],
    ['MONTH', /-01$/],
    ['QUARTER', /-(01|04|07|10)-01$/],
    ['YEAR', /-01-01$/],
  ])('by %s has no gap, and counts what each stretch overlaps', (bucket, start) => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.array(span, { maxLength: 6 }), (spans, events) => {
        const some = spans.map(({ startMin, endMax }): Span =>
          bucket === 'DAY' && startMin !== null && endMax !== null
            ? { startMin: `2018${startMin.slice(4)}`.replace('02-29', '02-28'), endMax: '2019-01-31' }
            : { startMin, endMax },
        );
        const own = bucket === 'DAY' ? [] : events;
        const { buckets, undated } = timelineOf(records(some, own), bucket);
        const dated = (list: readonly Span[]): Span[] =>
          list.filter(({ startMin, endMax }) => startMin !== null && endMax !== null);
        expect(undated).toBe(some.length - dated(some).length);
        const happened = dated(own.slice(0, some.length));
        const all = [...dated(some), ...happened];
        if (all.length === 0) return expect(buckets).toEqual([]);
        const overlapping = (list: readonly Span[], one: { start: string; end: string }): number =>
          list.filter(({ startMin, endMax }) => startMin! <= one.end && endMax! >= one.start).length;
        expect(buckets.filter(({ start: begins }) => !start.test(begins))).toEqual([]);
        expect(buckets).toEqual(
          buckets.map((one) => ({
            ...one,
            relationships: overlapping(dated(some), one),
            events: overlapping(happened, one),
          })),
        );
        expect(buckets.slice(1).map((next) => Date.parse(next.start))).toEqual(
          buckets.slice(0, -1).map(({ end }) => Date.parse(end) + DAY_MS),
        );
        const first = all.map(({ startMin }) => startMin!).sort()[0]!;
        const last = all
          .map(({ endMax }) => endMax!)
          .sort()
          .at(-1)!;
        expect(buckets[0]!.start <= first && first <= buckets[0]!.end).toBe(true);
        expect(buckets.at(-1)!.start <= last && last <= buckets.at(-1)!.end).toBe(true);
        return undefined;
      }),
      { numRuns: 30 },
    );
  });

  test('of more than two thousand days is whole', () => {
    const { buckets } = timelineOf(records([{ startMin: '2001-10-07', endMax: '2021-08-30' }], []), 'DAY');
    expect(buckets).toHaveLength((Date.parse('2021-08-30') - Date.parse('2001-10-07')) / DAY_MS + 1);
    expect(buckets.at(-1)).toEqual({ start: '2021-08-30', end: '2021-08-30', relationships: 1, events: 0 });
  });

  test('holds as many stretches as an answer does, and one more is an error that says what to ask', () => {
    const just = [{ startMin: '1990-01-01', endMax: iso(7_305 + MAX_BUCKETS - 1) }];
    expect(timelineOf(records(just, []), 'DAY').buckets).toHaveLength(MAX_BUCKETS);
    const more = [{ startMin: '1990-01-01', endMax: iso(7_305 + MAX_BUCKETS) }];
    expect(thrownBy(() => timelineOf(records(more, []), 'DAY'))).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: `From 1990-01-01 to ${iso(7_305 + MAX_BUCKETS)} bucket: DAY makes ${MAX_BUCKETS + 1} stretches, and an answer holds ${MAX_BUCKETS}; ask for bucket: MONTH, or narrow the filter.`,
      details: { field: 'bucket', limit: MAX_BUCKETS },
    });
    const ages = [{ startMin: '0001-01-01', endMax: '2021-01-01' }];
    expect(() => timelineOf(records(ages, []), 'MONTH')).toThrow(/ask for bucket: QUARTER/);
    expect(timelineOf(records(ages, []), 'YEAR').buckets[0]).toMatchObject({
      start: '0001-01-01',
      end: '0001-12-31',
    });
  });
});
