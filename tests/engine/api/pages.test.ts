import { getNamedType, isObjectType, GraphQLInt } from 'graphql';
import { executableSchema } from '../../../server/api/schema.js';
import { createTestApi, type GraphQLAnswer, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../../support/engines.js';

type Json = Record<string, unknown>;

const DIFF = 'policyDiff(from: { verdict: ANY_CLAIM }, to: { verdict: UNDISPUTED })';

/** A question for each field that takes numbers; `ARGS` stands for its arguments. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'Query.claims': '{ claims(filter: { source: "trt-2021" }, ARGS) { edges { node { id } } } }',
  'Query.entities': '{ entities(ARGS) { edges { node { id } } } }',
  'Query.search': '{ search(text: "taliban", ARGS) { matched } }',
  'Query.graph': '{ graph(ARGS) { nodes { id } } }',
  'Query.neighborhood': '{ neighborhood(ids: ["kabul"], ARGS) { nodes { id } } }',
  'Query.paths': '{ paths(from: "is-k", to: "kabul", ARGS) { length nodes { id } } }',
  'Query.cypher': '{ cypher(query: "UNWIND range(1, 1100) AS n RETURN n", ARGS) { rows } }',
  'Entity.relationships': '{ entity(id: "taliban") { relationships(ARGS) { edges { node { id } } } } }',
  'Entity.claims': '{ entity(id: "taliban") { claims(ARGS) { edges { node { id } } } } }',
  'Entity.events': '{ entity(id: "taliban") { events(ARGS) { edges { node { id } } } } }',
  'Source.claims': '{ source(id: "trt-2021") { claims(ARGS) { edges { node { id } } } } }',
  'Entity.statements': '{ entity(id: "taliban") { statements(ARGS) { edges { node { id } } } } }',
  'Source.statements': '{ source(id: "trt-2021") { statements(ARGS) { edges { node { id } } } } }',
  'Source.only': '{ source(id: "trt-2021") { only(ARGS) { edges { node { id } } } } }',
  'Query.statements': '{ statements(filter: { source: "trt-2021" }, ARGS) { edges { node { id } } } }',
  'Relationship.statements':
    '{ relationship(id: "fought:is-k:taliban:general") { statements(ARGS) { edges { node { id } } } } }',
  'Query.questions': '{ questions(ARGS) { edges { node { id } } } }',
  'Relationship.claimsConnection':
    '{ relationship(id: "fought:is-k:taliban:general") { claimsConnection(ARGS) { edges { node { id } } } } }',
  'StructuralBalance.triads': '{ balance { triads(ARGS) { entities { id } } } }',
  'BalancePoint.blocs': '{ balanceOverTime(bucket: YEAR) { blocs(ARGS) { size } } }',
  'EvidenceDiff.changed': '{ DIFF { changed(ARGS) { after { id } } } }',
  'EvidenceDiff.come': '{ DIFF { come(ARGS) { id } } }',
  'EvidenceDiff.gone': '{ DIFF { gone(ARGS) { id } } }',
  'Gaps.echoes': '{ gaps { echoes(ARGS) { id } } }',
  'Gaps.silentPlaces': '{ gaps { silentPlaces(ARGS) { id } } }',
  'Gaps.singleVoice': '{ gaps { singleVoice(ARGS) { id } } }',
  'Gaps.undated': '{ gaps { undated(ARGS) { id } } }',
  'Gaps.undatedEvents': '{ gaps { undatedEvents(ARGS) { id } } }',
  'Gaps.undescribedPairs': '{ gaps { undescribedPairs(ARGS) { entities { id } } } }',
  'Overview.camps': '{ overview { camps(ARGS) { entity { id } } } }',
  'Overview.dyads': '{ overview { dyads(ARGS) { entities { id } } } }',
  'Overview.places': '{ overview { places(ARGS) { place { id } } } }',
  'PlaceCounts.relationships': '{ placeCounts { relationships(at: ["jawzjan"], ARGS) { id } } }',
  'Query.ambivalentPairs': '{ ambivalentPairs(ARGS) { entities { id } } }',
  'Query.sideChanges': '{ sideChanges(ARGS) { relationship { id } } }',
  'Query.signedPaths': '{ signedPaths(from: "is-k", to: "us-forces", ARGS) { sign nodes { id } } }',
  'Robustness.centralities': '{ robustness { centralities(ARGS) { entity { id } } } }',
  'SourceLeftOut.changed': '{ robustness { leftOut { changed(ARGS) { relationship { id } } } } }',
  'SourceLeftOut.gone': '{ robustness { leftOut { gone(ARGS) { id } } } }',
};

/** Every argument of the schema that is a number, with its default. */
function numbers(): { place: string; argument: string; usual: unknown }[] {
  return Object.values(executableSchema().getTypeMap()).flatMap((type) => {
    if (!isObjectType(type)) return [];
    const isEntity = type.getInterfaces().length > 0;
    // What all entities share is asked of one.
    if (isEntity && type.name !== 'Actor') return [];
    return Object.values(type.getFields()).flatMap(({ name, args }) =>
      args
        .filter((argument) => getNamedType(argument.type) === GraphQLInt)
        .map((argument) => ({
          place: `${isEntity ? 'Entity' : type.name}.${name}`,
          argument: argument.name,
          usual: argument.defaultValue,
        })),
    );
  });
}

const TABLE = numbers();

describe('a number of a request', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi('embedded');
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  const asked = (place: string, args: string): Promise<GraphQLAnswer> =>
    api.ask(
      (QUESTIONS[place] ?? '')
        .replace('DIFF', DIFF)
        .replace('(ARGS)', args === '' ? '' : `(${args})`)
        .replace(', ARGS', args === '' ? '' : `, ${args}`),
    );

  test('of every kind is asked for here', () => {
    expect([...new Set(TABLE.map(({ place }) => place))].sort()).toEqual(Object.keys(QUESTIONS).sort());
  });

  it.each(TABLE)(
    'that is null is the usual one, which bounds: $place($argument)',
    async ({ place, argument, usual }) => {
      const [without, withNull] = [await asked(place, ''), await asked(place, `${argument}: null`)];
      expect(withNull).toEqual(without);
      expect(withNull.errors).toBeUndefined();
      if (typeof usual === 'number' && argument !== 'depth' && argument !== 'maxLength')
        expect(await asked(place, `${argument}: ${usual}`)).toEqual(without);
    },
  );

  it.each(TABLE)(
    'that is out of its range is refused, with the range: $place($argument)',
    async ({ place, argument }) => {
      for (const number of [-1, -2_147_483_648, 2_147_483_647]) {
        const { errors } = await asked(place, `${argument}: ${number}`);
        expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
          { code: 'BAD_USER_INPUT', field: argument },
        ]);
        expect(errors?.[0]?.message).toMatch(new RegExp(`^${argument} is ${number}; give [01] to \\d+\\.$`));
      }
    },
  );

  it.each(
    Object.keys(QUESTIONS).filter((place) =>
      TABLE.some((one) => one.place === place && one.argument === 'last'),
    ),
  )('from each end is refused: %s', async (place) => {
    const { errors } = await asked(place, 'first: 4, last: 2');
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'BAD_USER_INPUT', field: 'last' },
    ]);
    const idsOf = ({ data }: GraphQLAnswer): string[] =>
      [...JSON.stringify(data).matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);
    const all = idsOf(await asked(place, 'first: 500'));
    expect(idsOf(await asked(place, 'last: 2'))).toEqual(all.slice(-2));
    expect(idsOf(await asked(place, 'last: 2, first: null'))).toEqual(all.slice(-2));
  });
});

