import { join } from 'node:path';
import { lintGraph } from '../../server/claim-lint/lint.js';
import { loadScripts } from '../../server/ingest/seed/load.js';
import { projectRoot } from '../../server/root.js';
import { createTestGraph, ENGINE_HOOK_MS, type TestGraph } from '../support/engines.js';

describe('the claims of the five documents', () => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await createTestGraph('embedded');
    await loadScripts(graph.engine, join(projectRoot, 'cypher'));
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose(), ENGINE_HOOK_MS);

  test('pass the lint', async () => {
    const report = await lintGraph(graph.engine, join(projectRoot, 'cypher', 'seed'));
    expect(report.faults).toEqual([]);
    expect(report.claims).toBeGreaterThan(300);
  });

  test('the lint sees an edge without claims, and a claim without its asserter', async () => {
    await graph.engine.write(async (transaction) => {
      const run = (text: string) => transaction.run({ text });
      await run(
        "MATCH (a:Entity {id: 'taliban'}) MATCH (b:Entity {id: 'iran'}) CREATE (a)-[:ALLIED_WITH {id: 'mine'}]->(b)",
      );
      await run("MATCH (:Claim {id: 'cnn-2018-01a'})-[by:ASSERTED_BY]->() DELETE by");
    });
    const { faults } = await lintGraph(graph.engine, join(projectRoot, 'cypher', 'seed'));
    expect(faults.map(({ rule, id }) => `${rule} ${id}`).sort()).toEqual([
      'dangling-id cnn-2018-01a',
      'edge-without-claims mine',
    ]);
  });
});
