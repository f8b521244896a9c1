import fc from '../../support/fast-check.js';
import { countVoices, independent, judge, type Testimony } from '../../../domain/standing.js';

const testimony = (part: Partial<Testimony>): Testimony => ({
  id: 'a',
  stance: 'asserts',
  hedged: false,
  voice: 'v1',
  source: 's1',
  relays: [],
  ...part,
});

describe('standing', () => {
  test.each([
    ['one voice', [testimony({})], 'reported', 1],
    ['two voices in one article', [testimony({}), testimony({ id: 'b', voice: 'v2' })], 'reported', 1],
    ['one voice in two sources', [testimony({}), testimony({ id: 'b', source: 's2' })], 'reported', 1],
    [
      'two voices in two sources',
      [testimony({}), testimony({ id: 'b', voice: 'v2', source: 's2' })],
      'corroborated',
      2,
    ],
    [
      'the second relays the first',
      [testimony({}), testimony({ id: 'b', voice: 'v2', source: 's2', relays: ['a'] })],
      'reported',
      1,
    ],
    [
      'the second is unsure',
      [testimony({}), testimony({ id: 'b', voice: 'v2', source: 's2', hedged: true })],
      'reported',
      1,
    ],
    [
      'both are unsure',
      [testimony({ hedged: true }), testimony({ id: 'b', voice: 'v2', source: 's2', hedged: true })],
      'reported',
      1,
    ],
    [
      'the second is inferred',
      [testimony({}), testimony({ id: 'b', voice: 'v2', source: 's2', inferred: true })],
      'reported',
      1,
    ],
    ['only inferred', [testimony({ inferred: true })], 'reported', 1],
    ['only structure', [testimony({ structural: true })], 'reported', 0],
    [
      'structure beside a voice',
      [testimony({}), testimony({ id: 'b', voice: 'v2', source: 's2', structural: true })],
      'reported',
      1,
    ],
    [
      'structure against a denial',
      [testimony({ structural: true }), testimony({ id: 'b', stance: 'denies' })],
      'denied',
      0,
    ],
    ['challenged from outside', [testimony({ contradictedBy: ['z'] })], 'disputed', 1],
    [
      'a denial that is challenged from outside',
      [testimony({ stance: 'denies', contradictedBy: ['z'] })],
      'denied',
      0,
    ],
    [
      'one denies',
      [
        testimony({}),
        testimony({ id: 'b', voice: 'v2', source: 's2' }),
        testimony({ id: 'c', stance: 'denies' }),
      ],
      'disputed',
      2,
    ],
    [
      'only denied',
      [testimony({ stance: 'denies' }), testimony({ id: 'b', stance: 'predicts' })],
      'denied',
      0,
    ],
    [
      'only foretold',
      [testimony({ stance: 'predicts' }), testimony({ id: 'b', stance: 'predicts-not' })],
      'predicted',
      0,
    ],
  ] as const)('%s', (_, claims, standing, voices) => {
    expect(judge(claims)).toMatchObject({ standing, voices });
  });

  test('what nobody says, denies or foretells is no edge', () => {
    expect(judge([])).toBeNull();
    expect(judge([testimony({ stance: 'predicts-not' })])).toBeNull();
  });

  const claims = fc
    .array(
      fc.record({
        stance: fc.constantFrom('asserts', 'asserts', 'denies', 'predicts', 'predicts-not') as fc.Arbitrary<
          Testimony['stance']
        >,
        hedged: fc.boolean(),
        inferred: fc.constantFrom(false, false, true),
        structural: fc.constantFrom(false, false, false, true),
        contradictedBy: fc.constantFrom([], [], ['z']),
        voice: fc.constantFrom('v1', 'v2', 'v3', 'v4'),
        source: fc.constantFrom('s1', 's2', 's3', 's4'),
        relays: fc.array(
          fc.nat({ max: 6 }).map((n) => `c${n}`),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 7 },
    )
    .map((parts): Testimony[] => parts.map((part, n) => ({ ...part, id: `c${n}` })));

  test('the number of voices is two or more exactly where two sure claims are independent, and never more than voices or sources', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const sure = all.filter(
          (claim) => claim.stance === 'asserts' && !claim.hedged && !claim.inferred && !claim.structural,
        );
        const pair = sure.some((a) => sure.some((b) => independent(a, b)));
        const voices = countVoices(all);
        expect(voices >= 2).toBe(pair);
        expect(voices).toBeLessThanOrEqual(
          Math.max(
            1,
            Math.min(new Set(sure.map((c) => c.voice)).size, new Set(sure.map((c) => c.source)).size),
          ),
        );
      }),
    );
  });

  test('neither the order of the claims nor saying one thing twice changes the verdict', () => {
    fc.assert(
      fc.property(claims, (all) => {
        expect(judge([...all].reverse())).toEqual(judge(all));
        const own = all.map((claim) => ({ ...claim, relays: [] }));
        const again = own.map((claim) => ({ ...claim, id: `${claim.id}-again` }));
        expect(judge([...own, ...again])).toEqual(judge(own));
      }),
    );
  });
});
