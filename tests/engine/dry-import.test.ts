import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { GraphNode } from '../../server/engine/values.js';
import { claims } from '../../server/ingest/claims/importer.js';
import { CLAIM_COLUMNS } from '../../server/ingest/claims/rows.js';
import { DrySink } from '../../server/ingest/import/dry-sink.js';
import { lookupIn } from '../../server/ingest/import/graph-lookup.js';
import { runImport, type Report } from '../../server/ingest/import/run.js';
import { NO_MAPPING } from '../../server/ingest/names/mapping.js';
import { loadScripts } from '../../server/ingest/seed/load.js';
import { projectRoot } from '../../server/root.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../support/engines.js';
import { exportGraph } from '../support/export.js';

describe.each(testEngines())('an import that only shows what it would do on %s', (name) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await createTestGraph(name);
    await loadScripts(graph.engine, join(projectRoot, 'cypher'));
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose(), ENGINE_HOOK_MS);

  /** A claim of the scripts as a row of our own format. */
  async function claimOf(id: string): Promise<Record<string, unknown>> {
    const { rows } = await graph.engine.read({
      text: `MATCH (c:Claim {id: $id})-[:SUBJECT]->(s) MATCH (c)-[:ASSERTED_BY]->(a) MATCH (c)-[f:FROM_SOURCE]->(source)
             RETURN c, s.id, a.id, source.id, f.paragraph,
                    [(c)-[:OBJECT]->(o) | o.id], [(c)-[:AGAINST]->(o) | o.id], [(c)-[:ABOUT]->(o) | o.id], [(c)-[:AT]->(o) | o.id]`,
      parameters: { id },
    });
    const [claim, subject, assertedBy, source, paragraph, objects, thirds, events, at] = rows[0] ?? [];
    const { properties } = claim as GraphNode;
    const own = CLAIM_COLUMNS.map((column) => [column, properties[column] ?? null]);
    const first = (list: unknown): unknown => (list as unknown[])[0] ?? null;
    return {
      ...Object.fromEntries(own),
      ...{ type: 'claim', subject, assertedBy, source, paragraph, at },
      ...{ object: first(objects), against: first(thirds), about: first(events) },
    };
  }

  async function dryRun(
    ...rows: object[]
  ): Promise<{ report: Report; changes: readonly string[]; rejected: string[] }> {
    const sink = new DrySink(graph.engine);
    const rejected: string[] = [];
    const report = await runImport(
      claims,
      () => Readable.from([Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'))]),
      { fileName: 'x.jsonl', mapping: NO_MAPPING },
      { format: 'claims', file: 'x.jsonl', hash: '' },
      { sink, lookup: lookupIn(graph.engine) },
      { rejected: ({ reason }) => rejected.push(reason) },
    );
    return { report, changes: sink.changes, rejected };
  }

  test('tells what is new, changed and the same, and changes nothing', async () => {
    const before = await exportGraph(graph.engine);
    const same = await claimOf('cnn-2018-02a');
    const { report, changes, rejected } = await dryRun(
      same,
      { ...(await claimOf('cnn-2018-04b')), text: 'Said otherwise.' },
      { ...same, id: 'cnn-2018-02zz', text: 'One more.' },
      { ...same, id: 'cnn-2018-02zy', subject: 'no-such-group' },
      { type: 'entity', id: 'taliban', kind: 'ARMED_GROUP', name: 'The Taliban' },
    );
    expect([report.made, report.changed, report.unchanged]).toEqual([1, 2, 1]);
    expect(changes).toEqual([
      expect.stringMatching(/^entity taliban: name "Taliban" -> "The Taliban"/),
      expect.stringMatching(/^claim cnn-2018-04b: text ".*" -> "Said otherwise."$/),
    ]);
    expect(rejected).toEqual(['subject "no-such-group" is no entity of the graph, nor of a row above']);
    expect(await exportGraph(graph.engine)).toEqual(before);
  });
});
