import type { Result, ResultSummary } from 'neo4j-driver';
import { bytesNotice, rowsNotice } from '../bounds.js';
import type { Bounds, Changes, Rows } from '../port.js';
import { GraphNode, GraphPath, GraphRelationship, type Value } from '../values.js';
import { fromNeo4j } from './convert.js';

/** Reads a result as it streams in, and stops the stream where a bound is reached. */
export async function collectRows(result: Result, bounds: Bounds): Promise<Rows> {
  const rows: Value[][] = [];
  const notices: string[] = [];
  let bytes = 0;
  const columns = await result.keys();
  for await (const record of result) {
    if (rows.length >= bounds.maxRows) {
      notices.push(rowsNotice(bounds.maxRows));
      break;
    }
    const row = columns.map((_, index) => fromNeo4j(record.get(index)));
    bytes += jsonBytes(row);
    if (bytes > bounds.maxBytes) {
      notices.push(bytesNotice(bounds.maxBytes, rows.length));
      break;
    }
    rows.push(row);
  }
  const summary = await result.summary();
  return {
    columns: columns.map(String),
    rows,
    truncated: notices.length > 0,
    notices,
    changes: changesOf(summary),
  };
}

function changesOf(summary: ResultSummary): Changes {
  const updates = summary.counters.updates();
  return {
    nodesCreated: updates.nodesCreated,
    nodesDeleted: updates.nodesDeleted,
    relationshipsCreated: updates.relationshipsCreated,
    relationshipsDeleted: updates.relationshipsDeleted,
    propertiesSet: updates.propertiesSet,
    labelsAdded: updates.labelsAdded,
    labelsRemoved: updates.labelsRemoved,
  };
}

/** About the size of a value as JSON. */
function jsonBytes(value: Value): number {
  return Buffer.byteLength(
    JSON.stringify(value, (_, item: unknown) => {
      if (typeof item === 'bigint') return String(item);
      if (item instanceof GraphNode || item instanceof GraphRelationship || item instanceof GraphPath)
        return { ...item };
      return item;
    }),
  );
}
