import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { openEngine } from '../../server/engine/open.js';
import type { GraphEngine } from '../../server/engine/port.js';
import { createWeb, type Web } from '../../server/http/app.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../support/engines.js';
import { createFaultyProxy, type FaultyProxy } from '../support/faulty-proxy.js';
import { until } from '../support/waiting.js';

/** Far above what is promised, and far below how long a server may stay away. */
const HANG_MS = 40_000;

interface Served {
  readonly web: Web;
  readonly address: string;
}

async function serve(engine: GraphEngine): Promise<Served> {
  const log = pino({ level: 'silent' });
  const web = await createWeb({ engine, log, clientFolder: '/nowhere', host: '127.0.0.1' });
  web.server.listen(0, '127.0.0.1');
  await once(web.server, 'listening');
  return { web, address: `http://127.0.0.1:${(web.server.address() as AddressInfo).port}` };
}

async function healthOf({ address }: Served): Promise<number> {
  const { status } = await fetch(`${address}/health`, { signal: AbortSignal.timeout(HANG_MS) });
  return status;
}

async function cypher({ address }: Served, query: string): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'query ($q: String!) { cypher(query: $q) { rows } }',
      variables: { q: query },
    }),
    signal: AbortSignal.timeout(HANG_MS),
  });
  const { errors, data } = (await response.json()) as {
    errors?: readonly { extensions: object }[];
    data?: unknown;
  };
  return errors?.[0]?.extensions ?? data;
}

const UNAVAILABLE = { code: 'ENGINE_UNAVAILABLE', retriable: true };
/** Runs for minutes on Neo4j. */
const LONG =
  'UNWIND range(1, 10000) AS x UNWIND range(1, 10000) AS y UNWIND range(1, 10000) AS z WITH x + y + z AS sum WHERE sum % 7 = 8 RETURN count(sum) AS n';

const withNeo4j = testEngines().includes('neo4j') ? describe : describe.skip;

withNeo4j('a Neo4j that is down', () => {
  let graph: TestGraph;
  let proxy: FaultyProxy;
  let engine: GraphEngine;
  let served: Served;

  beforeAll(async () => {
    graph = await createTestGraph('neo4j');
    if (graph.config.engine !== 'neo4j') throw new Error('not the engine that was asked for');
    proxy = await createFaultyProxy(Number(new URL(graph.config.uri.replace(/^\w+/, 'http')).port));
    engine = await openEngine({ ...graph.config, uri: `bolt://127.0.0.1:${proxy.port}` });
    served = await serve(engine);
  }, ENGINE_HOOK_MS);
  afterAll(async () => {
    await proxy.close();
    await served.web.close();
    await engine.close();
    await graph.dispose();
  }, ENGINE_HOOK_MS);
  afterEach(async () => {
    await proxy.recover();
    await until(async () => (await healthOf(served)) === 200);
  });

  const DOWN: readonly (readonly [how: string, fall: () => Promise<void>])[] = [
    ['refuses connections', () => proxy.refuse()],
    ['takes connections and says nothing', () => Promise.resolve(proxy.silence())],
  ];

  test.each(DOWN)('and %s is said to be unavailable, and works again when it is back', async (_, fall) => {
    expect(await healthOf(served)).toBe(200);
    await fall();
    const [health, ...answers] = await Promise.all([
      healthOf(served),
      cypher(served, 'RETURN 1 AS x'),
      cypher(served, 'MATCH (n) RETURN count(n) AS n'),
      engine.read({ text: 'RETURN 1 AS x' }).catch((error: unknown) => error),
    ]);
    expect(health).toBe(503);
    for (const answer of answers) expect(answer).toMatchObject(UNAVAILABLE);
    await proxy.recover();
    await until(async () => (await healthOf(served)) === 200);
    expect(await cypher(served, 'RETURN 1 AS x')).toEqual({ cypher: { rows: [[1]] } });
  });

  test.each(DOWN)('and %s in the middle of a statement is said to be unavailable', async (_, fall) => {
    expect(await healthOf(served)).toBe(200);
    const asked = proxy.asked();
    const answer = cypher(served, LONG);
    await until(() => proxy.asked() > asked + LONG.length);
    await fall();
    expect(await answer).toMatchObject(UNAVAILABLE);
  });

  test('and answers is not said to be unavailable when a statement takes too long', async () => {
    await expect(engine.read({ text: LONG }, { timeoutMs: 3_000, guest: true })).rejects.toMatchObject({
      code: 'QUERY_TIMEOUT',
    });
  });
});

describe('an embedded engine that hangs', () => {
  let graph: TestGraph;
  let served: Served;
  beforeAll(async () => {
    graph = await createTestGraph('embedded');
    served = await serve(graph.engine);
  }, ENGINE_HOOK_MS);
  afterAll(async () => {
    await served.web.close();
    await graph.dispose();
  });

  test('does not hang the question for its health', async () => {
    expect(await healthOf(served)).toBe(200);
    const pid = graph.enginePid() ?? NaN;
    process.kill(pid, 'SIGSTOP');
    try {
      // Whoever was heard a moment ago is taken to be well.
      await until(async () => (await healthOf(served)) === 503);
      expect(await Promise.all([healthOf(served), healthOf(served)])).toEqual([503, 503]);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await until(async () => (await healthOf(served)) === 200);
  });
});
