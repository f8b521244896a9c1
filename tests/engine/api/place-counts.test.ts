import { createTestApi, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../../support/engines.js';

interface Count {
  readonly places: readonly string[];
  readonly family: string;
  readonly relationships: number;
  readonly disputed: number;
}

interface End {
  readonly id: string;
  readonly kind: string;
}

interface Happened {
  readonly relationships: { readonly edges: readonly { readonly node: { readonly object: End } }[] };
}

const placesOf = ({ relationships }: Happened): End[] => relationships.edges.map(({ node }) => node.object);

interface Told {
  readonly type: string;
  readonly family: string;
  readonly standing: string;
  readonly structural: boolean;
  readonly claims: readonly {
    readonly predicate: string;
    readonly locations: readonly End[];
    readonly event: Happened | null;
    readonly object: (Partial<Happened> & End) | null;
  }[];
}

/** Types whose object is where it was, or an event that was somewhere. */
const BY_OBJECT = ['OPERATED_IN', 'CONTROLLED', 'OCCURRED_AT', 'PARTICIPATED_IN'];

describe.each(testEngines())('counts by place on %s', (engine) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi(engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  const counts = async (filter: object): Promise<{ counts: Count[]; places: End[]; unplaced: number }> => {
    const { data, errors } = await api.ask(
      `query ($filter: GraphFilter) { placeCounts(filter: $filter) {
        places { id kind } counts { places family relationships disputed } unplaced } }`,
      { filter },
    );
    expect(errors).toBeUndefined();
    return data?.['placeCounts'] as { counts: Count[]; places: End[]; unplaced: number };
  };

  /** The same, counted over what the graph tells of each relationship. */
  const expected = async (filter: object): Promise<{ counts: Count[]; unplaced: number }> => {
    const { data, errors } = await api.ask(
      `query ($filter: GraphFilter) { graph(filter: $filter, limit: 1000) { relationships {
        type family standing structural
        claims { predicate locations { id } event { ...At } object { id kind ... on Event { ...At } } } } } }
      fragment At on Event { relationships(filter: { relationshipTypes: [OCCURRED_AT] }, first: 5) { edges { node { object { id kind } } } } }`,
      { filter },
    );
    expect(errors).toBeUndefined();
    const graph = data?.['graph'] as { relationships: Told[] } | undefined;
    const found = new Map<string, Count>();
    let unplaced = 0;
    for (const { type, family, standing, structural, claims } of graph?.relationships ?? []) {
      if (structural || type === 'LOCATED_IN') continue;
      const told = claims.flatMap(({ predicate, locations, event, object }) => [
        ...locations,
        ...(event ? placesOf(event) : []),
        ...(BY_OBJECT.includes(predicate) && object
          ? object.relationships
            ? placesOf(object as Happened)
            : [object]
          : []),
      ]);
      const places = [...new Set(told.map(({ id }) => id))].sort();
      if (places.length === 0) {
        unplaced += 1;
        continue;
      }
      const key = JSON.stringify([places, family]);
      const before = found.get(key) ?? { places, family, relationships: 0, disputed: 0 };
      found.set(key, {
        ...before,
        relationships: before.relationships + 1,
        disputed: before.disputed + (standing === 'DISPUTED' ? 1 : 0),
      });
    }
    return { counts: [...found.values()], unplaced };
  };

  const sorted = (list: readonly Count[]): string[] => list.map((count) => JSON.stringify(count)).sort();

  test.each([
    ['no filter', {}],
    ['one source', { sources: ['cnn-2018'] }],
    ['what was known by 2018', { knownBy: '2018-12-31' }],
    ['a day', { asOf: '2018-08-01' }],
    ['a place', { places: ['jawzjan'] }],
    [
      'types and standings',
      { relationshipTypes: ['FOUGHT', 'OPERATED_IN'], standings: ['DISPUTED', 'REPORTED'] },
    ],
    ['roll-up', { rollUp: true, joinIdentities: true }],
  ])('are those of what a filter lets through: %s', async (_, filter) => {
    const found = await counts(filter);
    const { rollUp: _rolled, joinIdentities: _joined, ...plain } = filter as Record<string, unknown>;
    const wanted = await expected(plain);
    expect(sorted(found.counts)).toEqual(sorted(wanted.counts));
    expect(found.unplaced).toBe(wanted.unplaced);
    expect(found.places.map(({ id }) => id)).toEqual(
      [...new Set(wanted.counts.flatMap(({ places }) => places))].sort(),
    );
  });

  test('of a place come the relationships that are counted there, and among some only those between them', async () => {
    const { data, errors } = await api.ask(
      `{ placeCounts(among: ["is-k", "taliban"]) { unplaced counts { places relationships }
        countAt(places: ["nangarhar"]) relationships(at: ["nangarhar"]) { id subject { id } object { id } } } }`,
      {},
    );
    expect(errors).toBeUndefined();
    const told = data as {
      placeCounts: {
        counts: { places: string[]; relationships: number }[];
        countAt: number;
        relationships: { id: string; subject: End; object: End }[];
      };
    };
    const { counts: all, countAt, relationships } = told.placeCounts;
    const there = all.filter(({ places }) => places.includes('nangarhar'));
    expect(countAt).toBe(there.reduce((sum, one) => sum + one.relationships, 0));
    expect(relationships).toHaveLength(countAt);
    expect(countAt).toBeGreaterThan(0);
    for (const { subject, object } of relationships)
      expect([subject.id, object.id].sort()).toEqual(['is-k', 'taliban']);
  });

  test('a source that the graph lacks is refused', async () => {
    const { errors } = await api.ask(`{ placeCounts(filter: { sources: ["none"] }) { unplaced } }`, {});
    expect(errors?.[0]?.message).toMatch(/sources holds "none"/);
  });
});
