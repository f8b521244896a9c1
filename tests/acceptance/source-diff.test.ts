import { createTestApi, type TestApi } from '../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../support/engines.js';
import { edgeOf } from '../support/filter-oracle.js';
import { readPlainGraph, type PlainClaim, type PlainGraph } from '../support/plain-graph.js';

const SOURCES = ['caci-2017', 'cnn-2018', 'nangarhar-2019', 'orf-giustozzi-2019', 'trt-2021'] as const;
const LISTS = ['onlyLeft', 'onlyRight', 'agree', 'contradictRelationships'] as const;
const QUERY = `query ($left: ID!, $right: ID!) { sourceDiff(left: $left, right: $right) {
  ${LISTS.map((list) => `${list} { id: canonicalId standing }`).join(' ')} contradict { question { id } positions { position claims { source { id } } } } } }`;

interface Diff extends Record<(typeof LISTS)[number], readonly { id: string; standing: string }[]> {
  readonly contradict: readonly {
    readonly question: { readonly id: string };
    readonly positions: readonly { position: string; claims: readonly { source: { id: string } }[] }[];
  }[];
}

/** Read out of the claims by hand. The two wordings of one happening stand next to each other. */
const AGREE: readonly [string, string, readonly string[]][] = [
  [
    'caci-2017',
    'cnn-2018',
    [
      // CNN: they clear up after IS-K in Jawzjan; CACI: Afghan forces attack it, no time given.
      'attacked:afghan-forces:is-k:general',
      'attacked:afghan-forces:is-k:jawzjan-2018',
      // CACI's fighting was over by November 2017; Jawzjan was in the summer of 2018.
      'fought:is-k:taliban:general',
      'operated-in:is-k:eastern-afghanistan:general',
      // CACI: enemies from the start; CNN's deputy leader: pressed by both sides, the Taliban one of them.
      'opposed:taliban:is-k:general',
      'opposed:taliban:is-k:jawzjan-2018',
      'opposed:taliban:united-states:general',
      'opposed:taliban:united-states:taliban-letter-2015',
    ],
  ],
  [
    'caci-2017',
    'nangarhar-2019',
    [
      // What CACI tells of fighting was over by November 2017.
      'operated-in:is-k:eastern-afghanistan:general',
      'operated-in:is-k:eastern-afghanistan:is-k-emergence-2014',
      // Both bombs fell on it there; that they are one bomb only the editors say.
      'operated-in:is-k:nangarhar:general',
      'operated-in:is-k:nangarhar:mother-of-all-bombs',
      'part-of:is-k:isis:general',
    ],
  ],
  [
    'caci-2017',
    'orf-giustozzi-2019',
    // Of fighting between the Taliban and IS-K the second only forecasts.
    ['opposed:taliban-leadership:is-k:general', 'opposed:taliban-leadership:is-k:taliban-recruits'],
  ],
  [
    'caci-2017',
    'trt-2021',
    ['fought:is-k:taliban:general', 'opposed:taliban:is-k:general', 'part-of:is-k:isis:general'],
  ],
  [
    'cnn-2018',
    'nangarhar-2019',
    [
      'fought:afghan-forces:is-k:general',
      'fought:afghan-forces:is-k:nangarhar-2019',
      // Jawzjan in the summer of 2018 is not Nangarhar in November 2019.
      'fought:is-k:taliban:general',
      'fought:is-k:taliban:nangarhar-2019',
      'led:donald-trump:united-states:general',
      // The article of 2019 dates neither talks further than that they came before their end.
      'negotiated-with:taliban:united-states:doha-talks-2018',
      'negotiated-with:taliban:united-states:us-taliban-talks',
      'operated-in:is-k:eastern-afghanistan:general',
      'operated-in:is-k:eastern-afghanistan:is-k-emergence-2014',
    ],
  ],
  ['cnn-2018', 'orf-giustozzi-2019', ['located-in:kabul:afghanistan:general']],
  [
    'cnn-2018',
    'trt-2021',
    [
      'fought:afghan-forces:is-k:general',
      'fought:is-k:taliban:general',
      'fought:is-k:taliban:jawzjan-2018',
      'fought:is-k:taliban:kunar-nangarhar-2019-2021',
      'negotiated-with:taliban:united-states:doha-talks-2018',
      'negotiated-with:taliban:united-states:us-taliban-talks',
      'opposed:taliban:is-k:general',
      'opposed:taliban:is-k:jawzjan-2018',
    ],
  ],
  // Their hardliners and field commanders are no names: two nodes each.
  [
    'nangarhar-2019',
    'orf-giustozzi-2019',
    // Giustozzi dates those who went over no further than by his article.
    ['defected-to:ttp:is-k:is-k-emergence-2014', 'defected-to:ttp:is-k:ttp-imu-defections-2019'],
  ],
  [
    'nangarhar-2019',
    'trt-2021',
    [
      'fought:afghan-forces:is-k:general',
      'fought:afghan-forces:is-k:nangarhar-2019',
      'fought:is-k:nato-coalition:general',
      'fought:is-k:nato-coalition:nangarhar-2019',
      'fought:is-k:taliban:general',
      'fought:is-k:taliban:kunar-nangarhar-2019-2021',
      'fought:is-k:taliban:nangarhar-2019',
      'fought:is-k:us-forces:general',
      'fought:is-k:us-forces:nangarhar-2019',
      'negotiated-with:taliban:united-states:us-taliban-talks',
      'part-of:is-k:isis:general',
      'participated-in:taliban:us-taliban-talks:us-taliban-talks:party',
      'participated-in:united-states:us-taliban-talks:us-taliban-talks:party',
    ],
  ],
  [
    'orf-giustozzi-2019',
    'trt-2021',
    [
      'attacked:taliban:is-k:general',
      'attacked:taliban:is-k:kunar-nangarhar-2019',
      // TRT World does not say when the city fell in whose jail they were killed.
      'attacked:taliban:is-k:prison-killings-2021',
    ],
  ],
];

