import { createTestApi, type TestApi } from '../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../support/engines.js';

interface Told {
  readonly id: string;
  readonly canonicalId: string;
  readonly sentence: string;
  readonly subject: { readonly id: string };
  readonly object: { readonly id: string };
}

interface Statement {
  readonly relationships: readonly { readonly id: string }[];
  readonly cypher: string;
  readonly parameters: object;
}

describe.each(testEngines())('wholes that answer for their parts on %s', (engine) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi(engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  const TOLD = 'id canonicalId sentence subject { id } object { id }';
  async function graph(filter: object): Promise<{ nodes: { id: string }[]; relationships: Told[] }> {
    const { data, errors } = await api.ask(
      `query ($filter: GraphFilter) { graph(filter: $filter, limit: 5000) { nodes { id } relationships { ${TOLD} } totalNodes truncated } }`,
      { filter },
    );
    expect(errors).toBeUndefined();
    return data?.['graph'] as never;
  }

  test('a whole stands where its force, its offices and its factions stood, and every sentence says so', async () => {
    const plain = await graph({});
    const rolled = await graph({ rollUp: true });
    const ids = rolled.nodes.map(({ id }) => id);
    expect(ids).not.toContain('us-forces');
    expect(ids).not.toContain('quetta-shura');
    expect(ids).toEqual(
      expect.arrayContaining(['united-states', 'taliban', 'is-k', 'isis', 'haqqani-network']),
    );
    const before = new Map(plain.relationships.map((one) => [one.id, one]));
    for (const { canonicalId, id, sentence, subject, object } of rolled.relationships) {
      const own = before.get(canonicalId);
      const same = own?.subject.id === subject.id && own?.object.id === object.id;
      expect(sentence.includes('answers for')).toBe(!same);
      expect(id === canonicalId).toBe(same);
      expect(subject.id).not.toBe(object.id);
    }
    expect(
      rolled.relationships.some(({ sentence }) => sentence.includes('United States answers for US forces')),
    ).toBe(true);
  });

  test('the statement of a rolled-up answer gives its relationships as they are', async () => {
    const { data } = await api.ask(
      '{ graph(filter: {rollUp: true}, limit: 5000) { relationships { id: canonicalId } cypher parameters } }',
      {},
    );
    const { relationships, cypher, parameters } = (data ?? {})['graph'] as Statement;
    const byHand = await api.ask(
      'query ($query: String!, $parameters: JSON) { cypher(query: $query, parameters: $parameters, limit: 10000) { subgraph { relationships { id: canonicalId } } } }',
      { query: cypher, parameters },
    );
    const { subgraph } = (byHand.data ?? {})['cypher'] as { subgraph: Pick<Statement, 'relationships'> };
    const ids = new Set(subgraph.relationships.map(({ id }) => id));
    expect(relationships.filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  test('a relationship that was rolled up is found by its id', async () => {
    const { relationships } = await graph({ rollUp: true });
    const [one] = relationships.filter(({ id, canonicalId }) => id !== canonicalId);
    const { data } = await api.ask(`query ($id: ID!) { relationship(id: $id) { ${TOLD} } }`, { id: one?.id });
    expect(data?.['relationship']).toEqual(one);
  });

  test('names that a claim takes for one are one on request, and apart otherwise', async () => {
    const apart = await graph({});
    expect(apart.nodes.map(({ id }) => id)).toContain('is-k-north-deputy-cnn-2018');
    const { nodes, relationships } = await graph({ joinIdentities: true });
    const ids = nodes.map(({ id }) => id);
    expect(ids).toContain('mufti-nehmatullah');
    expect(ids).not.toContain('is-k-north-deputy-cnn-2018');
    for (const { sentence, id, canonicalId } of relationships)
      expect(sentence.includes('are taken as one')).toBe(id !== canonicalId);
  });

  test('a neighborhood starts from the whole, also where a part is asked for', async () => {
    const { data } = await api.ask(
      '{ neighborhood(ids: ["us-forces"], filter: {rollUp: true}) { nodes { id } relationships { subject { id } object { id } } } }',
      {},
    );
    const { nodes } = (data ?? {})['neighborhood'] as { nodes: { id: string }[] };
    expect(nodes[0]?.id).toBe('united-states');
    expect(nodes.length).toBeGreaterThan(5);
  });
});
