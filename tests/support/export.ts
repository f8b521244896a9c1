import type { GraphEngine } from '../../server/engine/port.js';
import { GraphNode, GraphPath, GraphRelationship, type Value } from '../../server/engine/values.js';

/**
 * The whole graph as text, the same for the same graph on every engine: one line of JSON for each node and each
 * relationship, sorted. What loading notes for itself (its time, what it left) is left out.
 */
export async function exportGraph(engine: GraphEngine): Promise<string> {
  const nodes = await engine.read({ text: 'MATCH (n) RETURN n AS n' });
  const relationships = await engine.read({
    text: 'MATCH (a)-[r]->(b) RETURN a.id AS from, r AS r, b.id AS to',
  });
  if (nodes.truncated || relationships.truncated) throw new Error('the graph is too large for this export');
  const lines = [...nodes.rows, ...relationships.rows].map((row) =>
    JSON.stringify(withoutKeys([...row]), (key, value: unknown) =>
      key === 'loadedAt' || key === 'record' ? undefined : value,
    ),
  );
  return `${lines.sort().join('\n')}\n`;
}

/** A value without what differs from engine to engine: the keys of nodes and relationships. */
export function withoutKeys(value: Value): unknown {
  if (value instanceof GraphNode) return { labels: value.labels, properties: sorted(value.properties) };
  if (value instanceof GraphRelationship) return { type: value.type, properties: sorted(value.properties) };
  if (value instanceof GraphPath)
    return { nodes: value.nodes.map(withoutKeys), relationships: value.relationships.map(withoutKeys) };
  if (typeof value === 'bigint') return `${value}n`;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Value) => withoutKeys(item));
  return sorted(value as { readonly [key: string]: Value });
}

function sorted(map: { readonly [key: string]: Value }): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(map)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, withoutKeys(item)]),
  );
}
