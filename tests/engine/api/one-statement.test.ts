import { createTestApi, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../../support/engines.js';

interface Named {
  readonly id: string;
}
interface ClaimFound extends Named {
  readonly paragraph: number;
  readonly source: Named;
  readonly assertedBy: Named;
}
interface Edge {
  readonly node: Omit<ClaimFound, 'claims'> & { readonly claims: readonly ClaimFound[] };
  readonly claims: readonly ClaimFound[];
}
interface Lists {
  readonly claims: readonly { readonly node: ClaimFound }[] | readonly ClaimFound[];
  readonly statements: { readonly totalCount: number; readonly edges: readonly Edge[] };
}

const PLACE = 'id paragraph source { id } assertedBy { id }';
const STATEMENTS = `statements(first: 500) { totalCount edges { node { ${PLACE} claims { ${PLACE} } } claims { ${PLACE} } } }`;
const CLAIMS = `claims(first: 500) { edges { node { ${PLACE} } } }`;

const placeOf = ({ source, paragraph, assertedBy }: Omit<ClaimFound, 'id'>): string =>
  `${source.id}:${paragraph}:${assertedBy.id}`;
const idsOf = (claims: readonly Named[]): string[] => claims.map(({ id }) => id);

describe.each(testEngines())('claims of one statement are told as one, on %s', (engine) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi(engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  async function told(query: string, variables = {}): Promise<Record<string, unknown>> {
    const { data, errors } = await api.ask(query, variables);
    expect(errors).toBeUndefined();
    return data ?? {};
  }

  /** Both lists hold the same claims, each once; what is of one speaker, paragraph and source is one. */
  function agree(claims: readonly ClaimFound[], { totalCount, edges }: Lists['statements']): void {
    expect(edges.flatMap((edge) => idsOf(edge.claims)).sort()).toEqual(idsOf(claims).sort());
    expect(new Set(edges.map(({ node }) => placeOf(node))).size).toBe(edges.length);
    expect(totalCount).toBe(new Set(claims.map(placeOf)).size);
    for (const { node, claims: listed } of edges) {
      expect(node.id).toBe(placeOf(node));
      for (const claim of [...listed, ...node.claims]) expect(placeOf(claim)).toBe(node.id);
      expect(idsOf(node.claims)).toEqual(expect.arrayContaining(idsOf(listed)));
    }
  }

  it('of an entity, of a source, and of a filter', async () => {
    const { entity, source, claims, statements } = (await told(
      `{ entity(id: "is-k") { ${CLAIMS} ${STATEMENTS} } source(id: "trt-2021") { ${CLAIMS} ${STATEMENTS} }
         claims(filter: { question: "jawzjan-surrender-cause" }, first: 500) { edges { node { ${PLACE} } } }
         statements(filter: { question: "jawzjan-surrender-cause" }, first: 500) { totalCount edges { node { ${PLACE} claims { ${PLACE} } } claims { ${PLACE} } } } }`,
    )) as Record<string, unknown> & {
      readonly claims: { readonly edges: readonly { readonly node: ClaimFound }[] };
      readonly statements: Lists['statements'];
    };
    agree(
      claims.edges.map(({ node }) => node),
      statements,
    );
    for (const list of [entity, source] as (Lists & {
      claims: { edges: readonly { node: ClaimFound }[] };
    })[]) {
      const all = list.claims.edges.map(({ node }) => node);
      agree(all, list.statements);
      expect(list.statements.totalCount).toBeLessThan(all.length);
    }
  });

  it('of a relationship, also under a filter that drops some of its claims', async () => {
    const one = `id claims { ${PLACE} } ${STATEMENTS}`;
    for (const filter of [{}, { sources: ['cnn-2018'] }]) {
      const { neighborhood } = (await told(
        `query ($filter: GraphFilter) { neighborhood(ids: ["is-k", "taliban"], depth: 0, filter: $filter, limit: 2) { relationships { ${one} } } }`,
        { filter },
      )) as {
        neighborhood: {
          relationships: readonly { claims: readonly ClaimFound[]; statements: Lists['statements'] }[];
        };
      };
      expect(neighborhood.relationships.length).toBeGreaterThan(1);
      for (const { claims, statements } of neighborhood.relationships) agree(claims, statements);
    }
  });

  it('a statement holds all its claims, whichever of them the list is about', async () => {
    const { statements } = (await told(
      `{ statements(filter: { source: "trt-2021" }, first: 500) { totalCount edges { node { ${PLACE} claims { ${PLACE} } } claims { ${PLACE} } } } }`,
    )) as { statements: Lists['statements'] };
    const most = [...statements.edges].sort((a, b) => b.claims.length - a.claims.length)[0]!;
    expect(most.claims.length).toBeGreaterThan(5);
    const { claim } = (await told(`query ($id: ID!) { claim(id: $id) { subject { id ${STATEMENTS} } } }`, {
      id: most.claims[0]!.id,
    })) as { claim: { subject: { statements: Lists['statements'] } } };
    const again = claim.subject.statements.edges.find(({ node }) => node.id === most.node.id);
    expect(idsOf(again!.node.claims)).toEqual(idsOf(most.claims));
    expect(again!.claims.length).toBeLessThan(most.claims.length);
  });
});
