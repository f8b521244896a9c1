import fc from '../../support/fast-check.js';
import {
  boundClaims,
  boundsOfEdge,
  definitelyOn,
  possiblyOn,
  type DerivedBounds,
  type TimedClaim,
} from '../../../domain/bounds.js';
import type { Bounds } from '../../../domain/edtf.js';

const days = ['2012-01-01', '2014-06-30', '2017-08-05', '2018-08-31', '2021-09-05'];
const day = fc.constantFrom(...days);
const open = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 2 });
/** Bounds of one claim: each may be open, none against another. */
const bounds: fc.Arbitrary<Bounds> = fc
  .record({ startMin: open(day), startMax: open(day), endMin: open(day), endMax: open(day) })
  .filter(({ startMin, startMax, endMin, endMax }) =>
    [
      [startMin, startMax],
      [endMin, endMax],
      [startMin, endMax],
    ].every(([a, b]) => a == null || b == null || a <= b),
  );
const claims = fc.array(bounds, { minLength: 1, maxLength: 6 });

describe('the time of an edge', () => {
  test('one more claim never takes away a day on which it possibly or definitely held', () => {
    fc.assert(
      fc.property(claims, bounds, day, (own, more, on) => {
        const [before, after] = [boundsOfEdge(own), boundsOfEdge([...own, more])];
        if (possiblyOn(before, on)) expect(possiblyOn(after, on)).toBe(true);
        if (definitelyOn(before, on)) expect(definitelyOn(after, on)).toBe(true);
      }),
    );
  });

  test('the day of a claim is a day of the edge', () => {
    fc.assert(
      fc.property(claims, day, (own, on) => {
        if (own.some((one) => possiblyOn(one, on))) expect(possiblyOn(boundsOfEdge(own), on)).toBe(true);
        if (own.some((one) => definitelyOn(one, on))) expect(definitelyOn(boundsOfEdge(own), on)).toBe(true);
      }),
    );
  });

  test('what definitely held possibly held', () => {
    fc.assert(
      fc.property(claims, day, (own, on) => {
        const edge = boundsOfEdge(own);
        if (definitelyOn(edge, on)) expect(possiblyOn(edge, on)).toBe(true);
      }),
    );
  });

  test('every bound is one of a claim, and the order of the claims changes none', () => {
    fc.assert(
      fc.property(claims, (own) => {
        const edge = boundsOfEdge(own);
        expect(boundsOfEdge([...own].reverse())).toEqual(edge);
        for (const key of ['startMin', 'startMax', 'endMin', 'endMax'] as const)
          expect([null, ...own.map((one) => one[key])]).toContain(edge[key]);
      }),
    );
  });

  test('of two that say it of a day each, it held from the one to the other', () => {
    const on = (said: string): Bounds => ({ startMin: null, startMax: said, endMin: said, endMax: null });
    expect(boundsOfEdge([on('2017-11-13'), on('2021-08-27')])).toEqual({
      startMin: null,
      startMax: '2017-11-13',
      endMin: '2021-08-27',
      endMax: null,
    });
  });
});

describe('the time of a claim that the text does not date', () => {
  const battle = {
    id: 'battle',
    dated: { startMin: '2018-07-01', startMax: '2018-07-31', endMin: '2018-08-01', endMax: '2018-08-31' },
  };
  const claim = (id: string, predicate: string, change: Partial<TimedClaim> = {}): TimedClaim => ({
    id,
    predicate,
    stance: 'asserts',
    hedged: false,
    tense: 'past',
    stated: null,
    subject: { id: 'one', person: true },
    object: { id: 'other' },
    said: { first: '2019-01-01', last: '2019-12-31' },
    structural: false,
    ...change,
  });
  const bounded = (claims: readonly TimedClaim[], id: string): Omit<DerivedBounds, 'reasons'> => {
    const { startMin, startMax, endMin, endMax } = boundClaims(claims, [battle]).get(id) ?? {};
    return { startMin, startMax, endMin, endMax } as DerivedBounds;
  };
  const told = (predicate: string, relation: 'before' | 'during'): Omit<DerivedBounds, 'reasons'> =>
    bounded([claim('c', predicate, { relativeTo: 'battle', relation })], 'c');

  test('a deed lies within the happening that it is told by; a state holds then, and is over by the text', () => {
    expect(told('RELEASED', 'during')).toEqual({
      startMin: '2018-07-01',
      startMax: '2018-08-31',
      endMin: '2018-07-01',
      endMax: '2018-08-31',
    });
    const state = { startMin: null, startMax: '2018-08-31', endMin: '2018-07-01', endMax: '2019-12-31' };
    for (const predicate of ['OPERATED_IN', 'CONTROLLED', 'PART_OF', 'LED', 'OPPOSED'])
      expect([predicate, told(predicate, 'during')]).toEqual([predicate, state]);
  });

  test('before a happening an office is over by it, another state only begun', () => {
    expect(told('LED', 'before').endMax).toBe('2018-07-31');
    expect(told('OPPOSED', 'before')).toEqual({
      startMin: null,
      startMax: '2018-07-31',
      endMin: null,
      endMax: '2019-12-31',
    });
  });

  test('what is told as always so holds on each day of a year, but of no longer span', () => {
    const always = (first: string, last: string): Omit<DerivedBounds, 'reasons'> =>
      bounded([claim('c', 'FOUGHT', { tense: 'timeless', said: { first, last } })], 'c');
    expect(definitelyOn(always('2019-01-01', '2019-12-31'), '2019-06-01')).toBe(true);
    expect(definitelyOn(always('2018-01-01', '2020-12-31'), '2019-06-01')).toBe(false);
  });

  test('where a place lies has no date', () => {
    expect(bounded([claim('c', 'LOCATED_IN', { tense: 'timeless' })], 'c')).toEqual(
      bounded([claim('c', 'LOCATED_IN', { tense: null })], 'c'),
    );
  });

  test('a successor ends all that is told of who led before, and nothing of anybody else', () => {
    const leads = { tense: 'current' as const };
    const of = (id: string): Partial<TimedClaim> => ({ ...leads, subject: { id, person: true } });
    const claims = [
      claim('first', 'LED', of('one')),
      claim('again', 'LED', of('one')),
      claim('rival', 'LED', of('three')),
      claim('next', 'LED', { ...of('two'), relativeTo: 'again', relation: 'after' }),
    ];
    expect(['first', 'again', 'rival', 'next'].map((id) => bounded(claims, id).endMax)).toEqual([
      '2019-12-31',
      '2019-12-31',
      null,
      null,
    ]);
  });
});
