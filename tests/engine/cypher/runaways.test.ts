import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../server/root.js';
import { createTestApi, type GraphQLAnswer, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../../support/engines.js';
import { ticksOf, watchMemory } from '../../support/memory.js';
import { elapse, until } from '../../support/waiting.js';

/** Of every statement of a person: long enough for a small one while the machine is busy with another. */
const TIMEOUT_MS = 2_000;
/** For what a calm server is asked first: the first statement waits for the grammar, long on a busy machine. */
const PATIENT_MS = 60_000;
/** A statement that is not stopped runs for hours; a busy machine is late by less than this. */
const NEVER_MS = 20_000;
const MEMORY_BYTES = 1024 ** 3;
const HEARD_OF = ['QUERY_TIMEOUT', 'LIMIT_EXCEEDED'];

/** The graph has about a thousand nodes, so four of them in a row are about 10^12 rows. */
const CROSS = 'MATCH (a), (b), (c), (d)';
const RUNAWAYS = {
  // Neo4j knows how many rows a bare cross product has.
  'counts them': `${CROSS} WHERE a.id <> d.id RETURN count(*) AS rows`,
  'filters them': `${CROSS} WHERE a.id + b.id + c.id + d.id = 'nothing' RETURN a.id AS a`,
  'orders them': `${CROSS} RETURN a.id AS a, b.id AS b ORDER BY a + d.id DESC, b`,
  'collects them': `${CROSS} RETURN collect(a.id + b.id + c.id + d.id) AS all`,
  'unwinds long lists':
    'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN collect(x + y) AS all',
} as const;

/** What the viewer and its users ask all the time. */
const ORDINARY = [
  '{ entity(id: "taliban") { name degree } }',
  '{ graph(limit: 20) { totalNodes totalRelationships } }',
  '{ search(text: "haqqani") { score entity { id } } }',
  '{ neighborhood(ids: ["is-k"], limit: 20) { totalNodes } }',
  '{ cypher(query: "MATCH (a:Actor) RETURN count(a) AS n") { rows notices } }',
];
const ORDINARY_REQUESTS = 20;

const RUN = 'query ($query: String!) { cypher(query: $query) { columns rows truncated notices } }';

interface Given {
  readonly rows: readonly unknown[][];
  readonly truncated: boolean;
  readonly notices: readonly string[];
}

interface Figures {
  readonly statement: string;
  readonly ended: unknown;
  readonly afterItsTimeMs: number;
  readonly peakMemoryMB: number;
  readonly slowestOrdinaryMs: number;
}

describe.each(testEngines())('a runaway statement on %s', (name) => {
  let api: TestApi;
  let calm: readonly unknown[];
  const bounds = { maxRows: 10_000, maxBytes: 5_000_000, timeoutMs: PATIENT_MS };
  const figures: Figures[] = [];

  const ordinary = async (index: number): Promise<{ answer: unknown; ms: number }> => {
    const sent = performance.now();
    const { data, errors } = await api.ask(ORDINARY[index % ORDINARY.length] ?? '');
    return { answer: errors ?? data, ms: performance.now() - sent };
  };
  const codeOf = (answer: GraphQLAnswer): unknown => answer.errors?.[0]?.extensions?.['code'];
  /** Twenty requests while something else runs, and for a while after it was stopped. */
  const requestsMeanwhile = async (): Promise<{ answer: unknown; ms: number }[]> => {
    const sent: Promise<{ answer: unknown; ms: number }>[] = [];
    for (let index = 0; index < ORDINARY_REQUESTS; index += 1) {
      sent.push(ordinary(index));
      await elapse(
        (1.5 * TIMEOUT_MS) / ORDINARY_REQUESTS,
        'they come before and after the runaway is stopped',
      );
    }
    return Promise.all(sent);
  };
  const expectAllAnswered = (answers: { answer: unknown }[]): void =>
    answers.forEach(({ answer }, index) => expect(answer).toEqual(calm[index % ORDINARY.length]));

  beforeAll(async () => {
    api = await createTestApi(name, bounds, { embedded: { memoryLimitBytes: MEMORY_BYTES } });
    calm = (await Promise.all(ORDINARY.map((_, index) => ordinary(index)))).map(({ answer }) => answer);
    expect(calm.filter(Array.isArray)).toEqual([]);
    bounds.timeoutMs = TIMEOUT_MS;
  }, ENGINE_HOOK_MS);

  afterAll(async () => {
    await api.dispose();
    const folder = join(projectRoot, 'test-results');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `runaways-${name}.json`), JSON.stringify(figures, null, 2));
    for (const one of figures)
      process.stderr.write(
        `  ${name}, ${one.statement}: ${String(one.ended)}, ${one.afterItsTimeMs} ms after its time; engine at most ${one.peakMemoryMB} MB; slowest of ${ORDINARY_REQUESTS} other requests ${one.slowestOrdinaryMs} ms\n`,
      );
  });

  test.each(Object.entries(RUNAWAYS))(
    'that %s is stopped, within its bounds, and nobody else notices',
    async (statement, query) => {
      const memory = watchMemory(() => api.graph.enginePid());
      const sent = performance.now();
      const stopped = api.ask(RUN, { query }).then((answer) => ({ answer, ms: performance.now() - sent }));
      const answers = await requestsMeanwhile();
      const { answer, ms } = await stopped;
      const peak = memory.stop();
      figures.push({
        statement,
        ended: codeOf(answer),
        afterItsTimeMs: Math.max(0, Math.round(ms - TIMEOUT_MS)),
        peakMemoryMB: Math.round(peak / 1024 ** 2),
        slowestOrdinaryMs: Math.round(Math.max(...answers.map((one) => one.ms))),
      });
      expect(HEARD_OF).toContain(codeOf(answer));
      expect(ms).toBeLessThan(NEVER_MS);
      expectAllAnswered(answers);
      if (name === 'embedded') expect(peak).toBeLessThan(MEMORY_BYTES);
    },
  );

  /** Whether the engine's process takes less than a third of a core. */
  const isIdle = async (): Promise<boolean> => {
    const pid = api.graph.enginePid();
    const before = ticksOf(pid) ?? 0;
    await elapse(600, 'processor time is counted over it');
    return (ticksOf(pid) ?? 0) - before < 20;
  };
  const nested = (open: string, inside: string, close: string, depth: number): string =>
    open.repeat(depth) + inside + close.repeat(depth);
  test.each([
    [
      'nests subqueries',
      `MATCH (n) WHERE ${nested('EXISTS { MATCH (n) WHERE ', 'true', ' }', 60)} RETURN 1 AS x`,
    ],
    ['nests parentheses', `RETURN ${nested('(', '1', ')', 3_000)} AS x`],
    ['nests functions', `RETURN ${nested('abs(', '1', ')', 500)} AS x`],
    ['denies what is denied', `RETURN ${nested('NOT (', 'true', ')', 500)} AS x`],
    [
      'asks which of many is odd',
      `MATCH (n) WHERE ${Array.from({ length: 40 }, (_, n) => `n.a${n} = 1`).join(' XOR ')} RETURN 1 AS x`,
    ],
    [
      'pairs labels',
      `MATCH (n:${Array.from({ length: 60 }, (_, n) => `(A${n}|B${n})`).join('&')}) RETURN 1 AS x`,
    ],
    ['chains operators', `RETURN ${Array.from({ length: 10_000 }, () => '1').join(' + ')} AS x`],
    ['makes lists of lists', 'RETURN size([x IN range(1, 20000) | [y IN range(1, 20000) | x * y]]) AS n'],
    ['doubles a text', "RETURN size(reduce(t = 'a', i IN range(1, 60) | t + t)) AS n"],
    ['has a pattern that tries endlessly many ways', `RETURN '${'a'.repeat(60)}' =~ '(a+)+\\\\1b' AS found`],
    [
      'strings clauses',
      `${Array.from({ length: 800 }, (_, n) => `WITH *, ${n} AS x${n}`).join('\n')} RETURN 1 AS x`,
    ],
  ])(
    'whose text alone is too much, since it %s, is answered or refused, and nobody else notices',
    async (_, query) => {
      const sent = performance.now();
      const asked = api.ask(RUN, { query }).then((answer) => ({ answer, ms: performance.now() - sent }));
      const answers = await requestsMeanwhile();
      const { answer, ms } = await asked;
      if (answer.data?.['cypher'] == null)
        expect([...HEARD_OF, 'CYPHER_SYNTAX', 'BAD_USER_INPUT']).toContain(codeOf(answer));
      expect(ms).toBeLessThan(NEVER_MS);
      expectAllAnswered(answers);
      // A server that was busy with it would have kept some of the others waiting as long as it took.
      expect(Math.max(...answers.map((one) => one.ms))).toBeLessThan(NEVER_MS);
      // Nobody stops a Neo4j that plans: a thread would be busy for as long as the server runs.
      await until(isIdle);
    },
  );

  test('gives no more rows than were asked for, and says that there are more', async () => {
    // Without an end of its own it would run for hours.
    bounds.timeoutMs = PATIENT_MS;
    const { data } = await api.ask(RUN, {
      query: `${CROSS} RETURN a.id AS a, b.id AS b, c.id AS c, d.id AS d`,
    });
    bounds.timeoutMs = TIMEOUT_MS;
    const given = data?.['cypher'] as Given;
    expect(given.rows).toHaveLength(1_000);
    expect(given).toMatchObject({
      truncated: true,
      notices: [expect.stringContaining('Only the first 1000 rows')],
    });
  });

  test('that finds rows slowly gives those so far where the engine streams them', async () => {
    // Neo4j sends rows in lumps of some kilobytes.
    const query = `UNWIND range(1, 200) AS n RETURN reduce(t = '', i IN range(1, 40) | t + 'a long row ') AS x UNION ALL ${CROSS} WHERE a.id <> d.id RETURN count(*) AS x`;
    const answer = await api.ask(RUN, { query });
    if (name === 'embedded') {
      expect(codeOf(answer)).toBe('QUERY_TIMEOUT');
      return;
    }
    const given = answer.data?.['cypher'] as Given;
    expect(given.rows.length).toBeGreaterThan(0);
    expect(given.rows.length).toBeLessThanOrEqual(200);
    expect(given).toMatchObject({ truncated: true, notices: [expect.stringContaining('came within')] });
  });
});

