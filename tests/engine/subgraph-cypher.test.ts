import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from '../support/fast-check.js';
import { getNamedType, isObjectType } from 'graphql';
import { executableSchema } from '../../server/api/schema.js';
import { heldBy } from '../../server/api/cypher/run.js';
import { prepare } from '../../server/guard/index.js';
import { readCatalog } from '../../server/statements/catalog.js';
import type { Statement } from '../../server/engine/port.js';
import { projectRoot } from '../../server/root.js';
import { createTestApi, type TestApi } from '../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../support/engines.js';

type Filter = Readonly<Record<string, unknown>>;

/** Every field of a filter alone, with values that let something through in the graph of the documents. */
const ALONE: Readonly<Record<string, readonly Filter[]>> = {
  entityKinds: [{ entityKinds: ['ARMED_GROUP', 'STATE_FORCE'] }],
  relationshipTypes: [{ relationshipTypes: ['FOUGHT', 'COOPERATED_WITH', 'DEFECTED_TO'] }],
  asOf: [{ asOf: '2017-11-01' }],
  asOfCertainty: [
    { asOf: '2017-08-05', asOfCertainty: 'DEFINITE' },
    { from: '2017-01-01', asOfCertainty: 'DEFINITE' },
  ],
  knownBy: [{ knownBy: '2018-12-31' }],
  from: [{ from: '2018-01-01' }],
  to: [{ to: '2017-12-31' }],
  verdict: [{ verdict: 'UNDISPUTED' }, { verdict: 'CORROBORATED' }, { verdict: 'ANY_CLAIM' }],
  sources: [{ sources: ['cnn-2018', 'trt-2021'] }],
  notSources: [{ notSources: ['nangarhar-2019'] }],
  notClaims: [{ notClaims: ['caci-2017-07b', 'trt-2021-21d'] }],
  assertedBy: [{ assertedBy: ['cnn', 'antonio-giustozzi'] }],
  voices: [{ voices: ['taliban', 'cnn'] }],
  places: [{ places: ['jawzjan', 'kabul'] }],
  includePredictions: [{ includePredictions: true }],
  includeDenied: [{ includeDenied: true }],
  standings: [{ standings: ['DISPUTED', 'PREDICTED'] }, { standings: ['REPORTED'] }],
  includeStructure: [{ includeStructure: false }, { includeStructure: false, sources: ['trt-2021'] }],
  // What stands under others is put together after reading; its statement gives it as it is (rollup.test.ts).
  rollUp: [],
  joinIdentities: [],
};

const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const some = (...values: string[]): fc.Arbitrary<string[] | undefined> =>
  sometimes(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }));
const day = sometimes(fc.constantFrom('2017-08-05', '2018-08-01', '2019-12-31', '2021-08-30'));
const combined: fc.Arbitrary<Filter> = fc
  .record({
    entityKinds: some('ARMED_GROUP', 'STATE', 'STATE_FORCE', 'PERSON', 'FACTION', 'EVENT'),
    relationshipTypes: some('FOUGHT', 'COOPERATED_WITH', 'PART_OF', 'SUPPORTED', 'PARTICIPATED_IN'),
    asOf: day,
    asOfCertainty: sometimes(fc.constantFrom('DEFINITE', 'POSSIBLE')),
    knownBy: day,
    from: sometimes(fc.constant('2017-01-01')),
    to: sometimes(fc.constantFrom('2018-12-31', '2021-12-31')),
    verdict: sometimes(fc.constantFrom('ANY_CLAIM', 'UNDISPUTED', 'CORROBORATED')),
    sources: some('cnn-2018', 'trt-2021', 'caci-2017', 'orf-giustozzi-2019'),
    notSources: some('nangarhar-2019', 'trt-2021'),
    assertedBy: some('cnn', 'antonio-giustozzi', 'zabiullah-mujahid'),
    voices: some('taliban', 'cnn', 'afghan-government'),
    places: some('jawzjan', 'kabul', 'afghanistan', 'nangarhar'),
    includePredictions: sometimes(fc.boolean()),
    includeDenied: sometimes(fc.boolean()),
    includeStructure: sometimes(fc.boolean()),
  })
  .map((filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)));

