import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSchemaStatement, splitStatements } from '../../../domain/cypher-text/script.js';
import { compareTexts } from '../../../domain/order.js';
import { readScriptRows } from '../../../server/claim-lint/script-rows.js';
import { claims } from '../../../server/export/claims.js';
import { cypher } from '../../../server/export/cypher.js';
import { textLiteral } from '../../../server/export/cypher-literals.js';
import { loadScripts } from '../../../server/ingest/seed/load.js';
import { projectRoot } from '../../../server/root.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../../support/engines.js';
import { exportGraph } from '../../support/export.js';
import { exported, importClaims, prepare, textOf } from '../../support/exporting.js';
import fc from '../../support/fast-check.js';

describe('a graph as Cypher', () => {
  let source: TestGraph;
  let content = '';
  beforeAll(async () => {
    source = await createTestGraph('embedded');
    await loadScripts(source.engine, join(projectRoot, 'cypher'));
    content = await exportGraph(source.engine);
  }, ENGINE_HOOK_MS);
  afterAll(() => source.dispose(), ENGINE_HOOK_MS);

  async function load(text: string, into: TestGraph): Promise<void> {
    for (const statement of splitStatements(text)) {
      if (isSchemaStatement(statement)) await into.engine.schema(statement);
      else await into.engine.write((transaction) => transaction.run({ text: statement }));
    }
  }

  test(
    'loaded statement by statement is the same graph, and a start takes it for what it is',
    async () => {
      const graph = await createTestGraph('embedded');
      try {
        await load(await textOf(cypher, exported(source.engine)), graph);
        expect(await exportGraph(graph.engine)).toBe(content);
        const report = await loadScripts(graph.engine, join(projectRoot, 'cypher'));
        expect(report.outcome).toBe('unchanged');
      } finally {
        await graph.dispose();
      }
    },
    ENGINE_HOOK_MS,
  );

  describe.each(testEngines())('loaded by %s', (name) => {
    let graph: TestGraph;
    beforeAll(async () => {
      graph = await createTestGraph(name);
    }, ENGINE_HOOK_MS);
    afterAll(() => graph.dispose(), ENGINE_HOOK_MS);

    // Of one document: a statement of hundreds of maps takes Neo4j long to plan.
    test(
      'gives the same nodes, relationships and properties',
      async () => {
        const part = await createTestGraph('embedded');
        try {
          await prepare(part.engine);
          const relationshipTypes = ['FOUGHT', 'PARTICIPATED_IN', 'OCCURRED_AT', 'OPERATED_IN'];
          const filter = { sources: ['nangarhar-2019'], relationshipTypes, includeStructure: false };
          await importClaims(part.engine, await textOf(claims, exported(source.engine, filter)), 5_000);
          await load(await textOf(cypher, exported(part.engine)), graph);
          expect(await exportGraph(graph.engine)).toBe(await exportGraph(part.engine));
        } finally {
          await part.dispose();
        }
      },
      ENGINE_HOOK_MS,
    );

    test('texts of any signs come back as they were', async () => {
      const texts = fc.sample(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom('\\', 'u', '0', "'", '\n', '\u0001', '`') }),
        ),
        300,
      );
      const { rows } = await graph.engine.read({
        text: `RETURN [${texts.map(textLiteral).join(', ')}] AS texts`,
      });
      expect(rows[0]?.[0]).toEqual(texts);
    });
  });

  describe('of a source', () => {
    const folder = mkdtempSync(join(tmpdir(), 'allegiance-seed-'));
    const file = join(folder, 'seed', '30-claims-cnn-2018.cypher');
    beforeAll(() => cpSync(join(projectRoot, 'cypher'), folder, { recursive: true }));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    /** The maps of the file, in order of id, as are the answers in each. */
    async function rowsOf(): Promise<unknown[]> {
      const rows = await readScriptRows(source.engine, join(folder, 'seed'));
      const inOrder = (value: unknown): unknown =>
        Array.isArray(value)
          ? [...(value as unknown[])].sort((a, b) => compareTexts(JSON.stringify(a), JSON.stringify(b)))
          : value;
      return rows
        .filter(({ script, values }) => script === '30-claims-cnn-2018' && 'predicate' in values)
        .map(({ values }) =>
          Object.fromEntries(
            Object.entries(values)
              .filter(([, value]) => value !== null)
              .map(([key, value]) => [key, inOrder(value)]),
          ),
        )
        .sort((a, b) => compareTexts(String(a['id']), String(b['id'])));
    }

    test(
      'is a file of cypher/seed: the same maps, and the loader makes the same graph of it',
      async () => {
        const before = await rowsOf();
        writeFileSync(file, await textOf(cypher, exported(source.engine, { sources: ['cnn-2018'] })));
        expect(await rowsOf()).toEqual(before);
        const graph = await createTestGraph('embedded');
        try {
          await loadScripts(graph.engine, folder);
          const withoutHash = (text: string): string => text.replace(/"scripts":"\w+"/, '');
          expect(withoutHash(await exportGraph(graph.engine))).toBe(withoutHash(content));
        } finally {
          await graph.dispose();
        }
      },
      ENGINE_HOOK_MS,
    );
  });

  test(
    'under a filter that asks of relationships is those alone, as they stand under it',
    async () => {
      const filter = { relationshipTypes: ['FOUGHT'], sources: ['cnn-2018'], includeStructure: false };
      const graph = await createTestGraph('embedded');
      try {
        await load(await textOf(cypher, exported(source.engine, filter)), graph);
        const { rows } = await graph.engine.read({
          text: `MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r) AS type, r.id AS id, r.sources AS sources, r.asserting + r.denying + r.predicting AS claims,
                   COUNT { MATCH (c:Claim {relationship: r.id}) } AS held ORDER BY id`,
        });
        expect(rows.length).toBeGreaterThan(2);
        for (const [type, , sources, ids, held] of rows) {
          expect([type, sources]).toEqual(['FOUGHT', ['cnn-2018']]);
          expect(ids).toHaveLength(Number(held));
        }
      } finally {
        await graph.dispose();
      }
    },
    ENGINE_HOOK_MS,
  );
});
