import { ENTITY_KINDS, type EntityKind } from '../../../domain/kinds/index.js';
import type { Filter } from '../../../server/read/filter.js';
import { lookupIn } from '../../../server/ingest/import/graph-lookup.js';
import { GraphSink } from '../../../server/ingest/import/graph-sink.js';
import { runImport } from '../../../server/ingest/import/run.js';
import { NO_MAPPING } from '../../../server/ingest/names/mapping.js';
import { ucdpGed } from '../../../server/ingest/ucdp/ged.js';
import { createTestApi, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../../support/engines.js';
import { readPlainGraph } from '../../support/plain-graph.js';
import { filterFields, manyFilters } from '../../support/real-filters.js';
import { streamOf } from '../../unit/ingest/reading.js';

interface Node {
  readonly id: string;
  readonly kind: EntityKind;
}
interface Tie {
  readonly type: string;
  readonly family: string;
  readonly standing: string;
  readonly assertingCount: number;
  readonly voices: number;
  readonly subject: Node;
  readonly object: Node;
}
interface Graph {
  readonly totalNodes: number;
  readonly totalRelationships: number;
  readonly nodes: readonly Node[];
  readonly relationships: readonly Tie[];
}
type Counts = readonly { readonly count: number }[];
interface Overview {
  readonly sentence: string;
  readonly entitiesInGraph: number;
  readonly entityCount: number;
  readonly entityKinds: readonly { readonly kind: EntityKind; readonly count: number }[];
  readonly relationshipCount: number;
  readonly relationshipTypes: Counts;
  readonly families: readonly { readonly family: string; readonly count: number }[];
  readonly standings: readonly { readonly standing: string; readonly count: number }[];
  readonly claimCount: number;
  readonly sourceCount: number;
  readonly campCount: number;
  readonly camps: readonly {
    readonly entity: { readonly id: string };
    readonly parts: number;
    readonly connections: number;
    readonly relationshipCount: number;
    readonly claimCount: number;
    readonly families: Counts;
  }[];
  readonly dyadCount: number;
  readonly dyads: readonly {
    readonly entities: readonly { readonly id: string }[];
    readonly relationshipCount: number;
    readonly claimCount: number;
    readonly voices: number;
    readonly families: Counts;
    readonly standings: readonly { readonly standing: string; readonly count: number }[];
  }[];
  readonly placeCount: number;
  readonly places: readonly {
    readonly place: { readonly id: string };
    readonly claimCount: number;
    readonly families: Counts;
  }[];
  readonly years: readonly unknown[];
  readonly undated: number;
}

const COUNTED = 'families { family count }';
const OVERVIEW = `overview(filter: $filter) { sentence entitiesInGraph entityCount entityKinds { kind count } relationshipCount
  relationshipTypes { type count } families { family count } standings { standing count } claimCount sourceCount
  campCount camps(first: 1000) { entity { id } parts connections relationshipCount claimCount ${COUNTED} }
  dyadCount dyads(first: 1000) { entities { id } relationshipCount claimCount voices ${COUNTED} standings { standing count } }
  placeCount places(first: 1000) { place { id } claimCount ${COUNTED} } years { start end relationships events } undated }`;
const GRAPH = `totalNodes totalRelationships nodes { id kind } relationships { type family standing assertingCount voices
  subject { id kind } object { id kind } }`;

const sum = (counts: Counts): number => counts.reduce((total, { count }) => total + count, 0);
const tally = (words: readonly string[]): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const word of words) found[word] = (found[word] ?? 0) + 1;
  return found;
};
const isActor = ({ kind }: Node): boolean => ENTITY_KINDS[kind].family === 'Actor';
const betweenActors = ({ relationships }: Graph): Tie[] =>
  relationships.filter(
    ({ subject, object }) => isActor(subject) && isActor(object) && subject.id !== object.id,
  );
const pairOf = ({ subject, object }: Tie): string => [subject.id, object.id].sort().join(' ');

