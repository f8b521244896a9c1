import { createTestApi, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../../support/engines.js';

interface Reading {
  readonly verdict: string;
  readonly certainty: string;
  readonly relationships: number;
  readonly signedPairs: number;
  readonly balanced: number;
  readonly unbalanced: number;
  readonly frustration: number;
  readonly frustrationAtLeast: number;
}

interface Point extends Omit<Reading, 'verdict' | 'certainty'> {
  readonly start: string;
  readonly end: string;
  readonly positivePairs: number;
  readonly negativePairs: number;
  readonly mixedPairs: number;
  readonly exact: boolean;
  readonly band: Readonly<Record<string, number | null>>;
  readonly readings: readonly Reading[];
  readonly blocs: readonly { readonly track: string; readonly members: readonly string[] }[];
}

const POINT = `start end relationships signedPairs positivePairs negativePairs mixedPairs balanced unbalanced frustration
  frustrationAtLeast exact undated blocCount
  band { frustrationLeast frustrationMost balancedShareLeast balancedShareMost }
  readings { verdict certainty relationships signedPairs balanced unbalanced frustration frustrationAtLeast }
  blocs(first: 50) { track size members changes from { track shared } }`;

describe.each(testEngines())('balance over time on %s', (engine) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi(engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  async function curve(filter: object, bucket = 'MONTH'): Promise<Point[]> {
    const { data, errors } = await api.ask(
      `query ($filter: GraphFilter, $bucket: TimeBucket) { balanceOverTime(filter: $filter, bucket: $bucket) { ${POINT} } }`,
      { filter, bucket },
    );
    expect(errors).toBeUndefined();
    return data?.['balanceOverTime'] as Point[];
  }

  test('the last quarter of 2019 as the article on Nangarhar tells it', async () => {
    // Among armed groups, forces and coalitions, the article asserts (edges of the episode nangarhar-2019 lie in the quarter):
    //   cooperated: NATO and Afghan forces (01a), NATO and the Taliban (01d, 05j)             +1, +1
    //   supported:  NATO the Taliban, from the air (01m)                                      +1, so +2 for that pair
    //   fought:     IS-K and Afghan forces (01j, 02s; for long: 05b)                          -2
    //               IS-K and NATO (01i, 02r; for long: 05a), NATO attacked it (05e)           -3
    //               IS-K and the Taliban (01h, 02t), IS-K and US forces (02q)                 -1, -1
    //   part of:    IS-K of ISIS (03a)                                                        +1
    // Seven pairs, three of friends. Triads: Afghan forces, NATO, IS-K (+ - -) and NATO, Taliban, IS-K (+ - -): both are
    // balanced, and no pair contradicts the camps {Afghan forces, NATO, Taliban, US forces} and {IS-K, ISIS}.
    // Certain: all but that IS-K belongs to ISIS, which is told of some day until January 2020, and but for the attack, of
    // which nothing says when it was. One article corroborates nothing.
    const filter = {
      sources: ['nangarhar-2019'],
      entityKinds: ['ARMED_GROUP', 'COALITION', 'STATE_FORCE'],
      from: '2019-10-01',
      to: '2019-12-31',
    };
    const [point, ...others] = await curve(filter, 'QUARTER');
    expect(others).toEqual([]);
    expect(point).toMatchObject({
      start: '2019-10-01',
      end: '2019-12-31',
      signedPairs: 7,
      positivePairs: 3,
      negativePairs: 4,
      mixedPairs: 0,
      balanced: 2,
      unbalanced: 0,
      frustration: 0,
      exact: true,
      band: { frustrationLeast: 0, frustrationMost: 0, balancedShareLeast: 1, balancedShareMost: 1 },
    });
    expect(point?.blocs.map(({ members }) => members)).toEqual([
      ['afghan-forces', 'nato-coalition', 'taliban', 'us-forces'],
      ['is-k', 'isis'],
    ]);
    const pairs = point?.readings.map(({ verdict, certainty, signedPairs }) => [
      verdict,
      certainty,
      signedPairs,
    ]);
    expect(pairs).toEqual([
      ['ANY_CLAIM', 'POSSIBLE', 7],
      ['UNDISPUTED', 'POSSIBLE', 7],
      ['CORROBORATED', 'POSSIBLE', 0],
      ['ANY_CLAIM', 'DEFINITE', 6],
      ['UNDISPUTED', 'DEFINITE', 6],
      ['CORROBORATED', 'DEFINITE', 0],
    ]);
  });

  test('says of a day what the balance of that day says, under every policy', async () => {
    for (const day of ['2015-06-20', '2017-08-05', '2018-08-02', '2019-11-15', '2021-08-26']) {
      const [point] = await curve({ from: day, to: day }, 'DAY');
      for (const { verdict, certainty, relationships: _, ...reading } of point?.readings ?? []) {
        const { data } = await api.ask(
          'query ($filter: GraphFilter) { balance(filter: $filter) { signedPairs: signedRelationships balanced unbalanced frustration frustrationAtLeast } }',
          { filter: { asOf: day, asOfCertainty: certainty, verdict } },
        );
        expect([day, verdict, certainty, reading]).toEqual([day, verdict, certainty, data?.['balance']]);
      }
      expect(point?.readings).toHaveLength(6);
    }
  });

  test('the verdict and the certainty of the filter choose what a point shows', async () => {
    const day = { from: '2021-08-26', to: '2021-08-26' };
    const [any] = await curve(day, 'DAY');
    const [sure] = await curve({ ...day, verdict: 'CORROBORATED', asOfCertainty: 'DEFINITE' }, 'DAY');
    expect(sure?.readings).toEqual(any?.readings);
    expect(sure?.band).toEqual(any?.band);
    expect(sure?.signedPairs).toBe(any?.readings.at(-1)?.signedPairs);
    expect(any?.signedPairs).toBeGreaterThan(sure?.signedPairs ?? 0);
  });

  test('one read of relationships, whatever the number of stretches, and none the second time', async () => {
    const relationships = (): number => api.statements.filter(({ text }) => text.includes('-[r')).length;
    api.statements.length = 0;
    const first = await curve({ entityKinds: ['ARMED_GROUP', 'STATE_FORCE'] });
    expect(first.length).toBeGreaterThan(50);
    expect(relationships()).toBe(1);
    api.statements.length = 0;
    expect(await curve({ entityKinds: ['ARMED_GROUP', 'STATE_FORCE'] })).toEqual(first);
    expect(relationships()).toBe(0);
  });

  test('a day that is too short a stretch is refused, with what to ask instead', async () => {
    const { errors } = await api.ask('{ balanceOverTime(bucket: DAY) { start } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', field: 'bucket' });
    expect(errors?.[0]?.message).toContain('ask for bucket: MONTH');
  });
});
