import { createTestApi, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../../support/engines.js';

interface Path {
  readonly length: number;
  readonly sign: number;
  readonly sentence: string;
  readonly nodes: readonly { readonly id: string }[];
  readonly hops: readonly {
    readonly sign: number;
    readonly voices: number;
    readonly relationships: readonly {
      readonly id: string;
      readonly claims: readonly { readonly source: { readonly id: string } }[];
    }[];
  }[];
  readonly weakest: { readonly entities: readonly { readonly id: string }[]; readonly voices: number };
}

describe.each(testEngines())('signed paths on %s', (engine) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi(engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  async function paths(from: string, to: string, filter: object): Promise<Path[]> {
    const { data, errors } = await api.ask(
      `query ($from: ID!, $to: ID!, $filter: GraphFilter) { signedPaths(from: $from, to: $to, filter: $filter) { length sign sentence
        nodes { id } hops { sign voices relationships { id claims { source { id } } } } weakest { entities { id } voices } } }`,
      { from, to, filter },
    );
    expect(errors).toBeUndefined();
    return data?.['signedPaths'] as Path[];
  }
  const said = (found: readonly Path[]): string[] =>
    found.map(
      ({ nodes, sign, hops, weakest }) =>
        `${nodes.map(({ id }) => id).join(' ')}: ${hops.map((hop) => `${hop.sign < 0 ? '-' : '+'}${hop.voices}`).join(' ')} = ${sign}, ${weakest.entities.map(({ id }) => id).join(' ')}`,
    );

  /** The article on Nangarhar, among armed groups, forces and coalitions. */
  const nangarhar = {
    sources: ['nangarhar-2019'],
    entityKinds: ['ARMED_GROUP', 'COALITION', 'STATE_FORCE'],
  };

  test('from the Afghan forces to the Taliban, whichever way, they come out on one side', async () => {
    // nangarhar-2019, one voice for each edge (see balance-over-time.test.ts): Afghan forces and NATO worked together (+1),
    // NATO and the Taliban worked together and NATO helped them (+2); IS-K fought the Afghan forces (twice: -2), NATO (twice,
    // and was attacked by it: -3), and the Taliban (-1). Nothing is said of Afghan forces and Taliban themselves.
    expect(said(await paths('afghan-forces', 'taliban', nangarhar))).toEqual([
      'afghan-forces is-k taliban: -2 -1 = 1, is-k taliban',
      'afghan-forces nato-coalition taliban: +1 +2 = 1, afghan-forces nato-coalition',
      'afghan-forces is-k nato-coalition taliban: -2 -3 +2 = 1, afghan-forces is-k',
      'afghan-forces nato-coalition is-k taliban: +1 -3 -1 = 1, afghan-forces nato-coalition',
    ]);
  });

  test('the enemy of an enemy, in plain words, with the claims that count', async () => {
    const [path] = await paths('us-forces', 'taliban', nangarhar);
    expect(path?.sentence).toBe(
      'From US forces to Taliban: an enemy of an enemy, so by balance on one side. The weakest link is Islamic State Khorasan (IS-K) and US forces, decided by 1 voice.',
    );
    const sources = path?.hops.flatMap(({ relationships }) =>
      relationships.flatMap(({ claims }) => claims.map(({ source }) => source.id)),
    );
    expect(new Set(sources)).toEqual(new Set(['nangarhar-2019']));
  });

  test('who is no entity is named, and a path to oneself is none', async () => {
    const { errors } = await api.ask('{ signedPaths(from: "nobody", to: "taliban") { sign } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'from' });
    expect(await paths('taliban', 'taliban', {})).toEqual([]);
  });
});