describe.each(testEngines())('pages on %s', (engine) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi(engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  const told = async (query: string, variables = {}): Promise<Json> => {
    const { data, errors } = await api.ask(query, variables);
    expect(errors).toBeUndefined();
    return data ?? {};
  };
  const run = (text: string): Promise<unknown> =>
    api.graph.engine.write((transaction) => transaction.run({ text }));

  interface Connection {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  }
  /** Each connection, with what takes an item out of it. */
  const CONNECTIONS: Readonly<
    Record<string, { query: string; of: (data: Json) => unknown; takeOut: string }>
  > = {
    entities: {
      query:
        'query ($after: String, $before: String, $last: Int) { entities(kinds: [PERSON], after: $after, before: $before, last: $last) { edges { cursor node { id } } } }',
      of: ({ entities }) => entities,
      takeOut: 'MATCH (n:Entity {id: $id}) DETACH DELETE n',
    },
    claims: {
      query:
        'query ($after: String, $before: String, $last: Int) { claims(filter: { source: "caci-2017" }, after: $after, before: $before, last: $last) { edges { cursor node { id } } } }',
      of: ({ claims }) => claims,
      takeOut: 'MATCH (n:Claim {id: $id}) DETACH DELETE n',
    },
    'claims of a source': {
      query:
        'query ($after: String, $before: String, $last: Int) { source(id: "orf-giustozzi-2019") { claims(after: $after, before: $before, last: $last) { edges { cursor node { id } } } } }',
      of: ({ source }) => (source as Json)['claims'],
      takeOut: 'MATCH (n:Claim {id: $id}) DETACH DELETE n',
    },
    'claims of an entity': {
      query:
        'query ($after: String, $before: String, $last: Int) { entity(id: "us-forces") { claims(after: $after, before: $before, last: $last) { edges { cursor node { id } } } } }',
      of: ({ entity }) => (entity as Json)['claims'],
      takeOut: 'MATCH (n:Claim {id: $id}) DETACH DELETE n',
    },
    'statements of an entity': {
      query:
        'query ($after: String, $before: String, $last: Int) { entity(id: "us-forces") { statements(after: $after, before: $before, last: $last) { edges { cursor node { id } } } } }',
      of: ({ entity }) => (entity as Json)['statements'],
      takeOut:
        "WITH split($id, ':') AS place MATCH (c:Claim)-[f:FROM_SOURCE]->(:Source {id: place[0]}) WHERE toString(f.paragraph) = place[1] AND c.speaker = place[2] DETACH DELETE c",
    },
    relationships: {
      query:
        'query ($after: String, $before: String, $last: Int) { entity(id: "afghan-forces") { relationships(after: $after, before: $before, last: $last) { edges { cursor node { id } } } } }',
      of: ({ entity }) => (entity as Json)['relationships'],
      takeOut: 'MATCH (:Entity {id: "afghan-forces"})-[r]-() WHERE r.id = $id DELETE r',
    },
    events: {
      query:
        'query ($after: String, $before: String, $last: Int) { entity(id: "taliban") { events(after: $after, before: $before, last: $last) { edges { cursor node { id } } } } }',
      of: ({ entity }) => (entity as Json)['events'],
      takeOut: 'MATCH (n:Entity {id: $id}) DETACH DELETE n',
    },
  };

  it.each(Object.keys(CONNECTIONS))(
    'go on where their cursor’s item was, once it is gone: %s',
    async (name) => {
      const { query, of, takeOut } = CONNECTIONS[name]!;
      const all = (of(await told(query)) as Connection).edges;
      const ids = (data: Json): string[] => (of(data) as Connection).edges.map(({ node }) => node.id);
      expect(all.length).toBeGreaterThan(4);
      for (const place of [1, all.length - 2]) {
        const { cursor, node } = all[place]!;
        const expected = {
          after: ids(await told(query, { after: cursor })),
          before: ids(await told(query, { before: cursor, last: 2 })),
        };
        await run(takeOut.replace('$id', `'${node.id}'`));
        expect(ids(await told(query, { after: cursor }))).toEqual(expected.after);
        expect(ids(await told(query, { before: cursor, last: 2 }))).toEqual(expected.before);
      }
      const other = CONNECTIONS[name === 'claims' ? 'entities' : 'claims']!;
      const [foreign] = (other.of(await told(other.query)) as Connection).edges;
      for (const cursor of [
        'bogus',
        '',
        Buffer.from('["' + name + '"]').toString('base64url'),
        ...(name.startsWith('claims of') ? [] : [foreign!.cursor]),
      ]) {
        const { errors } = await api.ask(query, { after: cursor });
        expect([cursor, errors?.map(({ extensions }) => extensions)]).toEqual([
          cursor,
          [{ code: 'BAD_USER_INPUT', field: 'after' }],
        ]);
      }
    },
  );

  test('triads come best attested first, each page the beginning of a longer one', async () => {
    const triads = async (args: string): Promise<unknown[]> => {
      const { balance } = await told(
        `{ balance(filter: { includePredictions: true }) { triads(${args}) { balanced entities { id } relationships { subject { id } object { id } sign voices } } } }`,
      );
      return (balance as Json)['triads'] as unknown[];
    };
    const all = await triads('first: 1000');
    expect(all.length).toBeGreaterThan(10);
    const ranks = all.map((triad) => {
      const { entities, relationships } = triad as {
        entities: { id: string }[];
        relationships: { subject: { id: string }; object: { id: string }; sign: number; voices: number }[];
      };
      const pairs = new Map<string, number>();
      for (const { subject, object, sign, voices } of relationships) {
        const pair = [subject.id, object.id].sort().join(' ');
        pairs.set(pair, (pairs.get(pair) ?? 0) + Math.abs(sign) * voices);
      }
      const voices = [...pairs.values()];
      return {
        least: Math.min(...voices),
        sum: voices.reduce((sum, one) => sum + one, 0),
        ids: entities.map(({ id }) => id).join('\n'),
      };
    });
    const sorted = [...ranks].sort((a, b) => b.least - a.least || b.sum - a.sum || (a.ids < b.ids ? -1 : 1));
    expect(ranks).toEqual(sorted);
    for (const first of [0, 1, 7]) expect(await triads(`first: ${first}`)).toEqual(all.slice(0, first));
    for (const balanced of [true, false])
      expect(await triads(`first: 1000, balanced: ${balanced}`)).toEqual(
        all.filter((triad) => (triad as Json)['balanced'] === balanced),
      );
  });
});
