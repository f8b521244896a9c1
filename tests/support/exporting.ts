import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { GraphEngine } from '../../server/engine/port.js';
import type { FileExporter, FolderExporter } from '../../server/export/exporter.js';
import { ExportedGraph } from '../../server/export/exported-graph.js';
import type { GraphItems } from '../../server/export/items.js';
import { claims } from '../../server/ingest/claims/importer.js';
import { lookupIn } from '../../server/ingest/import/graph-lookup.js';
import { GraphSink } from '../../server/ingest/import/graph-sink.js';
import { runImport } from '../../server/ingest/import/run.js';
import { NO_MAPPING } from '../../server/ingest/names/mapping.js';
import { readScripts } from '../../server/ingest/seed/scripts.js';
import type { Filter } from '../../server/read/filter.js';
import { projectRoot } from '../../server/root.js';

/** What a format that is one file makes of a graph. */
export async function textOf(exporter: FileExporter, graph: GraphItems): Promise<string> {
  const pieces: string[] = [];
  await exporter.write(graph, { write: (text) => Promise.resolve(void pieces.push(text)) });
  return pieces.join('');
}

/** What a format that is a folder makes of a graph: the files' texts by name. */
export async function filesOf(exporter: FolderExporter, graph: GraphItems): Promise<Map<string, string>> {
  const files = new Map<string, string[]>();
  await exporter.write(graph, {
    file(name) {
      const pieces: string[] = [];
      files.set(name, pieces);
      return { write: (text) => Promise.resolve(void pieces.push(text)) };
    },
  });
  return new Map([...files].map(([name, pieces]) => [name, pieces.join('')]));
}

/** The graph of an engine as it is exported. */
export function exported(engine: GraphEngine, filter?: Filter): ExportedGraph {
  return new ExportedGraph(engine, filter);
}

/** Makes constraints and indexes, as a start does. */
export async function prepare(engine: GraphEngine): Promise<void> {
  for (const script of readScripts(join(projectRoot, 'cypher')).schema)
    for (const { text } of script.statements) await engine.schema(text);
}

/**
 * Imports an export of claims.
 * @param batchItems rows that are written together
 * @returns reasons of rejected rows
 */
export async function importClaims(engine: GraphEngine, text: string, batchItems: number): Promise<string[]> {
  const rejected: string[] = [];
  await runImport(
    claims,
    () => Readable.from([Buffer.from(text)]),
    { fileName: 'x.jsonl', mapping: NO_MAPPING },
    { format: 'claims', file: 'x.jsonl', hash: 'x' },
    { sink: new GraphSink(engine), lookup: lookupIn(engine) },
    { batchItems, rejected: ({ reason }) => rejected.push(reason) },
  );
  return rejected;
}