interface Asked {
  readonly shape: 'graph' | 'neighborhood';
  readonly filter: Filter;
  readonly ids?: readonly string[];
  readonly depth?: number;
  readonly limit: number;
}

const one = ['is-k'];
const several = ['taliban', 'haqqani-network', 'jawzjan-surrender'];
/** Every shape with every field alone and with none; what is random is the same on every engine and in every run. */
const SHAPES: readonly Omit<Asked, 'filter'>[] = [
  { shape: 'graph', limit: 500 },
  { shape: 'graph', limit: 7 },
  { shape: 'neighborhood', ids: several, depth: 0, limit: 300 },
  ...[1, 2, 3, 4].flatMap((depth): Omit<Asked, 'filter'>[] => [
    { shape: 'neighborhood', ids: one, depth, limit: 300 },
    { shape: 'neighborhood', ids: several, depth, limit: 12 },
  ]),
];
const fields = Object.values(ALONE).flat();
const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;
const PLAIN: readonly Asked[] = [
  ...SHAPES.map((shape) => ({ ...shape, filter: {} })),
  ...fields.map((filter) => ({ ...at(SHAPES, 0), filter })),
];
const REQUESTS: readonly Asked[] = [
  ...PLAIN,
  // Each field meets another shape beside the whole graph; over all fields, every shape comes up.
  ...fields.map((filter, place) => ({ ...at(SHAPES, place + 1), filter })),
  ...fc
    .sample(combined, { seed: 20_261_121, numRuns: SHAPES.length })
    .map((filter, place) => ({ ...at(SHAPES, place), filter })),
];

interface Held {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}
interface Subgraph {
  readonly nodes: readonly { id: string }[];
  readonly relationships: readonly { id: string; subject: { id: string }; object: { id: string } }[];
  readonly truncated: boolean;
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const sorted = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id).sort();
const heldIn = ({ nodes, relationships }: Subgraph): Held => ({
  nodes: sorted(nodes),
  relationships: sorted(relationships),
});

const SUBGRAPH =
  'nodes { id } relationships { id: canonicalId subject { id } object { id } } truncated cypher parameters';
const BY_HAND = `query ($query: String!, $parameters: JSON) {
  cypher(query: $query, parameters: $parameters, limit: 10000) { truncated subgraph { ${SUBGRAPH} } }
}`;

test('these are all fields of a filter, and all places that give a subgraph', () => {
  const schema = executableSchema();
  const filter = schema.getType('GraphFilter');
  expect(filter && 'getFields' in filter ? Object.keys(filter.getFields()).sort() : []).toEqual(
    Object.keys(ALONE).sort(),
  );
  const places = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields())
          .filter((field) => getNamedType(field.type).name === 'Subgraph')
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
  expect(places.sort()).toEqual(['CypherResult.subgraph', 'Query.graph', 'Query.neighborhood']);
});

const found = new Map<string, unknown>();
/** Answers of the engine that ran first, for the next one. */
function sameOnEvery(name: string, answer: unknown): void {
  if (found.has(name)) expect(answer).toEqual(found.get(name));
  else found.set(name, answer);
}

