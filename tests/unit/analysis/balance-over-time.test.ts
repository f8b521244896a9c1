import fc from '../../support/fast-check.js';
import { frustrationOf, triadsOf } from '../../../domain/balance/index.js';
import { definitelyOn, possiblyOn } from '../../../domain/bounds.js';
import { trackBlocs } from '../../../server/analysis/balance-over-time/blocs.js';
import { bandOf } from '../../../server/analysis/balance-over-time/band.js';
import {
  balanceCurve,
  MAX_POINTS,
  type Curve,
  type CurveTie,
} from '../../../server/analysis/balance-over-time/curve.js';
import { Pace } from '../../../server/analysis/pace.js';
import { passes } from '../../../server/analysis/verdicts.js';
import { pairsOf } from '../../../server/read/pairs.js';
import type { RelationshipRecord } from '../../../server/read/records.js';
import type { Bucket } from '../../../server/read/stretches.js';

/** A day of the first four months of 2018. */
const day = fc
  .integer({ min: 0, max: 119 })
  .map((at) => new Date(Date.UTC(2018, 0, 1 + at)).toISOString().slice(0, 10));
const bounds = fc.tuple(day, day, day, day, fc.integer({ min: 0, max: 15 })).map(([a, b, c, d, open]) => {
  const [one, two, three, four] = [a, b, c, d].sort() as [string, string, string, string];
  // Either the start is over before the end can be, or the two can fall together.
  const [startMax, endMin] = open % 3 === 0 ? [three, two] : [two, three];
  return {
    startMin: open & 1 ? null : one,
    startMax: open & 2 ? null : startMax,
    endMin: open & 4 ? null : endMin,
    endMax: open & 8 ? null : four,
  };
});
const tie = fc
  .record({
    type: fc.constantFrom('FOUGHT' as const, 'COOPERATED_WITH' as const, 'PART_OF' as const),
    ends: fc.uniqueArray(fc.constantFrom(...'abcdefg'), { minLength: 2, maxLength: 2 }),
    standing: fc.constantFrom('corroborated' as const, 'reported' as const, 'disputed' as const),
    voices: fc.integer({ min: 0, max: 2 }),
    bounds,
  })
  .map(({ type, ends: [a = '', b = ''], standing, voices, bounds: held }): CurveTie => ({
    type,
    standing,
    voices,
    subject: { id: a },
    object: { id: b },
    ...held,
  }));
const ties = fc.array(tie, { maxLength: 25 });

const curveOf = (list: readonly CurveTie[], bucket: Bucket = 'MONTH', range = {}): Promise<Curve> =>
  balanceCurve(list, { bucket, verdict: 'ANY_CLAIM', certainty: 'POSSIBLE', ...range }, new Pace());

const fought = (a: string, b: string, held: Partial<CurveTie>): CurveTie => ({
  type: 'FOUGHT',
  standing: 'reported',
  voices: 1,
  subject: { id: a },
  object: { id: b },
  startMin: null,
  startMax: null,
  endMin: null,
  endMax: null,
  ...held,
});

