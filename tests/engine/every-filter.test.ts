import fc from '../support/fast-check.js';
import type { ClaimFilter } from '../../server/read/claims.js';
import { composeFilter, type Filter } from '../../server/read/filter.js';
import { createTestApi, type TestApi } from '../support/api.js';
import { chains, claimsFitting, disputesFitting, eventsOf } from '../support/answer-oracle.js';
import { ENGINE_HOOK_MS, testEngines } from '../support/engines.js';
import {
  byVoices,
  cut,
  keptBy,
  reach,
  sortedById,
  type ExpectedRelationship,
} from '../support/filter-oracle.js';
import { readPlainGraph, type PlainGraph } from '../support/plain-graph.js';
import { claimFilterFields, filterFields, manyFilters } from '../support/real-filters.js';

const SEED = 22;
/** How many filters, each asked of the next operation in turn; `FILTERS=400 CLAIM_FILTERS=100` asks more by hand. */
const COUNT = {
  graph: Number(process.env['FILTERS'] ?? 45),
  claims: Number(process.env['CLAIM_FILTERS'] ?? 24),
};
/** Kinds for which Neo4j 5.26 gave no row at all while labels joined by OR were a union of scans. */
const LOST = ['EVENT', 'PERSON', 'COALITION', 'PROVINCE'];

/** What an operation answers, and what the oracle says that it must; undefined where only the engines can be compared. */
interface Checked {
  readonly name: string;
  readonly query: string;
  readonly variables: object;
  readonly told: (data: never) => unknown;
  readonly expected?: unknown;
}

const EDGE =
  'id: canonicalId standing voices hedged contradicting { id } startMin startMax endMin endMax subject { id } object { id } claims { id }';
/** The same without the claims, so that the answer is read by columns. */
const LEAN_EDGE = EDGE.replace(' claims { id }', '');
interface ToldEdge {
  readonly id: string;
  readonly standing: string;
  readonly subject: { id: string };
  readonly object: { id: string };
  readonly contradicting: readonly { id: string }[];
  readonly claims?: readonly { id: string }[];
}
interface ToldSubgraph {
  readonly nodes: readonly { id: string }[];
  readonly relationships: readonly ToldEdge[];
}
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
const edge = ({ standing, subject, object, contradicting, claims, ...rest }: ToldEdge): object => ({
  ...rest,
  contradicting: ids(contradicting),
  ends: [subject.id, object.id],
  standing: standing.toLowerCase(),
  ...(claims && { claims: ids(claims).sort() }),
});
const expectedEdge =
  (whole: boolean) =>
  ({ claims, ...rest }: ExpectedRelationship): object => ({ ...rest, ...(whole && { claims }) });
const subgraph = ({ nodes, relationships, ...rest }: ToldSubgraph): object => ({
  ...rest,
  nodes: ids(nodes),
  relationships: relationships.map(edge),
});

/** An operation for a filter of relationships; `draw` picks its other arguments. */
type Operation<F> = (graph: PlainGraph, filter: F, draw: <T>(arbitrary: fc.Arbitrary<T>) => T) => Checked;

const wholeGraph: Operation<Filter> = (graph, filter, draw) => {
  const limit = draw(fc.constantFrom(500, 500, 12, 40));
  const whole = draw(fc.boolean());
  const kept = keptBy(graph, filter);
  const expected = cut(kept, [...new Set(kept.flatMap(({ ends }) => ends))], [], limit);
  return {
    name: 'graph',
    query: `query ($filter: GraphFilter, $limit: Int) { answer: graph(filter: $filter, limit: $limit) {
      nodes { id } relationships { ${whole ? EDGE : LEAN_EDGE} } truncated totalNodes totalRelationships ${whole ? 'cypher' : ''} } }`,
    variables: { filter, limit },
    told: ({ cypher: _, ...data }: ToldSubgraph & { cypher?: string }) => subgraph(data),
    expected: {
      ...expected,
      relationships: expected.relationships.map(expectedEdge(whole)),
      truncated: expected.nodes.length < expected.totalNodes,
    },
  };
};

const neighborhood: Operation<Filter> = (graph, filter, draw) => {
  const starts = draw(fc.uniqueArray(entityIn(graph), { minLength: 1, maxLength: 3 }));
  const depth = draw(fc.integer({ min: 0, max: 3 }));
  const limit = draw(fc.constantFrom(300, 300, 10));
  const whole = draw(fc.boolean());
  const kept = keptBy(graph, filter, starts);
  const expected = cut(kept, reach(kept, starts, depth), starts, limit);
  // Where nothing is cut and no claim dropped, the order is by the voices of what comes back.
  const full = expected.nodes.length === expected.totalNodes && !composeFilter(filter).recomputes;
  const others = expected.nodes.filter((id) => !starts.includes(id));
  const nodes = full ? [...starts, ...others.sort(byVoices(expected.relationships))] : expected.nodes;
  return {
    name: 'neighborhood',
    query: `query ($ids: [ID!]!, $depth: Int, $filter: GraphFilter, $limit: Int) {
      answer: neighborhood(ids: $ids, depth: $depth, filter: $filter, limit: $limit) {
        nodes { id } relationships { ${whole ? EDGE : LEAN_EDGE} } truncated totalNodes totalRelationships ${whole ? 'cypher' : ''} } }`,
    variables: { ids: starts, depth, filter, limit },
    told: ({ cypher: _, ...data }: ToldSubgraph & { cypher?: string }) => subgraph(data),
    expected: {
      ...expected,
      nodes,
      relationships: expected.relationships.map(expectedEdge(whole)),
      truncated: expected.nodes.length < expected.totalNodes,
    },
  };
};

