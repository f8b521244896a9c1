import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileExporter } from '../../../server/export/exporter.js';
import { gexf } from '../../../server/export/gexf.js';
import { graphml } from '../../../server/export/graphml.js';
import { cellOf, ENTITY_COLUMNS, RELATIONSHIP_COLUMNS } from '../../../server/export/tables.js';
import { loadScripts } from '../../../server/ingest/seed/load.js';
import { projectRoot } from '../../../server/root.js';
import { createTestGraph, ENGINE_HOOK_MS, type TestGraph } from '../../support/engines.js';
import { exported, textOf } from '../../support/exporting.js';
import { canReadNetworks, readNetwork } from '../../support/networkx.js';
import { parseXml } from '../../support/xml.js';

/** What a file must hold: values by name under the id of a node or edge. */
interface Expected {
  readonly nodes: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly edges: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

const folder = mkdtempSync(join(tmpdir(), 'allegiance-network-'));
const STRANGE = 'Ḥaqqānī <& "شبکه" \u0007\n 🕊';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each<{ exporter: FileExporter; format: 'graphml' | 'gexf' }>([
  { exporter: graphml, format: 'graphml' },
  { exporter: gexf, format: 'gexf' },
])('$format', ({ exporter, format }) => {
  let graph: TestGraph;
  let text = '';
  let expected: Expected;
  beforeAll(async () => {
    graph = await createTestGraph('embedded');
    await loadScripts(graph.engine, join(projectRoot, 'cypher'));
    await graph.engine.write((transaction) =>
      transaction.run({
        text: "MATCH (e:Entity {id: 'haqqani-network'}) SET e.name = $name",
        parameters: { name: STRANGE },
      }),
    );
    text = await textOf(exporter, exported(graph.engine));
    expected = await expectedOf(graph);
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose(), ENGINE_HOOK_MS);

  async function expectedOf({ engine }: TestGraph): Promise<Expected> {
    const nodes = new Map<string, Record<string, unknown>>();
    const edges = new Map<string, Record<string, unknown>>();
    for await (const node of exported(engine).tied())
      nodes.set(
        String(node.properties['id']),
        Object.fromEntries(ENTITY_COLUMNS.map((column) => [column.name, cellOf(column, node)])),
      );
    for await (const edge of exported(engine).relationships())
      edges.set(
        edge.id,
        Object.fromEntries(RELATIONSHIP_COLUMNS.map((column) => [column.name, cellOf(column, edge)])),
      );
    return { nodes, edges };
  }

  test('is well-formed', () => {
    expect(parseXml(text).name).toBe(format);
  });

  (canReadNetworks() ? test : test.skip)(
    'is read by networkx: as many nodes and edges, with the same values of the same types',
    () => {
      const file = join(folder, `graph.${format}`);
      writeFileSync(file, text);
      const network = readNetwork(format, file);
      expect([network.multigraph, network.directed]).toEqual([true, true]);
      expect(network.nodes).toHaveLength(expected.nodes.size);
      expect(network.edges).toHaveLength(expected.edges.size);
      for (const [id, values] of network.nodes) {
        const { id: _, name, ...others } = expected.nodes.get(id) ?? {};
        expect(values).toMatchObject(given({ ...others, [format === 'gexf' ? 'label' : 'name']: name }));
      }
      for (const [, , key, values] of network.edges) {
        const { type, ...others } = expected.edges.get(key) ?? {};
        expect(values).toMatchObject(given({ ...others, [format === 'gexf' ? 'label' : 'type']: type }));
      }
    },
    ENGINE_HOOK_MS,
  );
});

/** What is said, as XML can say it: it has no place for the bell in the name. */
function given(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? value.replaceAll('\u0007', '') : value]),
  );
}
