import { join } from 'node:path';
import { claims } from '../../../server/export/claims.js';
import { loadScripts } from '../../../server/ingest/seed/load.js';
import { projectRoot } from '../../../server/root.js';
import { createTestGraph, ENGINE_HOOK_MS } from '../../support/engines.js';
import { exported, importClaims, prepare, textOf } from '../../support/exporting.js';

test(
  'claims of a source alone are whole: with all that they point to, in an empty graph again',
  async () => {
    const graph = await createTestGraph('embedded');
    try {
      await loadScripts(graph.engine, join(projectRoot, 'cypher'));
      const filter = { sources: ['cnn-2018'], includeStructure: false };
      const text = await textOf(claims, exported(graph.engine));
      const part = await textOf(claims, exported(graph.engine, filter));
      const rows = part
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      const ofType = (type: string): unknown[] => rows.filter((row) => row['type'] === type);
      expect(ofType('claim')).toHaveLength(text.match(/^\{"type":"claim","id":"cnn-2018-/gm)?.length ?? 0);
      expect(ofType('source')).toEqual([expect.objectContaining({ id: 'cnn-2018' })]);
      await graph.clear();
      await prepare(graph.engine);
      expect(await importClaims(graph.engine, part, 5_000)).toEqual([]);
      expect(await textOf(claims, exported(graph.engine))).toBe(part);
      // Once more over what is there: nothing changes.
      expect(await importClaims(graph.engine, part, 300)).toEqual([]);
      expect(await textOf(claims, exported(graph.engine))).toBe(part);
    } finally {
      await graph.dispose();
    }
  },
  ENGINE_HOOK_MS,
);