/** One asserts, the other quotes one who denies it. */
const OPPOSED: Readonly<Record<string, readonly string[]>> = {
  'orf-giustozzi-2019 trt-2021': ['part-of:haqqani-network:taliban:general'],
};

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

describe.each(testEngines())('what two sources say of the same things, on %s', (engine) => {
  let api: TestApi;
  let graph: PlainGraph;
  let testimony: ReadonlySet<string>;
  const diffs = new Map<string, Diff>();
  const diffOf = (left: string, right: string): Diff => diffs.get(`${left} ${right}`) as Diff;

  beforeAll(async () => {
    api = await createTestApi(engine);
    graph = await readPlainGraph(api.graph.engine);
    testimony = new Set(
      graph.claims.map((claim) => `${claim.source} ${claim.stance} ${edgeOf(claim)?.id ?? ''}`),
    );
    for (const left of SOURCES)
      for (const right of SOURCES) {
        const { data, errors } = await api.ask(QUERY, { left, right });
        expect(errors).toBeUndefined();
        diffs.set(`${left} ${right}`, data?.['sourceDiff'] as Diff);
      }
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  const said = (source: string, id: string, stance: PlainClaim['stance']): boolean =>
    testimony.has(`${source} ${stance} ${id}`);

  test.each(AGREE)('%s and %s agree on what was found by hand', (left, right, agreed) => {
    const { agree, contradictRelationships } = diffOf(left, right);
    expect(ids(agree)).toEqual(agreed);
    expect(ids(contradictRelationships)).toEqual(OPPOSED[`${left} ${right}`] ?? []);
  });

  test('what one asserts and the other predicts is not said by one alone', () => {
    // CACI: recruits went over before the letter of June 2015. The article on Nangarhar: more might, after a deal, which is
    // no forecast of those.
    expect(ids(diffOf('caci-2017', 'nangarhar-2019').onlyLeft)).toContain(
      'defected-to:taliban:is-k:taliban-recruits',
    );
    // TRT: the deal was struck. Giustozzi: there will be one.
    const ofDeal = 'participated-in:united-states:us-taliban-deal:us-taliban-deal:party';
    expect(ids(diffOf('orf-giustozzi-2019', 'trt-2021').onlyRight)).not.toContain(ofDeal);
    expect(ids(diffOf('caci-2017', 'trt-2021').onlyRight)).toContain(ofDeal);
    // Summer of 2018, of which the article of November 2019 says nothing.
    expect(ids(diffOf('cnn-2018', 'nangarhar-2019').onlyLeft)).toContain('fought:is-k:taliban:jawzjan-2018');
  });

  test('of each list every item is asserted by whom it is said to be, and the rest is silent or denies', () => {
    for (const left of SOURCES)
      for (const right of SOURCES) {
        const diff = diffOf(left, right);
        expect(diff.agree.filter(({ id }) => said(left, id, 'denies') || said(right, id, 'denies'))).toEqual(
          [],
        );
        for (const [list, speaker, other] of [
          ['onlyLeft', left, right],
          ['onlyRight', right, left],
        ] as const) {
          expect(diff[list].filter(({ id }) => !said(speaker, id, 'asserts'))).toEqual([]);
          const spoken = (['asserts', 'denies', 'predicts'] as const).flatMap((stance) =>
            diff[list].filter(({ id }) => said(other, id, stance)),
          );
          expect(spoken).toEqual([]);
        }
        const all = LISTS.flatMap((list) => ids(diff[list]));
        expect(new Set(all).size).toBe(all.length);
        for (const list of LISTS) expect(ids(diff[list])).toEqual(ids(diff[list]).sort());
      }
  });

  test('nothing that one asserts and of which the other knows no pair of that type is left out', () => {
    const pair = (claim: PlainClaim): string => `${claim.predicate} ${edgeOf(claim)?.ends.join(' ') ?? ''}`;
    for (const left of SOURCES)
      for (const right of SOURCES.filter((source) => source !== left)) {
        const known = new Set(graph.claims.filter(({ source }) => source === right).map(pair));
        const alone = graph.claims.filter(
          (claim) => claim.source === left && claim.stance === 'asserts' && !known.has(pair(claim)),
        );
        const expected = alone.flatMap((claim) => edgeOf(claim)?.id ?? []);
        expect(ids(diffOf(left, right).onlyLeft)).toEqual(expect.arrayContaining([...new Set(expected)]));
      }
  });

  test('a source against itself agrees with all that it asserts and does not deny, and with itself throughout', () => {
    for (const source of SOURCES) {
      const { agree, onlyLeft, onlyRight, contradictRelationships, contradict } = diffOf(source, source);
      expect({ onlyLeft, onlyRight, contradictRelationships, contradict }).toEqual({
        onlyLeft: [],
        onlyRight: [],
        contradictRelationships: [],
        contradict: [],
      });
      const asserted = graph.claims.flatMap((claim) =>
        claim.source === source && claim.stance === 'asserts' ? (edgeOf(claim)?.id ?? []) : [],
      );
      expect(ids(agree)).toEqual([...new Set(asserted)].filter((id) => !said(source, id, 'denies')).sort());
    }
  });

  test('the other way around it is the same, with left and right changed', () => {
    for (const left of SOURCES)
      for (const right of SOURCES) {
        const { onlyLeft, onlyRight, ...rest } = diffOf(left, right);
        expect({ onlyLeft: onlyRight, onlyRight: onlyLeft, ...rest }).toEqual(diffOf(right, left));
      }
  });

  test('questions are those that the two answer with different positions', () => {
    const diff = diffOf('orf-giustozzi-2019', 'trt-2021');
    const haqqani = diff.contradict.find(({ question }) => question.id === 'haqqani-part-of-taliban');
    expect(haqqani?.positions.map(({ position }) => position).sort()).toEqual([
      'an ally of the Taliban',
      'part of the Taliban',
      'separate from the Taliban',
    ]);
    for (const left of SOURCES)
      for (const right of SOURCES)
        for (const { positions } of diffOf(left, right).contradict) {
          const of = (source: string): string[] =>
            positions
              .filter(({ claims }) => claims.some((claim) => claim.source.id === source))
              .map(({ position }) => position);
          expect(of(left)).not.toEqual([]);
          expect(of(right)).not.toEqual([]);
          expect(of(left)).not.toEqual(of(right));
        }
  });
});
