import fc from '../../../support/fast-check.js';
import { axisOf } from '../../../../client/panels/disputes/axis';
import { assertedBy, suppositionOf } from '../../../../client/panels/disputes/positions';

const claim = (id: string, more: object = {}): object => ({
  id,
  stance: 'ASSERTS',
  contradicts: [],
  relationship: null,
  ...more,
});

describe('a position that is taken for right', () => {
  const question = {
    id: 'joint',
    kind: 'DISPUTE',
    text: 'Did they attack together?',
    positions: [
      {
        position: 'yes',
        claims: [
          claim('yes-1', { contradicts: [{ id: 'no-1' }, { id: 'elsewhere' }], relationship: { id: 'tie' } }),
          claim('both', { relationship: { id: 'tie' } }),
        ],
      },
      {
        position: 'no',
        claims: [
          claim('no-1', { stance: 'DENIES', relationship: { id: 'tie' } }),
          claim('no-2'),
          claim('both'),
        ],
      },
    ],
  } as never;

  it('rules out what answers otherwise and what contradicts it, but nothing that says so as well', () => {
    expect(suppositionOf(question, 'yes')).toEqual({
      question: 'joint',
      text: 'Did they attack together?',
      position: 'yes',
      notClaims: ['elsewhere', 'no-1', 'no-2'],
    });
    expect(suppositionOf(question, 'no').notClaims).toEqual(['yes-1']);
  });

  it('speaks of the ties that its claims assert, each once, and of none that they deny', () => {
    expect(assertedBy(question, 'yes')).toEqual([{ id: 'tie' }]);
    expect(assertedBy(question, 'no')).toEqual([]);
  });
});

describe('the axis of positions', () => {
  const day = fc
    .integer({ min: 0, max: 9_000 })
    .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
  const positions = fc.array(fc.array(fc.record({ knownSince: fc.option(day) }), { maxLength: 5 }), {
    maxLength: 4,
  });

  it('has a place for every claim with a day, in order and within its frame', () => {
    fc.assert(
      fc.property(positions, (rows) => {
        const axis = axisOf(rows);
        const dated = rows.map((row) => row.filter(({ knownSince }) => knownSince !== null));
        if (axis === null) return expect(dated.flat()).toEqual([]);
        axis.rows.forEach((moments, at) => {
          expect(moments.flatMap(({ claims }) => claims)).toHaveLength(dated[at]?.length ?? -1);
          const places = moments.map((moment) => moment.at);
          expect([...places].sort((a, b) => a - b)).toEqual(places);
          for (const place of places) {
            expect(place).toBeGreaterThan(0);
            expect(place).toBeLessThan(100);
          }
        });
      }),
    );
  });

  it('puts what became known on one day at one place, whatever the position', () => {
    const axis = axisOf([
      [{ knownSince: '2018-08-31' }, { knownSince: '2017-11-13' }, { knownSince: '2018-08-31' }],
      [{ knownSince: '2017-11-13' }],
    ]);
    expect(axis?.rows.map((row) => row.map(({ day: own, claims }) => [own, claims.length]))).toEqual([
      [
        ['2017-11-13', 1],
        ['2018-08-31', 2],
      ],
      [['2017-11-13', 1]],
    ]);
    expect(axis?.rows[0]?.[0]?.at).toBe(axis?.rows[1]?.[0]?.at);
    expect(axis?.years.map(({ year }) => year)).toEqual(['2018']);
  });
});
