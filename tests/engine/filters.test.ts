import fc from '../support/fast-check.js';
import { prepare } from '../../server/guard/index.js';
import type { GraphEngine, Statement } from '../../server/engine/port.js';
import { GraphNode, GraphRelationship, type Value } from '../../server/engine/values.js';
import { entityColumns, relationshipColumns } from '../../server/read/columns.js';
import { composeFilter, type Filter } from '../../server/read/filter.js';
import { neighborhoodOf } from '../../server/read/neighborhood.js';
import { GraphReader } from '../../server/read/reader.js';
import {
  relationshipsOfAll,
  relationshipsUnder,
  subgraphOf,
  type SubgraphRecord,
} from '../../server/read/relationships.js';
import { graphStatement, neighborhoodStatement } from '../../server/read/subgraph.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../support/engines.js';
import {
  byVoices,
  cut,
  keptBy,
  reach,
  sortedById,
  type ExpectedSubgraph,
  type ExpectedRelationship,
} from '../support/filter-oracle.js';
import { plainRandomGraph, type PlainGraph } from '../support/plain-graph.js';
import { loadClaims, RANDOM_ENTITIES, randomClaims, randomFilter } from '../support/random-graph.js';

const ids = Object.keys(RANDOM_ENTITIES);
const asked = fc.record({
  filter: randomFilter,
  limit: fc.integer({ min: 1, max: 9 }),
  depth: fc.integer({ min: 0, max: 4 }),
  starts: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }),
});

interface Asked {
  readonly filter: Filter;
  readonly limit: number;
  readonly depth: number;
  readonly starts: readonly string[];
}

/** Columns of all that is compared, as a request selects them. */
const EVERYTHING = {
  totalRelationships: true,
  restate: true,
  columns: {
    node: entityColumns('n', new Set(['name'])),
    relationship: relationshipColumns(
      new Set(['standing', 'voices', 'hedged', 'contradicting', 'startMin', 'startMax', 'endMin', 'endMax']),
    ),
  },
};

/** What a person sees who pastes a statement into the console: the nodes and relationships that its rows hold. */
async function pasted(
  engine: GraphEngine,
  statement: Statement,
): Promise<{ nodes: string[]; relationships: string[] }> {
  const { text } = prepare(statement.text, {
    engine: engine.info.name,
    access: 'read',
    parameters: statement.parameters ?? {},
  });
  const { rows } = await engine.read({ ...statement, text });
  const nodes = new Set<string>();
  const relationships = new Set<string>();
  const visit = (value: Value): void => {
    if (value instanceof GraphNode) nodes.add(String(value.properties['id']));
    else if (value instanceof GraphRelationship) relationships.add(String(value.properties['id']));
    else if (Array.isArray(value)) (value as readonly Value[]).forEach(visit);
  };
  for (const row of rows) row.forEach(visit);
  return { nodes: [...nodes].sort(), relationships: [...relationships].sort() };
}