describe.each(testEngines())('statements with a minute of time, on %s', (name) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi(name, { maxRows: 10_000, maxBytes: 5_000_000, timeoutMs: 60_000 });
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose());

  const send = (signal: AbortSignal): Promise<Response> =>
    fetch(`${api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: RUN, variables: { query: RUNAWAYS['counts them'] } }),
      signal,
    });

  test('sixteen at once leave room for what the viewer asks', async () => {
    const gone = new AbortController();
    const runaways = Array.from({ length: 16 }, () =>
      send(gone.signal).then(
        () => 'a runaway ended',
        () => 'a runaway was given up',
      ),
    );
    await elapse(1_000, 'until all sixteen run');
    const own = ORDINARY.filter((query) => !query.includes('cypher('));
    const answered = Promise.all(
      Array.from({ length: ORDINARY_REQUESTS }, (_, index) => api.ask(own[index % own.length] ?? '')),
    );
    expect(await Promise.race([answered.then(() => 'all were answered'), ...runaways])).toBe(
      'all were answered',
    );
    for (const { errors } of await answered) expect(errors).toBeUndefined();
    gone.abort();
    await Promise.all(runaways);
  });

  test('one whose asker goes away is stopped, and the engine is free', async () => {
    const gone = new AbortController();
    const asked = send(gone.signal);
    const pid = api.graph.enginePid();
    const ticks = ticksOf(pid) ?? 0;
    const begins = async (): Promise<boolean> =>
      name === 'embedded' ? (ticksOf(pid) ?? Infinity) > ticks + 20 : runs();
    const runs = async (): Promise<boolean> => {
      if (name === 'embedded') return api.graph.enginePid() === pid;
      const { rows } = await api.graph.engine.read({
        text: 'SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery STARTS WITH "MATCH (a), (b)" RETURN status',
      });
      return rows.some(([status]) => !String(status).startsWith('Terminated'));
    };
    await until(begins);
    gone.abort();
    await expect(asked).rejects.toThrow();
    await until(async () => !(await runs()));
    expect((await api.ask('{ cypher(query: "RETURN 1 AS one") { rows } }')).data).toEqual({
      cypher: { rows: [[1]] },
    });
  });
});
