import { openEngine } from '../../server/engine/open.js';
import type { GraphEngine } from '../../server/engine/port.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../support/engines.js';
import { createFaultyProxy, type FaultyProxy } from '../support/faulty-proxy.js';
import { until } from '../support/waiting.js';

const withNeo4j = testEngines().includes('neo4j') ? describe : describe.skip;

/** What a cluster asks of a client, as far as one Community server can ask it. */
withNeo4j('a Neo4j that is reached by routing (neo4j://)', () => {
  let graph: TestGraph;
  let router: FaultyProxy;
  let engine: GraphEngine;
  beforeAll(async () => {
    graph = await createTestGraph('neo4j');
    if (graph.config.engine !== 'neo4j') throw new Error('not the engine that was asked for');
    router = await createFaultyProxy(Number(new URL(graph.config.uri.replace(/^\w+/, 'http')).port));
    engine = await openEngine({ ...graph.config, uri: `neo4j://127.0.0.1:${router.port}` });
  }, ENGINE_HOOK_MS);
  afterAll(async () => {
    await engine.close();
    await router.close();
    await graph.dispose();
  }, ENGINE_HOOK_MS);
  beforeEach(() => graph.clear());

  const put = (value: number): Promise<unknown> =>
    engine.write((transaction) =>
      transaction.run({ text: 'MERGE (m:Mark {id: 1}) SET m.value = $value', parameters: { value } }),
    );
  const read = async (): Promise<unknown> =>
    (await engine.read({ text: 'MATCH (m:Mark) RETURN m.value AS value' })).rows;

  test('reads what was just written, by its bookmark, whoever answers', async () => {
    for (let value = 1; value <= 20; value += 1) {
      await put(value);
      expect(await read()).toEqual([[value]]);
    }
  });

  test('asks for the way again once its router is back', async () => {
    await put(1);
    await router.refuse();
    await expect(read()).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE', retriable: true });
    await router.recover();
    await until(() =>
      put(2).then(
        () => true,
        () => false,
      ),
    );
    expect(await read()).toEqual([[2]]);
  });

  test('refuses to write in a reading session, which a replica would refuse too', async () => {
    await expect(engine.read({ text: 'CREATE (m:Mark {id: 2}) RETURN m.id AS id' })).rejects.toMatchObject({
      code: 'READ_ONLY',
    });
    expect(await read()).toEqual([]);
  });
});