describe.each(testEngines())('the graph at a glance, on %s', (engine) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi(engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  async function ask<T>(query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await api.ask(query, variables);
    expect(errors).toBeUndefined();
    return data as T;
  }
  const overviewOf = async (filter: object): Promise<Overview> =>
    (await ask<{ overview: Overview }>(`query ($filter: GraphFilter) { ${OVERVIEW} }`, { filter })).overview;
  const graphOf = async (filter: object): Promise<Graph> =>
    (
      await ask<{ graph: Graph }>(
        `query ($filter: GraphFilter) { graph(filter: $filter, limit: 5000) { ${GRAPH} } }`,
        { filter },
      )
    ).graph;

  /** How many claims assert something of a place, as the list of claims has them; no gazetteer's. */
  async function claimsOf(place: string, under: object): Promise<number> {
    let after: string | null = null;
    let found = 0;
    do {
      const page: {
        claims: {
          edges: { node: { source: { kind: string } } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      } = await ask(
        `query ($filter: ClaimFilter, $after: String) { claims(filter: $filter, first: 500, after: $after) {
          edges { node { source { kind } } } pageInfo { hasNextPage endCursor } } }`,
        { filter: { places: [place], stance: 'ASSERTS', under }, after },
      );
      found += page.claims.edges.filter(
        ({ node }) => !['GAZETTEER', 'EDITORIAL'].includes(node.source.kind),
      ).length;
      after = page.claims.pageInfo.hasNextPage ? page.claims.pageInfo.endCursor : null;
    } while (after !== null);
    return found;
  }

  /** Whatever an overview counts, something else of the API counts as well. */
  async function agrees(filter: Filter, told = 0): Promise<Overview> {
    const overview = await overviewOf(filter);
    const graph = await graphOf(filter);
    expect(overview.relationshipCount).toBe(graph.totalRelationships);
    expect(overview.entityCount).toBe(graph.totalNodes + told);
    expect(sum(overview.entityKinds)).toBe(overview.entityCount);
    expect(sum(overview.relationshipTypes)).toBe(graph.totalRelationships);
    expect(Object.fromEntries(overview.families.map(({ family, count }) => [family, count]))).toEqual(
      tally(graph.relationships.map(({ family }) => family)),
    );
    expect(Object.fromEntries(overview.standings.map(({ standing, count }) => [standing, count]))).toEqual(
      tally(graph.relationships.map(({ standing }) => standing)),
    );
    const ties = betweenActors(graph);
    const pairs = tally(ties.map(pairOf));
    expect(overview.dyadCount).toBe(Object.keys(pairs).length);
    expect(
      Object.fromEntries(
        overview.dyads.map(({ entities, relationshipCount }) => [
          entities.map(({ id }) => id).join(' '),
          relationshipCount,
        ]),
      ),
    ).toEqual(pairs);
    const claims = (list: readonly Tie[]): number =>
      list.reduce((total, { assertingCount }) => total + assertingCount, 0);
    for (const { entities, claimCount, voices, families, standings } of overview.dyads.slice(0, 5)) {
      const own = ties.filter((tie) => pairOf(tie) === entities.map(({ id }) => id).join(' '));
      expect(claimCount).toBe(claims(own));
      expect(voices).toBe(own.reduce((total, tie) => total + tie.voices, 0));
      expect(sum(families)).toBe(own.length);
      expect(sum(standings)).toBe(own.length);
    }
    const { timeline } = await ask<{ timeline: { buckets: unknown[]; undated: number } }>(
      'query ($filter: GraphFilter) { timeline(filter: $filter, bucket: YEAR) { undated buckets { start end relationships events } } }',
      { filter },
    );
    expect(overview.years).toEqual(timeline.buckets);
    expect(overview.undated).toBe(timeline.undated);
    return overview;
  }

  test('without a filter it is all that there is', async () => {
    const overview = await agrees({});
    const { entities, claims, sources } = await ask<{
      entities: { totalCount: number };
      claims: { totalCount: number };
      sources: { claims: { totalCount: number } }[];
    }>('{ entities { totalCount } claims { totalCount } sources { claims { totalCount } } }');
    expect(overview.entitiesInGraph).toBe(entities.totalCount);
    expect(overview.claimCount).toBe(claims.totalCount);
    expect(overview.sourceCount).toBe(sources.filter(({ claims: { totalCount } }) => totalCount > 0).length);
    expect(overview.camps).toHaveLength(overview.campCount);
    expect(overview.places).toHaveLength(overview.placeCount);
    // What is most claimed stands first.
    for (const list of [overview.dyads, overview.places])
      for (const [at, { claimCount }] of list.entries())
        expect(claimCount).toBeLessThanOrEqual(list[at - 1]?.claimCount ?? Infinity);
    for (const [at, { connections }] of overview.camps.entries())
      expect(connections).toBeLessThanOrEqual(overview.camps[at - 1]?.connections ?? Infinity);
  });

  test('camps are who is tied to whom where wholes answer for their parts', async () => {
    const { camps, campCount } = await overviewOf({});
    const ties = betweenActors(await graphOf({ rollUp: true }));
    const near = new Map<string, Set<string>>();
    for (const { subject, object } of ties) {
      near.set(subject.id, (near.get(subject.id) ?? new Set()).add(object.id));
      near.set(object.id, (near.get(object.id) ?? new Set()).add(subject.id));
    }
    expect(campCount).toBe(near.size);
    for (const { entity, connections, relationshipCount, families } of camps) {
      const own = ties.filter(({ subject, object }) => [subject.id, object.id].includes(entity.id));
      expect([entity.id, connections]).toEqual([entity.id, near.get(entity.id)?.size]);
      expect([entity.id, relationshipCount]).toEqual([entity.id, own.length]);
      expect(sum(families)).toBe(own.length);
    }
    // Its forces belong to it; the armed group answers for its factions, and not for the Haqqani Network.
    const parts = new Map(camps.map(({ entity, parts: count }) => [entity.id, count]));
    expect(parts.get('united-states')).toBeGreaterThan(0);
    expect(parts.has('us-forces')).toBe(false);
    expect(parts.has('haqqani-network')).toBe(true);
  });

  test('a place has the claims that the list of claims finds there', async () => {
    for (const filter of [{}, { sources: ['cnn-2018'] }, { places: ['nangarhar'] }, { to: '2018-12-31' }]) {
      const { places } = await overviewOf(filter);
      expect(places.length).toBeGreaterThan(1);
      for (const { place, claimCount, families } of places) {
        expect([place.id, claimCount]).toEqual([place.id, await claimsOf(place.id, filter)]);
        expect(sum(families)).toBeLessThanOrEqual(claimCount);
      }
    }
    const provinces = await ask<{ overview: { placeCount: number; places: { place: { kind: string } }[] } }>(
      '{ overview { placeCount(kinds: [PROVINCE]) places(kinds: [PROVINCE], first: 2) { place { kind } } } }',
    );
    expect(provinces.overview.places).toEqual([
      { place: { kind: 'PROVINCE' } },
      { place: { kind: 'PROVINCE' } },
    ]);
    expect(provinces.overview.placeCount).toBeGreaterThan(2);
  });

  test(
    'whatever the filter, it agrees with the graph, the timeline and the claims',
    async () => {
      const graph = await readPlainGraph(api.graph.engine);
      const filters = manyFilters<Filter>(filterFields(graph) as never, engine === 'embedded' ? 24 : 8, 25);
      let full = 0;
      for (const filter of [...filters, { rollUp: true }, { rollUp: true, entityKinds: ['STATE'] }]) {
        const { relationshipCount, claimCount } = await agrees(filter as Filter);
        if (relationshipCount > 0) full += 1;
        if (filter.includeStructure === false) continue;
        const { claims } = await ask<{ claims: { totalCount: number } }>(
          'query ($filter: ClaimFilter) { claims(filter: $filter) { totalCount } }',
          { filter: { under: filter } },
        );
        expect([filter, claimCount]).toEqual([filter, claims.totalCount]);
      }
      expect(full).toBeGreaterThan(filters.length / 4);
    },
    ENGINE_HOOK_MS,
  );

  test('counts the events that only a dataset tells of, and where it says they were', async () => {
    const file = `id,year,type_of_violence,conflict_name,side_a,side_b,latitude,longitude,country,adm_1,date_start,best,high,low
1,2010,1,Land: Government,Alpha,Beta,10.5,20.5,Land,North,2010-02-10,1,1,1
2,2010,1,Land: Government,Alpha,Gamma,10.5,20.5,Land,North,2010-07-01,2,2,2
3,2011,1,Land: Government,Beta,Gamma,10.5,20.5,Land,,2011-03-05,0,0,0
4,2011,3,Land: Government,Gamma,Alpha,10.5,20.5,Land,South,2011-12-31,4,4,4`;
    const { engine: store } = api.graph;
    await runImport(
      ucdpGed,
      () => streamOf(file),
      { fileName: 'ged.csv', mapping: NO_MAPPING, version: '21.1' },
      { format: 'ucdp-ged', file: 'ged.csv', hash: 'one' },
      { sink: new GraphSink(store), lookup: lookupIn(store) },
      {},
    );
    const filter = { sources: ['ucdp-ged-21-1'], includeStructure: false };
    const overview = await agrees(filter, 4);
    expect(overview.claimCount).toBe(4);
    expect(overview.places.map(({ claimCount }) => claimCount)).toEqual([4, 2, 1]);
    expect(overview.places.map(({ families }) => families)).toEqual([
      [{ family: 'CONFLICT', count: 4 }],
      [{ family: 'CONFLICT', count: 2 }],
      [{ family: 'CONFLICT', count: 1 }],
    ]);
    // Alpha and Gamma twice, with an attack; the other two pairs once.
    expect(overview.dyads.map(({ claimCount }) => claimCount)).toEqual([2, 1, 1]);
    expect(overview.sentence).toBe('7 entities and 4 relationships, by 4 claims of 1 source.');
    expect((await agrees({ ...filter, from: '2011-01-01' }, 2)).claimCount).toBe(2);
    expect((await agrees({ ...filter, entityKinds: ['ARMED_GROUP'] }, 0)).relationshipCount).toBe(4);
  });
});
