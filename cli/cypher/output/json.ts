import { GraphNode, GraphPath, GraphRelationship, type Value } from '../../../server/engine/values.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * A value as JSON. Nodes, relationships and paths are maps with `__type`; integers past 2^53, NaN and the
 * infinities, for which JSON has no number, are strings.
 */
export function toJson(value: Value): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return String(value);
  if (value instanceof GraphNode) {
    return { __type: 'node', key: value.key, labels: [...value.labels], properties: toMap(value.properties) };
  }
  if (value instanceof GraphRelationship) {
    return {
      __type: 'relationship',
      key: value.key,
      type: value.type,
      start: value.startKey,
      end: value.endKey,
      properties: toMap(value.properties),
    };
  }
  if (value instanceof GraphPath) {
    return {
      __type: 'path',
      nodes: value.nodes.map(toJson),
      relationships: value.relationships.map(toJson),
    };
  }
  return isList(value) ? value.map(toJson) : toMap(value);
}

/** A row as a map from column to value. */
export function rowToJson(columns: readonly string[], row: readonly Value[]): Json {
  return Object.fromEntries(columns.map((column, index) => [column, toJson(row[index] ?? null)]));
}

function toMap(map: Readonly<Record<string, Value>>): Json {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, toJson(value)]));
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