const paths: Operation<Filter> = (graph, filter, draw) => {
  const [from, to] = draw(fc.uniqueArray(hubIn(graph), { minLength: 2, maxLength: 2 })) as [string, string];
  const maxLength = draw(fc.integer({ min: 1, max: 4 }));
  return {
    name: 'paths',
    query: `query ($from: ID!, $to: ID!, $maxLength: Int, $filter: GraphFilter) {
      answer: paths(from: $from, to: $to, maxLength: $maxLength, filter: $filter) { nodes { id } relationships { id: canonicalId } } }`,
    variables: { from, to, maxLength, filter },
    told: (data: readonly ToldSubgraph[]) =>
      data.map(({ nodes, relationships }) => ({ nodes: ids(nodes), relationships: ids(relationships) })),
    expected: chains(graph, filter, from, to, { maxLength, first: 10 }),
  };
};

const relationships: Operation<Filter> = (graph, filter, draw) => {
  const id = draw(hubIn(graph));
  const own = keptBy(graph, filter, [id]).filter(({ ends }) => ends.includes(id));
  return {
    name: 'relationships',
    query: `query ($id: ID!, $filter: GraphFilter) {
      answer: entity(id: $id) { relationships(filter: $filter, first: 500) { edges { node { ${EDGE} } } } } }`,
    variables: { id, filter },
    told: (data: { relationships: { edges: { node: ToldEdge }[] } }) =>
      data.relationships.edges.map(({ node }) => edge(node)),
    expected: sortedById(own).map(expectedEdge(true)),
  };
};

const events: Operation<Filter> = (graph, filter, draw) => {
  const id = draw(hubIn(graph));
  const all = eventsOf(graph, filter, id);
  return {
    name: 'events',
    query: `query ($id: ID!, $filter: GraphFilter) {
      answer: entity(id: $id) { events(filter: $filter, first: 20) { totalCount edges { node { id } } } } }`,
    variables: { id, filter },
    told: ({ events: found }: { events: { totalCount: number; edges: { node: { id: string } }[] } }) => ({
      total: found.totalCount,
      ids: ids(found.edges.map(({ node }) => node)),
    }),
    expected: { total: all.length, ids: all.slice(0, 20) },
  };
};

const timeline: Operation<Filter> = (graph, filter) => {
  const kept = keptBy(graph, filter);
  return {
    name: 'timeline',
    query: `query ($filter: GraphFilter) { answer: timeline(filter: $filter, bucket: YEAR) { undated buckets { start relationships events } } }`,
    variables: { filter },
    told: (data: { undated: number; buckets: { start: string; relationships: number }[] }) => ({
      undated: data.undated,
      buckets: data.buckets
        .map(({ start, relationships: held }) => [start, held])
        .filter(([, held]) => held !== 0),
    }),
    expected: {
      undated: kept.filter(({ startMin, endMax }) => startMin === null || endMax === null).length,
      buckets: years(kept),
    },
  };
};

