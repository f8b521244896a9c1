import { join } from 'node:path';
import { readCatalog, type CatalogQuery } from '../../server/statements/catalog.js';
import type { GraphEngine } from '../../server/engine/port.js';
import { loadScripts } from '../../server/ingest/seed/load.js';
import { projectRoot } from '../../server/root.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../support/engines.js';
import { exportGraph, withoutKeys } from '../support/export.js';

const CYPHER = join(projectRoot, 'cypher');
const queries = [...readCatalog(join(CYPHER, 'queries')).values()];

const graphs: TestGraph[] = [];

beforeAll(async () => {
  for (const name of testEngines()) {
    const graph = await createTestGraph(name);
    graphs.push(graph);
    await loadScripts(graph.engine, CYPHER);
  }
}, ENGINE_HOOK_MS);
afterAll(() => Promise.all(graphs.map((graph) => graph.dispose())), ENGINE_HOOK_MS);

/** Runs a query with its examples; what it wrote is not kept. */
async function answer(engine: GraphEngine, query: CatalogQuery): Promise<unknown> {
  const statement = { text: query.text, parameters: query.examples };
  const undone = new Error('undone');
  let found: unknown;
  const keep = ({ columns, rows }: Awaited<ReturnType<GraphEngine['read']>>): void => {
    const plain = rows.map((row) => row.map(withoutKeys));
    found = { columns, rows: query.ordered ? plain : plain.map((row) => JSON.stringify(row)).sort() };
  };
  if (query.access === 'read') {
    keep(await engine.read(statement));
  } else {
    await engine
      .write(async (transaction) => {
        keep(await transaction.run(statement));
        throw undone;
      })
      .catch((error: unknown) => {
        if (error !== undone) throw error;
      });
  }
  return found;
}

test('the scripts make the same graph on every engine, byte for byte', async () => {
  const exports = await Promise.all(graphs.map(({ engine }) => exportGraph(engine)));
  expect(exports[0]?.length).toBeGreaterThan(100_000);
  for (const text of exports) expect(text).toBe(exports[0]);
});

if (queries.length > 0) {
  test.each(queries)('$name gives its columns, and the same rows on every engine', async (query) => {
    const [first, ...others] = await Promise.all(graphs.map(({ engine }) => answer(engine, query)));
    expect(first).toMatchObject({ columns: query.columns });
    for (const other of others) expect(other).toEqual(first);
  });
}
