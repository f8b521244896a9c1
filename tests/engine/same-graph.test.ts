import { join } from 'node:path';
import { loadScripts } from '../../server/ingest/seed/load.js';
import { projectRoot } from '../../server/root.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type EngineName } from '../support/engines.js';
import { exportGraph } from '../support/export.js';

/** Where only one engine runs here, the run says so; then there is nothing to compare. */
const both = testEngines().length === 2 ? describe : describe.skip;

both('the graph of the scripts', () => {
  async function exported(name: EngineName): Promise<string> {
    const graph = await createTestGraph(name);
    try {
      await loadScripts(graph.engine, join(projectRoot, 'cypher'));
      return await exportGraph(graph.engine);
    } finally {
      await graph.dispose();
    }
  }

  test(
    'is the same on both engines, byte for byte',
    async () => {
      const embedded = await exported('embedded');
      expect(embedded.split('\n').length).toBeGreaterThan(1000);
      expect(await exported('neo4j')).toBe(embedded);
    },
    ENGINE_HOOK_MS,
  );
});