describe('balance over time', () => {
  test('each reading of each day is the balance of what holds on it', async () => {
    await fc.assert(
      fc.asyncProperty(ties, async (list) => {
        const { points } = await curveOf(list, 'DAY');
        for (const { start, end, readings } of points.filter((_, at) => at % 7 === 0)) {
          expect(end).toBe(start);
          for (const { verdict, certainty, ...reading } of readings) {
            const holds = certainty === 'POSSIBLE' ? possiblyOn : definitelyOn;
            const counted = list.filter((one) => passes(one.standing, verdict) && holds(one, start));
            const { signed, mixed } = pairsOf(counted as unknown as RelationshipRecord[]);
            const triads = triadsOf(signed);
            expect(reading).toMatchObject({
              relationships: counted.length,
              positive: signed.filter(({ sign }) => sign > 0).length,
              negative: signed.filter(({ sign }) => sign < 0).length,
              mixed,
              balanced: triads.filter(({ balanced }) => balanced).length,
              unbalanced: triads.filter(({ balanced }) => !balanced).length,
              index: frustrationOf(signed).index,
              atLeast: frustrationOf(signed).atLeast,
            });
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('what is certain is possible, a stricter policy adds nothing, and the order of relationships says nothing', async () => {
    await fc.assert(
      fc.asyncProperty(ties, fc.constantFrom<Bucket>('DAY', 'MONTH', 'YEAR'), async (list, bucket) => {
        const curve = await curveOf(list, bucket);
        expect(await curveOf([...list].reverse(), bucket)).toEqual(curve);
        for (const { readings } of curve.points) {
          const [any, undisputed, corroborated, anySure, undisputedSure, corroboratedSure] = readings.map(
            ({ relationships }) => relationships,
          ) as [number, number, number, number, number, number];
          expect(any).toBeGreaterThanOrEqual(undisputed);
          expect(undisputed).toBeGreaterThanOrEqual(corroborated);
          expect([any - anySure, undisputed - undisputedSure, corroborated - corroboratedSure]).toEqual(
            [any - anySure, undisputed - undisputedSure, corroborated - corroboratedSure].map(Math.abs),
          );
          const band = bandOf(readings);
          for (const { index, atLeast } of readings) {
            expect(band.frustrationLeast).toBeLessThanOrEqual(atLeast);
            expect(band.frustrationMost).toBeGreaterThanOrEqual(index);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('an event on some day of a month is certain in the month, and on no day of it', async () => {
    const some = fought('a', 'b', {
      startMin: '2018-03-02',
      startMax: '2018-03-20',
      endMin: '2018-03-02',
      endMax: '2018-03-20',
    });
    const certain = ({ points }: Curve): number[] =>
      points.map(
        ({ readings }) =>
          readings.find((one) => one.certainty === 'DEFINITE' && one.verdict === 'ANY_CLAIM')
            ?.relationships ?? -1,
      );
    expect(certain(await curveOf([some], 'MONTH'))).toEqual([1]);
    expect(new Set(certain(await curveOf([some], 'DAY')))).toEqual(new Set([0]));
  });

  test('what has no date is in every stretch and makes none; from and to bound the curve', async () => {
    const undated = fought('a', 'b', {});
    expect(await curveOf([undated])).toMatchObject({
      points: [],
      undated: { ANY_CLAIM: 1, CORROBORATED: 0 },
    });
    const dated = fought('b', 'c', { startMin: '2018-01-10', endMax: '2018-03-05' });
    const { points } = await curveOf([undated, dated]);
    expect(points.map(({ start, end }) => [start, end])).toEqual([
      ['2018-01-01', '2018-01-31'],
      ['2018-02-01', '2018-02-28'],
      ['2018-03-01', '2018-03-31'],
    ]);
    expect(points.map(({ readings }) => readings[0]?.relationships)).toEqual([2, 2, 2]);
    const some = await curveOf([undated, dated], 'MONTH', { from: '2018-02-01', to: '2018-02-10' });
    expect(some.points.map(({ start }) => start)).toEqual(['2018-02-01']);
    expect((await curveOf([dated], 'MONTH', { from: '2019-01-01' })).points).toEqual([]);
  });

  test('too many stretches are refused, with what to ask instead', async () => {
    const long = fought('a', 'b', { startMin: '1990-01-01', endMax: '2021-01-01' });
    await expect(curveOf([long], 'DAY')).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      details: { field: 'bucket', limit: MAX_POINTS },
    });
    await expect(curveOf([long], 'DAY')).rejects.toThrow('ask for bucket: MONTH');
  });
});

describe('blocs over time', () => {
  const said = (stretches: string[][]): [string, string, string][][] =>
    trackBlocs(stretches.map((camps) => camps.map((members) => [...members]))).map((blocs) =>
      blocs.map(({ track, members, changes }) => [track, members.join(''), changes.join()]),
    );

  test('a bloc goes on under its name as long as most of it does', () => {
    expect(said([['abc', 'xy'], ['abcd', 'xy'], ['bcd']])).toEqual([
      [
        ['0:a', 'abc', 'NEW'],
        ['0:x', 'xy', 'NEW'],
      ],
      [
        ['0:a', 'abcd', 'CONTINUES'],
        ['0:x', 'xy', 'CONTINUES'],
      ],
      [['0:a', 'bcd', 'CONTINUES']],
    ]);
  });

  test('two blocs that come together merge under the name of the one that it is most like', () => {
    // Of five members it shares three with the first and two with the second.
    expect(said([['abc', 'xy'], ['abcxy']])[1]).toEqual([['0:a', 'abcxy', 'MERGES']]);
  });

  test('a bloc that falls apart splits; the larger part keeps the name', () => {
    expect(said([['abcxy'], ['abc', 'xy']])[1]).toEqual([
      ['0:a', 'abc', 'SPLITS'],
      ['1:x', 'xy', 'SPLITS'],
    ]);
  });

  test('a bloc of strangers is new, and one that left says nothing', () => {
    expect(said([['ab'], ['pq']])[1]).toEqual([['1:p', 'pq', 'NEW']]);
    // Half of a bloc is not most of it.
    expect(
      said([
        ['abcd', 'xy'],
        ['ab', 'cdxy'],
      ])[1],
    ).toEqual([
      ['0:a', 'ab', 'CONTINUES'],
      ['0:x', 'cdxy', 'CONTINUES'],
    ]);
    // b alone went over: neither a merge nor a split.
    expect(
      said([
        ['abc', 'xyz'],
        ['ac', 'bxyz'],
      ])[1],
    ).toEqual([
      ['0:a', 'ac', 'CONTINUES'],
      ['0:x', 'bxyz', 'CONTINUES'],
    ]);
  });
});
