import { GraphReader } from '../../../server/read/reader.js';
import { createTestApi, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../../support/engines.js';
import { until } from '../../support/waiting.js';

const nested = (levels: number, size: number): string =>
  levels === 0
    ? 'id'
    : `relationships(first: ${size}) { edges { node { id subject { ${nested(levels - 1, size)} } object { ${nested(levels - 1, size)} } } } }`;
const aliases = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => `a${at}: ${make(at)}`).join(' ');

/** One request of each kind that cost the server everything. */
const HEAVY: readonly (readonly [name: string, query: string, code: string])[] = [
  ['pages within pages', `{ entity(id: "is-k") { ${nested(3, 500)} } }`, 'LIMIT_EXCEEDED'],
  [
    'aliases under __schema',
    `{ __schema { ${aliases(300, () => 'types { name fields { name type { name } } }')} } }`,
    'LIMIT_EXCEEDED',
  ],
  [
    'the schema’s description over and over',
    `{ __schema { ${aliases(40, () => 'types { name fields { name args { name type { name } } } }')} } }`,
    'LIMIT_EXCEEDED',
  ],
  [
    'root fields by fragments',
    `{ ...A ...B } fragment A on Query { ${aliases(15, () => 'graph { totalNodes }')} } fragment B on Query { ${aliases(15, () => 'graph { totalNodes }').replaceAll(/a(\d+):/g, 'b$1:')} }`,
    'LIMIT_EXCEEDED',
  ],
  ['one field again and again', `{ graph { ${'nodes { id } '.repeat(900)} } }`, 'LIMIT_EXCEEDED'],
  [
    'many fragments in one another',
    `{ graph { nodes { ...F0 } } } ${Array.from({ length: 60 }, (_, at) => `fragment F${at} on Entity { id ${Array.from({ length: 59 - at }, (__, to) => `...F${at + to + 1}`).join(' ')} }`).join(' ')}`,
    'LIMIT_EXCEEDED',
  ],
];

describe('a server', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi('embedded');
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  test.each(HEAVY)('refuses %s, fifty at once, and costs the engine nothing', async (_, query, code) => {
    api.statements.length = 0;
    const answers = await Promise.all(Array.from({ length: 50 }, () => api.ask(query)));
    for (const { status, errors } of answers)
      expect([status, errors?.[0]?.extensions?.['code'], errors?.[0]?.message]).toEqual([
        400,
        code,
        expect.stringMatching(/are allowed|is all that one may have/) as string,
      ]);
    expect(api.statements).toEqual([]);
  });
});

describe.each(testEngines())('a server on %s', (name) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi(name);
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  /** Some ten thousand values, in lists within lists. */
  const LARGE =
    '{ graph(limit: 400) { nodes { id claims(first: 40) { edges { node { id text assertedBy { id name } } } } } relationships { id sentence claims { id text places { id } } } } }';
  const HANG_MS = 20_000;

  test('builds large answers at once, while it goes on answering others', async () => {
    // A Neo4j that has just started takes seconds to plan each of them, and everybody waits for it.
    if (name === 'neo4j') await api.ask(LARGE);
    let left = name === 'neo4j' ? 4 : 12;
    const large = Array.from({ length: left }, async () => {
      const { errors, data } = await api.ask(LARGE);
      left -= 1;
      return errors?.[0]?.extensions?.['code'] ?? Object.keys(data ?? {})[0];
    });
    const waits: number[] = [];
    do {
      const started = performance.now();
      const [health, { data }] = await Promise.all([
        fetch(`${api.address}/health`),
        api.ask('{ entity(id: "is-k") { id } }'),
      ]);
      // Neo4j shares the cores with it: it may say that the engine is busy, as long as it says so.
      expect(name === 'neo4j' ? [200, 503] : [200]).toContain(health.status);
      expect(data).toEqual({ entity: { id: 'is-k' } });
      waits.push(performance.now() - started);
    } while (left > 0);
    expect(Math.max(...waits)).toBeLessThan(HANG_MS);
    // On a busy machine the last ones may wait for longer than a request has.
    const answers = await Promise.all(large);
    expect(answers.filter((answer) => answer !== 'graph' && answer !== 'QUERY_TIMEOUT')).toEqual([]);
    expect(answers).toContain('graph');
  });

  test('says in a large answer what it says in small ones', async () => {
    const { data } = await api.ask(LARGE);
    const { relationships } = data!['graph'] as { relationships: { id: string }[] };
    for (const relationship of relationships.filter((_, at) => at % 40 === 0)) {
      const alone = await api.ask(
        'query ($id: ID!) { relationship(id: $id) { id sentence claims { id text places { id } } } }',
        { id: relationship.id },
      );
      expect(alone.data).toEqual({ relationship });
    }
  });

  test('stops what nobody waits for', async () => {
    const body = JSON.stringify({ query: LARGE });
    const headers = { 'content-type': 'application/json' };
    api.statements.length = 0;
    await api.ask(LARGE);
    const whole = api.statements.length;
    api.statements.length = 0;
    const hangUp = new AbortController();
    const given = fetch(`${api.address}/graphql`, { method: 'POST', headers, body, signal: hangUp.signal });
    given.catch(() => undefined);
    await until(() => api.statements.length > 0);
    hangUp.abort();
    await expect(given).rejects.toThrow();
    for (let time = 0; time < 5; time += 1) await api.ask('{ engine { name } }');
    expect(api.statements.length).toBeLessThan(whole);
  });

  test('runs a bounded number of statements of one request at a time', async () => {
    let [running, most] = [0, 0];
    const { engine } = api.graph;
    const counting = Object.assign(Object.create(engine) as typeof engine, {
      read: async (...args: Parameters<typeof engine.read>) => {
        running += 1;
        most = Math.max(most, running);
        try {
          return await engine.read(...args);
        } finally {
          running -= 1;
        }
      },
    });
    const reader = new GraphReader(counting);
    const rows = await Promise.all(
      Array.from({ length: 60 }, (_, x) => reader.run({ text: 'RETURN $x AS x', parameters: { x } })),
    );
    expect(rows.map(({ rows: [row] }) => row?.[0])).toEqual(Array.from({ length: 60 }, (_, x) => x));
    expect(most).toBeLessThanOrEqual(8);
    expect(most).toBeGreaterThan(1);
    const hungUp = new AbortController();
    const waiting = new GraphReader(counting, hungUp.signal);
    const given = Promise.allSettled(
      Array.from({ length: 60 }, () => waiting.run({ text: 'RETURN 1 AS x' })),
    );
    hungUp.abort();
    for (const each of await given)
      expect(each).toMatchObject({ status: 'rejected', reason: { code: 'QUERY_TIMEOUT' } });
  });
});