describe.each(testEngines())('the statement of a subgraph on %s', (engine) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi(engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  async function ask({ shape, filter, ids, depth, limit }: Asked): Promise<Subgraph> {
    const [declared, given] =
      shape === 'graph' ? ['', ''] : ['$ids: [ID!]!, $depth: Int, ', 'ids: $ids, depth: $depth, '];
    const { data, errors } = await api.ask(
      `query (${declared}$filter: GraphFilter, $limit: Int) { ${shape}(${given}filter: $filter, limit: $limit) { ${SUBGRAPH} } }`,
      { filter, limit, ...(shape === 'neighborhood' && { ids, depth }) },
    );
    expect(errors).toBeUndefined();
    return data?.[shape] as Subgraph;
  }

  /** What the port gives for a statement as it stands. */
  async function throughPort(statement: Statement): Promise<Held> {
    const { rows } = await api.graph.engine.read(statement);
    const { entities, relationships } = heldBy(rows);
    return { nodes: entities, relationships };
  }

  async function throughConsole(query: string, parameters: unknown): Promise<Held> {
    const { data, errors } = await api.ask(BY_HAND, { query, parameters });
    expect(errors).toBeUndefined();
    const { truncated, subgraph } = data!['cypher'] as { truncated: boolean; subgraph: Subgraph | null };
    expect(truncated).toBe(false);
    return subgraph === null ? { nodes: [], relationships: [] } : heldIn(subgraph);
  }

  test.each(REQUESTS.map((asked): [string, Asked] => [JSON.stringify(asked), asked]))(
    'gives it again: %s',
    async (name, asked) => {
      const subgraph = await ask(asked);
      const held = heldIn(subgraph);
      const statement = { text: subgraph.cypher, parameters: subgraph.parameters } as Statement;
      expect(await throughPort(statement)).toEqual(held);
      // A long statement takes a second or two to check, so the console gets each shape and each field, not all together.
      if (PLAIN.includes(asked))
        expect(await throughConsole(subgraph.cypher, subgraph.parameters)).toEqual(held);

      // Parameters are what the caller asked, and nothing of what was found stands in the text.
      const { entityKinds: _, relationshipTypes: __, ...values } = asked.filter;
      const {
        asOfCertainty: _certainty,
        verdict: _verdict,
        includePredictions: _predictions,
        includeDenied: _denied,
        standings: _standings,
        includeStructure: _structure,
        ...given
      } = values;
      const limit = Math.max(asked.limit, asked.ids?.length ?? 0);
      expect(subgraph.parameters).toEqual({ ...given, ...(asked.ids && { ids: asked.ids }), limit });
      for (const id of [...held.nodes, ...held.relationships])
        expect(subgraph.cypher).not.toMatch(new RegExp(`['"]${id}['"]`));

      sameOnEvery(name, { ...held, truncated: subgraph.truncated });
    },
  );

  test('lets something through for every field alone', async () => {
    for (const filter of fields) {
      const { relationships } = await ask({ ...at(SHAPES, 0), filter });
      expect([filter, relationships.length > 0]).toEqual([filter, true]);
    }
  });

  const written = readdirSync(join(projectRoot, 'cypher', 'questions')).length;
  const questions = [...readCatalog(join(projectRoot, 'cypher', 'questions')).values()];

  test.each(questions)('of a person gives what it drew: $name', async ({ name, text, examples }) => {
    expect(questions).toHaveLength(written);
    const { data, errors } = await api.ask(BY_HAND, { query: text, parameters: examples });
    expect(errors).toBeUndefined();
    const { subgraph } = data!['cypher'] as { subgraph: Subgraph | null };
    const { text: prepared } = prepare(text, {
      engine,
      access: 'read',
      parameters: examples,
    });
    const held = await throughPort({ text: prepared, parameters: examples });
    sameOnEvery(name, subgraph && heldIn(subgraph));
    if (subgraph === null) return expect(held).toEqual({ nodes: [], relationships: [] });
    expect(subgraph.cypher).toBe(text);
    expect(subgraph.parameters).toEqual(examples);
    expect(heldIn(subgraph).relationships).toEqual(held.relationships);
    // A relationship brings its ends.
    const ends = subgraph.relationships.flatMap(({ subject, object }) => [subject.id, object.id]);
    expect(heldIn(subgraph).nodes).toEqual([...new Set([...held.nodes, ...ends])].sort());
    return undefined;
  });

  test('says of rows that were cut that the subgraph is', async () => {
    const query = 'MATCH (n:Entity) RETURN n AS n ORDER BY n.id';
    const { data } = await api.ask(
      `query ($query: String!) { cypher(query: $query, limit: 5) { truncated subgraph { ${SUBGRAPH} } } }`,
      { query },
    );
    expect(data).toMatchObject({ cypher: { truncated: true, subgraph: { truncated: true } } });
  });
});
