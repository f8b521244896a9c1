import type { Value } from '../../server/engine/values.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../support/engines.js';

/** Neo4j runs out of stack over enough of these, and then answers neither the statement nor the reset after it. */
const sumOf = (terms: number): string =>
  `RETURN ${Array.from({ length: terms }, () => 'CASE WHEN true THEN 1 END').join(' + ')} AS x`;
/** How many are enough depends on what Java has compiled by then. */
const TERMS = [500, 1_000, 2_000, 4_000, 8_000];
const CONNECTIONS = 4;
const TIMEOUT_MS = 1_500;

describe.each(testEngines())('statements that are never answered, on %s', (name) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await createTestGraph(name, { neo4j: { mostConnections: CONNECTIONS, lostAfterMs: 300 } });
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose());

  test('cost a graph no connection, however many come', async () => {
    const failure = async (terms: number): Promise<unknown> =>
      graph.engine.read({ text: sumOf(terms) }, { timeoutMs: TIMEOUT_MS }).then(
        () => undefined,
        (error: unknown) => error,
      );
    let lost = 0;
    for (const terms of TERMS)
      while (lost < 2 * CONNECTIONS) {
        const error = await failure(terms);
        if (error === undefined) break;
        expect(error).toMatchObject({
          code: expect.stringMatching(/^(QUERY_TIMEOUT|LIMIT_EXCEEDED|CYPHER_SYNTAX)$/) as string,
        });
        lost += 1;
      }
    expect(lost).toBe(2 * CONNECTIONS);
    const rows = async (x: number): Promise<readonly (readonly Value[])[]> =>
      (await graph.engine.read({ text: 'RETURN $x AS x', parameters: { x } })).rows;
    expect(await Promise.all([1, 2, 3, 4, 5].map(rows))).toEqual([[[1]], [[2]], [[3]], [[4]], [[5]]]);
    await graph.engine.write((transaction) => transaction.run({ text: 'CREATE (:Written {id: 1})' }));
    expect((await graph.engine.read({ text: 'MATCH (n:Written) RETURN n.id AS id' })).rows).toEqual([[1]]);
  });
});