describe.each(testEngines())('filters over random graphs on %s', (name) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await createTestGraph(name);
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose(), ENGINE_HOOK_MS);

  function says(found: SubgraphRecord, expected: ExpectedSubgraph): void {
    expect({
      nodes: found.nodes.map(({ id }) => id),
      relationships: found.relationships.map(told),
      totalNodes: found.totalNodes,
      totalRelationships: found.totalRelationships,
      truncated: found.truncated,
    }).toEqual({
      ...expected,
      relationships: expected.relationships.map(({ claims: _, ...edge }) => edge),
      truncated: expected.nodes.length < expected.totalNodes,
    });
    for (const { id, claims } of found.relationships)
      if (claims !== null)
        expect([...claims].sort()).toEqual(expected.relationships.find((edge) => edge.id === id)?.claims);
  }

  async function answers(statement: Statement, filter: Filter, expected: ExpectedSubgraph): Promise<void> {
    says(await subgraphOf(new GraphReader(graph.engine), statement, filter), expected);
    const drawn = await pasted(graph.engine, statement);
    expect(drawn).toEqual({
      nodes: [...expected.nodes].sort(),
      relationships: expected.relationships.map(({ id }) => id),
    });
  }

  test(
    'mean the same as a plain reading of the contract',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          randomClaims,
          fc.array(asked, { minLength: 1, maxLength: name === 'embedded' ? 12 : 6, size: 'max' }),
          async (claims, requests) => {
            await loadClaims(graph.engine, claims);
            for (const request of requests) await check(plainRandomGraph(claims), request);
          },
        ),
        // Every request is several statements that no other is like, and Neo4j takes a second to plan them.
        { numRuns: name === 'embedded' ? 6 : 3, endOnFailure: true },
      );
    },
    ENGINE_HOOK_MS,
  );

  test(
    'all fields at once, four levels out, are no more than the engine takes',
    async () => {
      const all: Filter = {
        entityKinds: ['ARMED_GROUP', 'STATE', 'PERSON'],
        relationshipTypes: ['FOUGHT', 'SUPPORTED'],
        asOf: '2018-01-01',
        asOfCertainty: 'DEFINITE',
        knownBy: '2019-01-01',
        from: '2017-01-01',
        to: '2020-01-01',
        verdict: 'CORROBORATED',
        sources: ['s1', 's2', 's3'],
        notSources: ['s4'],
        assertedBy: ['a', 'b'],
        voices: ['a', 'b'],
        places: ['p'],
        includePredictions: true,
        includeDenied: true,
      };
      const statement = neighborhoodStatement(['a', 'b'], 4, all, 9);
      await expect(graph.engine.read(statement)).resolves.toMatchObject({ truncated: false });
    },
    ENGINE_HOOK_MS,
  );

  async function check(claims: PlainGraph, { filter, limit, depth, starts }: Asked): Promise<void> {
    const kept = keptBy(claims, filter);
    const ends = [...new Set(kept.flatMap((edge) => edge.ends))];
    await answers(graphStatement(filter, limit), filter, cut(kept, ends, [], limit));

    const near = keptBy(claims, filter, starts);
    const found = reach(near, starts, depth);
    const around = cut(near, found, starts, limit);
    await answers(neighborhoodStatement(starts, depth, filter, limit), filter, around);

    const reader = new GraphReader(graph.engine);
    const lean = await neighborhoodOf(reader, { ids: starts, depth, filter, limit }, EVERYTHING);
    says(lean, { ...around, nodes: leanOrder(around, starts, filter) });
    expect((await relationshipsUnder(reader, filter)).map(told)).toEqual(sorted(kept));
    const ofEach = await relationshipsOfAll(reader, starts, filter);
    starts.forEach((start, at) => {
      const own = keptBy(claims, filter, [start]).filter((edge) => edge.ends.includes(start));
      expect((ofEach[at] ?? []).map(told)).toEqual(sorted(own));
    });
  }
});

/** Entities that need no cut come in order of the voices that come back with them, the starts first. */
function leanOrder(expected: ExpectedSubgraph, starts: readonly string[], filter: Filter): string[] {
  const { nodes, relationships, totalNodes } = expected;
  if (composeFilter(filter).recomputes || nodes.length < totalNodes) return [...nodes];
  const rest = nodes.filter((id) => !starts.includes(id));
  return [...starts, ...rest.sort(byVoices(relationships))];
}

const sorted = (kept: readonly ExpectedRelationship[]) =>
  sortedById(kept).map(({ claims: _, ...edge }) => edge);

function told(
  record: Awaited<ReturnType<typeof relationshipsUnder>>[number],
): Omit<ExpectedRelationship, 'claims'> {
  const { id, subject, object, standing, voices, hedged, contradicting, startMin, startMax, endMin, endMax } =
    record;
  const ends = [subject.id, object.id] as const;
  return { id, ends, standing, voices, hedged, contradicting, startMin, startMax, endMin, endMax };
}