function years(kept: readonly ExpectedRelationship[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { startMin, endMax } of kept) {
    if (startMin === null || endMax === null) continue;
    for (let year = Number(startMin.slice(0, 4)); year <= Number(endMax.slice(0, 4)); year += 1)
      counts.set(`${year}-01-01`, (counts.get(`${year}-01-01`) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What is computed from the relationships above by one function for every engine. */
const balance: Operation<Filter> = (_, filter) => ({
  name: 'balance',
  query: `query ($filter: GraphFilter) { answer: balance(filter: $filter) {
    balanced unbalanced frustration signedRelationships mixedPairs unsignedPairs triads { entities { id } relationships { id: canonicalId } balanced } } }`,
  variables: { filter },
  told: (data: object) => data,
});
const blocs: Operation<Filter> = (_, filter) => ({
  name: 'blocs',
  query: 'query ($filter: GraphFilter) { answer: blocs(filter: $filter) { members { id } } }',
  variables: { filter },
  told: (data: object) => data,
});

const asked = ({ stance, ...rest }: ClaimFilter): object => ({
  ...rest,
  ...(stance != null && { stance: stance.toUpperCase().replaceAll('-', '_') }),
});
const claims: Operation<ClaimFilter> = (graph, filter) => {
  const all = claimsFitting(graph, filter);
  return {
    name: 'claims',
    query: `query ($filter: ClaimFilter) { answer: claims(filter: $filter, first: 500) { totalCount edges { node { id } } } }`,
    variables: { filter: asked(filter) },
    told: (data: { totalCount: number; edges: { node: { id: string } }[] }) => ({
      total: data.totalCount,
      ids: ids(data.edges.map(({ node }) => node)),
    }),
    expected: { total: all.length, ids: all.slice(0, 500) },
  };
};
const disputes: Operation<ClaimFilter> = (graph, filter) => ({
  name: 'disputes',
  query: `query ($filter: ClaimFilter) { answer: disputes(filter: $filter) { question { id } positions { position claims { id } } } }`,
  variables: { filter: asked(filter) },
  told: (data: { question: { id: string }; positions: { position: string; claims: { id: string }[] }[] }[]) =>
    data.map(({ question, positions }) => [
      question.id,
      positions.map(({ position, claims: own }) => [position, ids(own)]),
    ]),
  expected: disputesFitting(graph, filter),
});

const ON_GRAPH = [
  wholeGraph,
  neighborhood,
  wholeGraph,
  paths,
  relationships,
  timeline,
  events,
  neighborhood,
  balance,
  blocs,
];
const ON_CLAIMS = [claims, disputes];

const entityIn = ({ kinds }: PlainGraph): fc.Arbitrary<string> =>
  fc.constantFrom(...Object.keys(kinds).sort());
/** An entity that much is said of. */
const hubIn = ({ claims: all }: PlainGraph): fc.Arbitrary<string> => {
  const counts = new Map<string, number>();
  for (const { subject, object } of all)
    for (const end of [subject, object]) if (end !== null) counts.set(end, (counts.get(end) ?? 0) + 1);
  const most = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 25);
  return fc.constantFrom(...most.map(([id]) => id));
};

/** Joins and rollups are asked by tests of their own. */
type FieldsAsked = Omit<Filter, 'joinIdentities' | 'rollUp'>;

const LONG_MS = 2 * 3_600_000;

/** Answers of the engine that ran first, for the next one. */
const first = new Map<string, unknown>();

describe.each(testEngines())('every field of a filter, and pairs of them, on %s', (engine) => {
  let api: TestApi;
  let graph: PlainGraph;

  beforeAll(async () => {
    api = await createTestApi(engine);
    graph = await readPlainGraph(api.graph.engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  /** Null where the answer is right; what is wrong otherwise. */
  async function fault<F>(operation: Operation<F>, filter: F, seed: number): Promise<object | null> {
    let drawn = 0;
    const { name, query, variables, told, expected } = operation(graph, filter, (arbitrary) => {
      drawn += 1;
      return fc.sample(arbitrary, { seed: seed + drawn, numRuns: 1 })[0] as never;
    });
    const { data, errors } = await api.ask(query, variables);
    if (errors !== undefined) return { name, variables, errors };
    const answer = told(data?.['answer'] as never);
    const key = `${name} ${JSON.stringify(variables)}`;
    if (!first.has(key)) first.set(key, answer);
    const wanted = expected ?? first.get(key);
    return same(answer, wanted) && same(answer, first.get(key)) ? null : { name, variables, answer, wanted };
  }

  async function faults<F extends object>(
    operations: readonly Operation<F>[],
    filters: readonly F[],
  ): Promise<object[]> {
    const wrong: object[] = [];
    for (const [index, filter] of filters.entries()) {
      const found = await fault(operations[index % operations.length] as Operation<F>, filter, SEED + index);
      if (found !== null) wrong.push(found);
    }
    if (process.env['FILTERS'] !== undefined)
      console.log(`${engine}: ${filters.length - wrong.length} equal of ${filters.length}`);
    return wrong;
  }

  test(
    'of relationships means the same as a plain reading, and as on the other engine',
    async () => {
      const filters = manyFilters<FieldsAsked>(filterFields(graph), COUNT.graph, SEED);
      expect((await faults(ON_GRAPH, filters)).slice(0, 3)).toEqual([]);
    },
    LONG_MS,
  );

  test(
    'of claims means the same as a plain reading, and as on the other engine',
    async () => {
      const filters = manyFilters<Omit<ClaimFilter, 'under' | 'notUnder'>>(
        claimFilterFields(graph),
        COUNT.claims,
        SEED,
      );
      expect((await faults(ON_CLAIMS, filters)).slice(0, 3)).toEqual([]);
    },
    LONG_MS,
  );

  test('of several kinds loses no row, whatever else is asked and of whichever operation', async () => {
    const wrong: object[] = [];
    for (const operation of new Set(ON_GRAPH)) {
      const found = await fault(operation, { entityKinds: LOST }, SEED);
      if (found !== null) wrong.push(found);
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    const { data } = await api.ask(
      'query ($kinds: [EntityKind!]) { graph(filter: { entityKinds: $kinds }) { totalNodes totalRelationships } }',
      { kinds: LOST },
    );
    expect(data).toEqual({ graph: { totalNodes: 43, totalRelationships: 39 } });
  });
});

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

/** The keys of maps in order of name; lists stay as they are. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, ordered(item)]),
  );
}
