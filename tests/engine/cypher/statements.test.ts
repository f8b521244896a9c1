import { join } from 'node:path';
import { prepare } from '../../../server/guard/index.js';
import type { Rows } from '../../../server/engine/port.js';
import { loadScripts } from '../../../server/ingest/seed/load.js';
import { projectRoot } from '../../../server/root.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type EngineName } from '../../support/engines.js';
import { difference } from '../../tck/compare.js';
import { readStatements } from './read-statements.js';

/** Statements that the embedded engine can't do at all; each must say so by itself. */
const NEEDS_NEO4J: ReadonlySet<string> = new Set([]);

const statements = readStatements();

async function answers(name: EngineName): Promise<Map<string, Rows | Error>> {
  const graph = await createTestGraph(name);
  try {
    await loadScripts(graph.engine, join(projectRoot, 'cypher'));
    const all = new Map<string, Rows | Error>();
    for (const { name: title, text } of statements) {
      try {
        const prepared = prepare(text, { engine: name, access: 'read', maxRows: 5_000 });
        const rows = await graph.engine.read({ text: prepared.text });
        all.set(title, { ...rows, columns: prepared.columns ?? rows.columns });
      } catch (error) {
        all.set(title, error as Error);
      }
    }
    return all;
  } finally {
    await graph.dispose();
  }
}

describe('ordinary statements', () => {
  const given = new Map<EngineName, Map<string, Rows | Error>>();
  beforeAll(async () => {
    for (const name of testEngines()) given.set(name, await answers(name));
  }, 2 * ENGINE_HOOK_MS);

  test('there are 200 of them, each with a name of its own', () => {
    expect(statements.length).toBeGreaterThanOrEqual(200);
    expect(new Set(statements.map((one) => one.name)).size).toBe(statements.length);
  });

  test.each(statements.map((one) => [one.name, one] as const))('%s', (title, statement) => {
    const embedded = given.get('embedded')?.get(title);
    if (NEEDS_NEO4J.has(title)) {
      expect(embedded).toMatchObject({ code: 'CYPHER_UNSUPPORTED' });
      return;
    }
    if (embedded instanceof Error || embedded === undefined) throw embedded ?? new Error('It did not run.');
    const neo4j = given.get('neo4j')?.get(title);
    if (neo4j === undefined) return;
    if (neo4j instanceof Error) throw neo4j;
    expect(embedded.columns).toEqual(neo4j.columns);
    expect(
      difference(embedded.rows, neo4j.rows, { ordered: statement.ordered, looseLists: true }),
    ).toBeNull();
  });
});
