import { createTestApi, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS } from '../../support/engines.js';

describe('a request costs a bounded number of statements, whatever it finds', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await createTestApi('embedded');
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  async function cost(query: string, variables = {}): Promise<string[]> {
    api.statements.length = 0;
    const { errors } = await api.ask(query, variables);
    expect(errors).toBeUndefined();
    return api.statements.map(({ text }) => text);
  }

  const SHAPES: [string, (limit: number) => string, number][] = [
    ['nodes', (limit) => `{ graph(limit: ${limit}) { nodes { id name degree } } }`, 2],
    [
      'relationships with their claims, speakers and sources',
      (limit) =>
        `{ graph(limit: ${limit}) { relationships { id sentence claims { id text assertedBy { id name } voice { id } source { title } answers { question { text } } contradicts { id } places { id } } sources { id } places { id } } } }`,
      12,
    ],
    [
      'relationships and claims of every node',
      (limit) =>
        `{ graph(limit: ${limit}) { nodes { id relationships(first: 3) { totalCount edges { node { id claims { id } } } } claims(first: 2) { edges { node { id } } } } } }`,
      8,
    ],
    [
      'a filter that drops claims, at every level',
      (limit) =>
        `{ graph(limit: ${limit}, filter: {sources: ["cnn-2018", "trt-2021"]}) { nodes { relationships(filter: {knownBy: "2018-12-31"}) { edges { node { id standing } } } } relationships { standing claims { id } } } }`,
      8,
    ],
    [
      'events with those who took part',
      (limit) =>
        `{ graph(limit: ${limit}) { nodes { id ... on Event { places { id } participants { id } participations { id } } } } }`,
      4,
    ],
  ];

  test.each(SHAPES)('%s', async (_, query, most) => {
    const few = await cost(query(2));
    const many = await cost(query(400));
    expect(many.length).toBeLessThanOrEqual(most);
    expect(few.length).toBeLessThanOrEqual(most);
  });

  test('sources with their claims cost no more than two sources', async () => {
    expect(
      (await cost('{ sources { id claims(first: 2) { totalCount edges { node { id } } } } }')).length,
    ).toBeLessThanOrEqual(5);
  });

  test('a page of an entity’s events costs one statement, whichever page, and however its arguments are put', async () => {
    const page = (more: string): string =>
      `{ entity(id: "is-k") { id name events(${more}) { totalCount pageInfo { endCursor startCursor } edges { node { id } } } } }`;
    const { data } = await api.ask(page('first: 4'));
    const { events } = data!['entity'] as {
      events: { pageInfo: { endCursor: string; startCursor: string } };
    };
    const { endCursor, startCursor } = events.pageInfo;
    const pages: [query: string, variables?: object][] = [
      [page('first: 3')],
      [page(`first: 3, after: "${endCursor}"`)],
      [page(`after: "${endCursor}", first: 3`)],
      [page(`last: 2, before: "${endCursor}"`)],
      [page(`first: 3, filter: {includeDenied: true, includePredictions: null}`)],
      ...[null, endCursor].map((after): [string, object] => [
        `query ($after: String) ${page('first: 3, after: $after')}`,
        { after },
      ]),
      [
        `query ($first: Int, $filter: GraphFilter) ${page(`filter: $filter, after: "${startCursor}", first: $first`)}`,
        { first: 3, filter: { includePredictions: true, includeDenied: null } },
      ],
    ];
    // Asked again, it costs no more.
    for (let time = 1; time <= 2; time += 1)
      for (const each of pages) expect([each, (await cost(...each)).length]).toEqual([each, 1]);
  });

  test('disputes with all their claims', async () => {
    expect(
      (await cost('{ disputes { question { text } positions { claims { id source { id } } } } }')).length,
    ).toBeLessThanOrEqual(5);
  });

  test('the choices of a filter cost a statement for each list that is asked for', async () => {
    const lists = [
      'places { id name }',
      'assertedBy { claims entity { id name } }',
      'voices { claims entity { id name } }',
    ];
    for (const list of lists) expect(await cost(`{ filterChoices { ${list} } }`)).toHaveLength(1);
    expect(await cost(`{ filterChoices { ${lists.join(' ')} } }`)).toHaveLength(3);
    expect(await cost('{ filterChoices { __typename } }')).toEqual([]);
  });

  test('what is not asked for is not read', async () => {
    expect(await cost('{ engine { name version } }')).toEqual([]);
    expect(await cost('{ kinds { families { name } } }')).toEqual([]);
    const ranks = (texts: readonly string[], what: string): boolean =>
      texts.some((text) => text.includes(what));
    const whole = await cost('{ neighborhood(ids: ["is-k"]) { nodes { id } totalRelationships } }');
    expect([ranks(whole, 'ranked'), ranks(whole, 'tips')]).toEqual([false, false]);
    const cut = await cost('{ neighborhood(ids: ["is-k"], limit: 3) { nodes { id } } }');
    expect([ranks(cut, 'ranked'), ranks(cut, 'tips')]).toEqual([true, false]);
    const counted = await cost('{ neighborhood(ids: ["is-k"], limit: 3) { totalRelationships } }');
    expect(ranks(counted, 'tips')).toBe(true);
    expect((await cost('{ graph(filter: {sources: ["cnn-2018"]}) { nodes { id } } }')).length).toBe(2);
  });
});
