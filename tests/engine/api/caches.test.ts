import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import fc from '../../support/fast-check.js';
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { executableSchema } from '../../../server/api/schema.js';
import { createTestApi, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../../support/engines.js';

/**
 * Clients keep what they are told by `__typename` and `id`, and put what comes later over what came before. So two things
 * that differ must never share both, whatever filter was in force when they were told.
 */
const schema = executableSchema();

const withIds = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && 'id' in type.getFields(),
);

/** Everything of a type that is kept under its id alone: fields with arguments are kept under those too. */
function kept(name: string): string {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${name} has no fields`);
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const of = getNamedType(field.type);
    if (field.args.length > 0) return [];
    if (!isCompositeType(of)) return [field.name];
    const named = isObjectType(of) || isInterfaceType(of) ? of.getFields() : {};
    return 'id' in named ? [`${field.name} { __typename id }`] : [];
  });
  return `__typename ${fields.join(' ')}`;
}

const EVERYTHING = `query ($filter: GraphFilter) {
  graph(filter: $filter, limit: 25) { nodes { ${kept('Entity')} } relationships { ${kept('Relationship')} } }
  blocs(filter: $filter) { ${kept('Bloc')} }
  entity(id: "is-k") { __typename id relationships(filter: $filter, first: 20) { edges { node { ${kept('Relationship')} } } } }
  paths(from: "is-k", to: "us-forces", filter: $filter, first: 3) { nodes { ${kept('Entity')} } relationships { ${kept('Relationship')} } }
  sourceDiff(left: "cnn-2018", right: "nangarhar-2019") { left { ${kept('Source')} } onlyLeft { ${kept('Relationship')} } agree { ${kept('Relationship')} } }
  disputes(filter: { source: "cnn-2018" }) { question { ${kept('Question')} } positions { claims { ${kept('Claim')} } } }
  statements(filter: { entity: "is-k" }) { edges { node { ${kept('Statement')} } } }
}`;

type Fields = Record<string, unknown>;
const keyOf = (value: Fields): string | undefined =>
  typeof value['id'] === 'string' ? `${String(value['__typename'])}:${value['id']}` : undefined;
/** A thing with an id as its key, everything else as it is. */
const reference = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (keyOf(value as Fields) ?? value) : value;

/** Puts all that an answer holds under its key, as a client's cache does; names what was there and said otherwise. */
function keep(cache: Map<string, string>, value: unknown, changed: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) return value.forEach((item) => keep(cache, item, changed));
  const fields = value as Fields;
  const key = keyOf(fields);
  for (const [name, item] of Object.entries(fields)) {
    keep(cache, item, changed);
    // These are kept under their arguments as well.
    if (key === undefined || name === 'relationships') continue;
    const told = JSON.stringify([item], reference);
    const before = cache.get(`${key}.${name}`);
    if (before !== undefined && before !== told) changed.push(`${key}.${name}: ${before} and ${told}`);
    cache.set(`${key}.${name}`, told);
  }
}

const SOURCES = ['caci-2017', 'cnn-2018', 'nangarhar-2019', 'orf-giustozzi-2019', 'trt-2021'];
const filters = fc.record(
  {
    sources: fc.subarray(SOURCES, { minLength: 1 }),
    notSources: fc.subarray(SOURCES, { maxLength: 3 }),
    notClaims: fc.subarray(['caci-2017-07b', 'trt-2021-21d', 'cnn-2018-06b']),
    voices: fc.subarray(['cnn', 'taliban', 'is-k', 'afghan-government'], { minLength: 2 }),
    knownBy: fc.constantFrom('2017-12-01', '2018-09-01', '2020-01-01'),
    verdict: fc.constantFrom('ANY_CLAIM', 'UNDISPUTED'),
    relationshipTypes: fc.subarray(['FOUGHT', 'PART_OF', 'COOPERATED_WITH', 'NEGOTIATED_WITH'], {
      minLength: 2,
    }),
    includePredictions: fc.boolean(),
    includeDenied: fc.boolean(),
  },
  { requiredKeys: [] },
);

test('the things that have ids are those that are looked at here', () => {
  expect(withIds.map(({ name }) => name).sort()).toEqual([
    'Actor',
    'Bloc',
    'Claim',
    'Event',
    'Person',
    'Place',
    'Question',
    'Relationship',
    'Source',
    'Statement',
  ]);
});

describe.each(testEngines())('what clients keep by type and id, on %s', (engine) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi(engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  const told = async (query: string, variables = {}): Promise<Fields> => {
    const { data, errors } = await api.ask(query, variables);
    expect(errors).toBeUndefined();
    return data ?? {};
  };

  it('says the same under every filter', async () => {
    const cache = new Map<string, string>();
    const changed: string[] = [];
    keep(cache, await told(EVERYTHING), changed);
    const some = fc.sample(filters, { numRuns: engine === 'embedded' ? 6 : 3, seed: 22 });
    for (const filter of some) keep(cache, await told(EVERYTHING, { filter }), changed);
    expect(changed).toEqual([]);
  });

  it('finds a relationship by each id that it was given, as it was', async () => {
    const one =
      '__typename id canonicalId standing voices startMin endMax hedged claims { id } sources { id }';
    const filter = { sources: ['cnn-2018', 'trt-2021'], knownBy: '2021-12-31', includeDenied: true };
    const { graph } = (await told(
      `query ($filter: GraphFilter) { graph(filter: $filter) { relationships { ${one} } } }`,
      { filter },
    )) as {
      graph: { relationships: { id: string; canonicalId: string }[] };
    };
    const under = graph.relationships.filter(({ id, canonicalId }) => id !== canonicalId);
    expect(under.length).toBeGreaterThan(5);
    expect(under.length).toBeLessThan(graph.relationships.length);
    for (const each of under.slice(0, 5)) {
      const again = `query ($id: ID!, $canonical: ID!) { relationship(id: $id) { ${one} } whole: relationship(id: $canonical) { id canonicalId } }`;
      expect(await told(again, { id: each.id, canonical: each.canonicalId })).toEqual({
        relationship: each,
        whole: { id: each.canonicalId, canonicalId: each.canonicalId },
      });
    }
    const [{ canonicalId } = { canonicalId: '' }] = under;
    for (const id of [
      '#',
      '#sources',
      '#sources=nobody',
      '#knownBy=soon',
      '#verdict=UNDISPUTED',
      '#sources=%',
      '#sources=trt-2021,cnn-2018',
    ])
      expect([
        id,
        await told('query ($id: ID!) { relationship(id: $id) { id } }', { id: canonicalId + id }),
      ]).toEqual([id, { relationship: null }]);
  });
});

describe('a client with its usual cache', () => {
  /** A page without a filter, and pages of the same with one. */
  const PAGE = `query ($filter: GraphFilter) {
    graph(filter: $filter) { __typename relationships { __typename id standing voices startMin claims { __typename id } subject { __typename id name degree } } }
    blocs(filter: $filter) { __typename id members { __typename id name } }
  }`;
  const FILTERS = [
    {},
    { filter: { sources: ['cnn-2018'] } },
    { filter: { notSources: ['cnn-2018'] } },
    { filter: { relationshipTypes: ['FOUGHT'] } },
  ];
  let api: TestApi;
  let answers: unknown[];

  beforeAll(async () => {
    api = await createTestApi('embedded');
    answers = await Promise.all(FILTERS.map(async (variables) => (await api.ask(PAGE, variables)).data));
    // Somewhere the standing must differ, or nothing is shown.
    const standings = answers.map(
      (data) =>
        new Map(
          (data as { graph: { relationships: { id: string; standing: string }[] } }).graph.relationships.map(
            ({ id, standing }) => [id.split('#')[0], standing],
          ),
        ),
    );
    expect(
      [...(standings[0] ?? [])].some(
        ([id, standing]) => ![undefined, standing].includes(standings[1]?.get(id)),
      ),
    ).toBe(true);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  it('of Apollo Client reads back what each page was told', async () => {
    const client = new ApolloClient({
      link: new HttpLink({ uri: `${api.address}/graphql` }),
      cache: new InMemoryCache(),
    });
    const query = gql(PAGE);
    for (const variables of FILTERS) await client.query({ query, variables });
    expect(FILTERS.map((variables) => client.readQuery({ query, variables }))).toEqual(answers);
    client.stop();
  });

  it('of urql reads back what each page was told', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const client = new Client({ url: `${api.address}/graphql`, exchanges: [cacheExchange(), fetchExchange] });
    for (const variables of FILTERS) {
      const { error } = await client.query(PAGE, variables).toPromise();
      expect(error).toBeUndefined();
    }
    expect(FILTERS.map((variables) => client.readQuery(PAGE, variables)?.data as unknown)).toEqual(answers);
    warn.mockRestore();
  });
});
