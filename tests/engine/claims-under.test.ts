import { createTestApi, type TestApi } from '../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../support/engines.js';
import { counting } from '../support/filter-oracle.js';
import { readPlainGraph, type PlainGraph } from '../support/plain-graph.js';
import { filterFields, manyFilters } from '../support/real-filters.js';
import type { Filter } from '../../server/read/filter.js';

const COUNT = Number(process.env['FILTERS'] ?? 30);

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

describe.each(testEngines())('claims under a filter of the graph on %s', (engine) => {
  let api: TestApi;
  let graph: PlainGraph;

  beforeAll(async () => {
    api = await createTestApi(engine);
    graph = await readPlainGraph(api.graph.engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  const told = async <T>(query: string, variables: object): Promise<T> => {
    const { data, errors } = await api.ask(query, variables);
    expect(errors).toBeUndefined();
    return data as T;
  };

  /** All claims of a filter, page by page. */
  async function claims(filter: object): Promise<string[]> {
    const ids: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { claims: page }: { claims: Page } = await told(
        'query ($filter: ClaimFilter, $after: String) { claims(filter: $filter, first: 500, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }',
        { filter, after },
      );
      ids.push(...page.edges.map(({ node }) => node.id));
      if (!page.pageInfo.hasNextPage) {
        expect(page.totalCount).toBe(ids.length);
        return ids;
      }
      after = page.pageInfo.endCursor;
    }
  }

  test(
    'are those that count by whose word, when and where; what it leaves out is all the rest',
    async () => {
      const all = graph.claims.map(({ id }) => id).sort();
      const filters = manyFilters<Filter>(filterFields(graph) as never, COUNT, 11);
      for (const under of filters) {
        const expected = counting(graph, under);
        expect([under, (await claims({ under })).sort()]).toEqual([under, expected]);
        const rest = all.filter((id) => !expected.includes(id));
        expect([under, (await claims({ notUnder: under })).sort()]).toEqual([under, rest]);
      }
      expect(filters.some((under) => counting(graph, under).length < all.length)).toBe(true);
    },
    ENGINE_HOOK_MS,
  );

  test('an entity and a source give theirs, and each claim says whether it counts', async () => {
    const under = { places: ['nangarhar'], from: '2017-01-01', notSources: ['orf-giustozzi-2019'] };
    const counted = new Set(counting(graph, under));
    const query = `query ($filter: ClaimFilter, $under: GraphFilter) {
      entity(id: "is-k") { claims(filter: $filter, first: 500) { edges { node { id counts(under: $under) } } }
        statements(filter: $filter, first: 500) { edges { claims { id } } } }
      source(id: "caci-2017") { claims(filter: $filter, first: 500) { edges { node { id counts(under: $under) } } } } }`;
    interface Told {
      readonly entity: {
        readonly claims: { edges: { node: { id: string; counts: boolean } }[] };
        readonly statements: { edges: { claims: { id: string }[] }[] };
      };
      readonly source: { readonly claims: { edges: { node: { id: string; counts: boolean } }[] } };
    }
    const whole: Told = await told(query, { filter: null, under });
    const inside: Told = await told(query, { filter: { under }, under });
    for (const of of ['entity', 'source'] as const) {
      const nodes = whole[of].claims.edges.map(({ node }) => node);
      expect(nodes.filter(({ counts }) => counts).map(({ id }) => id)).toEqual(
        nodes.map(({ id }) => id).filter((id) => counted.has(id)),
      );
      expect(inside[of].claims.edges.map(({ node }) => node.id)).toEqual(
        nodes.map(({ id }) => id).filter((id) => counted.has(id)),
      );
    }
    expect(inside.entity.claims.edges.length).toBeGreaterThan(0);
    expect(inside.entity.claims.edges.length).toBeLessThan(whole.entity.claims.edges.length);
    expect(inside.entity.statements.edges.flatMap((edge) => edge.claims.map(({ id }) => id)).sort()).toEqual(
      inside.entity.claims.edges.map(({ node }) => node.id).sort(),
    );
  });

  test('of a list of one owner name no other owner', async () => {
    const { errors } = await api.ask(
      '{ source(id: "cnn-2018") { claims(filter: { source: "trt-2021" }) { totalCount } } }',
    );
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'BAD_USER_INPUT', field: 'source' },
    ]);
  });

  test('a source is read from a paragraph on, and backwards from there', async () => {
    const query = `query ($at: Int, $first: Int, $after: String, $last: Int, $before: String) { source(id: "cnn-2018") {
      statements(at: $at, first: $first, after: $after, last: $last, before: $before) {
        pageInfo { hasPreviousPage startCursor endCursor } edges { node { id paragraph } } } } }`;
    interface Told {
      source: {
        statements: {
          pageInfo: { hasPreviousPage: boolean; startCursor: string; endCursor: string };
          edges: { node: { id: string; paragraph: number } }[];
        };
      };
    }
    const page = async (args: object): Promise<Told['source']['statements']> =>
      (await told<Told>(query, args)).source.statements;
    const all = (await page({ first: 500 })).edges.map(({ node }) => node);
    const at = all[Math.floor(all.length / 2)]?.paragraph ?? 0;
    const here = await page({ at, first: 3 });
    const start = all.findIndex(({ paragraph }) => paragraph >= at);
    expect(here.edges.map(({ node }) => node)).toEqual(all.slice(start, start + 3));
    expect(here.pageInfo.hasPreviousPage).toBe(true);
    const before = await page({ last: 2, before: here.pageInfo.startCursor });
    expect(before.edges.map(({ node }) => node)).toEqual(all.slice(start - 2, start));
    const on = await page({ at, first: 3, after: here.pageInfo.endCursor });
    expect(on.edges.map(({ node }) => node)).toEqual(all.slice(start + 3, start + 6));
  });

  test('what rests on one source alone is what goes without it; whose word it passes on', async () => {
    for (const id of ['cnn-2018', 'trt-2021']) {
      const { source, graph: without } = await told<{
        source: {
          only: { totalCount: number; edges: { node: { id: string; sources: { id: string }[] } }[] };
          hearsay: { from: string; claims: number }[];
        };
        graph: { relationships: { id: string }[] };
      }>(
        `query ($id: ID!) { source(id: $id) { only(first: 500) { totalCount edges { node { id: canonicalId sources { id } } } } hearsay { from claims } relays { claims source { id } } relayedBy { claims source { id } } }
          graph(filter: { notSources: [$id] }, limit: 5000) { relationships { id: canonicalId } } }`,
        { id },
      );
      const { graph: whole } = await told<typeof source & { graph: { relationships: { id: string }[] } }>(
        '{ graph(limit: 5000) { relationships { id: canonicalId } } }',
        {},
      );
      const left = new Set(without.relationships.map((one) => one.id));
      const gone = whole.relationships.map((one) => one.id).filter((one) => !left.has(one));
      const only = source.only.edges.map(({ node }) => node);
      expect(source.only.totalCount).toBe(only.length);
      expect(only.length).toBeGreaterThan(0);
      for (const tie of only) expect(tie.sources).toEqual([{ id }]);
      expect(gone).toEqual(expect.arrayContaining(only.map((one) => one.id)));
      const passed = source.hearsay.map(({ claims }) => claims);
      expect(passed).toEqual([...passed].sort((a, b) => b - a));
    }
  });
});
