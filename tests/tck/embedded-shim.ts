import { GrafeoDB } from '@grafeo-db/js';
import { prepare } from '../../server/cypher/index.js';
import { GraphNode, GraphPath, GraphRelationship, type Value } from '../../server/graph/values.js';
import type { ScenarioGraph } from './runner.js';

/** One empty in-memory graph of the embedded engine, reached through the guard unless `raw`. */
export function openEmbedded(raw: boolean): Promise<ScenarioGraph> {
  const db = GrafeoDB.create();
  return Promise.resolve({
    async run(statement, parameters) {
      const prepared = raw
        ? { text: statement, columns: undefined, notices: [] }
        : prepare(statement, { engine: 'embedded', access: 'write', parameters });
      const result = await db.executeCypher(prepared.text, parameters);
      return {
        columns: prepared.columns ?? result.columns,
        rows: result.rows().map((row) => row.map(toValue)),
        truncated: false,
        notices: prepared.notices,
      };
    },
    close() {
      db.close();
      return Promise.resolve();
    },
  });
}

type Raw = { readonly [key: string]: unknown };

function toValue(raw: unknown): Value {
  if (raw === null || raw === undefined) return null;
  if (raw instanceof Date) return raw.toISOString();
  if (Array.isArray(raw)) return raw.map(toValue);
  if (typeof raw !== 'object') return raw as string | number | boolean | bigint;
  const map = raw as Raw;
  if (Array.isArray(map['_labels']) && '_id' in map) return toNode(map);
  if ('_id' in map && '_type' in map) return toRelationship(map);
  if (Array.isArray(map['nodes']) && Array.isArray(map['edges'])) {
    return new GraphPath((map['nodes'] as Raw[]).map(toNode), (map['edges'] as Raw[]).map(toRelationship));
  }
  return toMap(map, []);
}

function toMap(raw: Raw, without: readonly string[]): Record<string, Value> {
  const entries = Object.entries(raw).filter(([key]) => !without.includes(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, toValue(value)]));
}

function toNode(raw: Raw): GraphNode {
  return new GraphNode(
    String(raw['_id']),
    [...(raw['_labels'] as string[])].sort(),
    toMap(raw, ['_id', '_labels']),
  );
}

function toRelationship(raw: Raw): GraphRelationship {
  const properties = toMap(raw, ['_id', '_type', '_source', '_target']);
  return new GraphRelationship(
    String(raw['_id']),
    String(raw['_type']),
    String(raw['_source']),
    String(raw['_target']),
    properties,
  );
}
