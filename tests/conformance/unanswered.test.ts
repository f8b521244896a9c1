import type { Value } from '../../server/graph/values.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../support/engines.js';

/** Neo4j runs out of stack over it, and then answers neither it nor the reset after it. */
const UNANSWERED = `RETURN ${Array.from({ length: 500 }, () => 'CASE WHEN true THEN 1 END').join(' + ')} AS x`;
const CONNECTIONS = 4;
const TIMEOUT_MS = 1_500;

describe.each(testEngines())('statements that are never answered, on %s', (name) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await createTestGraph(name, { neo4j: { mostConnections: CONNECTIONS, lostAfterMs: 300 } });
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose());

  test('cost a graph no connection, however many come', async () => {
    for (let count = 0; count < 2 * CONNECTIONS; count += 1)
      await expect(graph.engine.read({ text: UNANSWERED }, { timeoutMs: TIMEOUT_MS })).rejects.toMatchObject({
        code: expect.stringMatching(/^(QUERY_TIMEOUT|LIMIT_EXCEEDED|CYPHER_SYNTAX)$/) as string,
      });
    const rows = async (x: number): Promise<readonly (readonly Value[])[]> =>
      (await graph.engine.read({ text: 'RETURN $x AS x', parameters: { x } })).rows;
    expect(await Promise.all([1, 2, 3, 4, 5].map(rows))).toEqual([[[1]], [[2]], [[3]], [[4]], [[5]]]);
    await graph.engine.write((transaction) => transaction.run({ text: 'CREATE (:Written {id: 1})' }));
    expect((await graph.engine.read({ text: 'MATCH (n:Written) RETURN n.id AS id' })).rows).toEqual([[1]]);
  });
});
