import { join } from 'node:path';
import { claims } from '../../../server/export/claims.js';
import { loadScripts } from '../../../server/ingest/seed/load.js';
import { projectRoot } from '../../../server/root.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../../support/engines.js';
import { exportGraph } from '../../support/export.js';
import { exported, importClaims, prepare, textOf } from '../../support/exporting.js';

/** The whole graph as text, without what scripts and imports note for themselves. */
async function contentOf({ engine }: TestGraph): Promise<string[]> {
  const notes = new Set(['script', 'stale', 'fingerprint']);
  return (await exportGraph(engine))
    .split('\n')
    .filter((line) => !/"labels":\["(Allegiance|Change|Import)"\]/.test(line))
    .map((line) =>
      line === ''
        ? ''
        : JSON.stringify(JSON.parse(line), (key, value: unknown) => (notes.has(key) ? undefined : value)),
    )
    .sort();
}

describe('claims that are exported and imported', () => {
  /** What the embedded engine gives; every graph after it must give the same bytes. */
  let text = '';
  let content: string[] = [];

  describe.each(testEngines())('on %s', (name) => {
    let graph: TestGraph;
    beforeAll(async () => {
      graph = await createTestGraph(name);
      await loadScripts(graph.engine, join(projectRoot, 'cypher'));
      const own = await textOf(claims, exported(graph.engine));
      if (text === '') {
        text = own;
        content = await contentOf(graph);
      }
      expect(own).toBe(text);
    }, ENGINE_HOOK_MS);
    afterAll(() => graph.dispose(), ENGINE_HOOK_MS);

    test(
      'make the same graph again in an empty one, and the same bytes',
      async () => {
        await graph.clear();
        await prepare(graph.engine);
        // Small batches, so that claims are told by others that come later.
        expect(await importClaims(graph.engine, text, name === 'embedded' ? 300 : 5_000)).toEqual([]);
        expect(await textOf(claims, exported(graph.engine))).toBe(text);
        expect(await contentOf(graph)).toEqual(content);
      },
      ENGINE_HOOK_MS,
    );
  });

  test(
    'of a source alone are whole: with all that they point to, in an empty graph again',
    async () => {
      const graph = await createTestGraph('embedded');
      try {
        await loadScripts(graph.engine, join(projectRoot, 'cypher'));
        const filter = { sources: ['cnn-2018'], includeStructure: false };
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
});
