import { explainable, prepare } from '../../cypher/index.js';
import { AllegianceError } from '../../errors.js';
import { NO_CHANGES } from '../../graph/bounds.js';
import type { GraphEngine, Rows } from '../../graph/port.js';
import {
  GraphNode,
  GraphPath,
  GraphRelationship,
  type Parameter,
  type Parameters,
  type Value,
} from '../../graph/values.js';

export const MAX_ROWS = 10_000;

/** Bounds of a statement that a person sent. */
export const USER_BOUNDS = { timeoutMs: 10_000, maxBytes: 5_000_000 } as const;

/**
 * Runs a person's statement for reading, behind the guard and within bounds. One that starts with EXPLAIN is not run:
 * its plan comes back, a line a row.
 * @param signal stops the statement
 * @throws AllegianceError READ_ONLY, CYPHER_SYNTAX, CYPHER_UNSUPPORTED, QUERY_TIMEOUT, LIMIT_EXCEEDED, BAD_USER_INPUT
 */
export async function runCypher(
  engine: GraphEngine,
  query: string,
  parameters: unknown,
  limit: number,
  signal: AbortSignal,
): Promise<Rows> {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_ROWS) {
    throw new AllegianceError('BAD_USER_INPUT', `limit is ${limit}; give 1 to ${MAX_ROWS}.`, {
      field: 'limit',
      limit: MAX_ROWS,
      unit: 'rows',
    });
  }
  const values = parametersOf(parameters);
  const target = { engine: engine.info.name, access: 'read', parameters: values } as const;
  const prepared = prepare(query, target);
  const explained = explainable(query);
  if (explained !== null) {
    const { text } = prepare(explained, target);
    const plan = await engine.explain({ text, parameters: values });
    return {
      columns: ['plan'],
      rows: plan.split('\n').map((line) => [line]),
      truncated: false,
      notices: [],
      changes: NO_CHANGES,
    };
  }
  const rows = await engine.read(
    { text: prepared.text, parameters: values },
    { ...USER_BOUNDS, maxRows: limit, signal },
  );
  return {
    ...rows,
    columns: prepared.columns ?? rows.columns,
    notices: [...prepared.notices, ...rows.notices],
  };
}

function parametersOf(parameters: unknown): Parameters {
  if (parameters == null) return {};
  if (typeof parameters !== 'object' || Array.isArray(parameters)) {
    throw new AllegianceError('BAD_USER_INPUT', 'parameters must be a map from names to values.', {
      field: 'parameters',
    });
  }
  return parameters as Record<string, Parameter>;
}

/** A value as JSON. Nodes and relationships say what they are; integers beyond what a double holds are text. */
export function jsonOf(value: Value): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof GraphNode)
    return { kind: 'node', key: value.key, labels: value.labels, properties: jsonOf(value.properties) };
  if (value instanceof GraphRelationship) {
    const { key, type, startKey, endKey, properties } = value;
    return { kind: 'relationship', key, type, startKey, endKey, properties: jsonOf(properties) };
  }
  if (value instanceof GraphPath)
    return { kind: 'path', nodes: value.nodes.map(jsonOf), relationships: value.relationships.map(jsonOf) };
  if (Array.isArray(value)) return (value as readonly Value[]).map(jsonOf);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, jsonOf(item)]));
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

/** Ids of the entities and relationships that rows hold, at any depth. */
export function heldBy(rows: Rows['rows']): { entities: string[]; relationships: string[] } {
  const entities = new Set<string>();
  const relationships = new Set<string>();
  const visit = (value: Value): void => {
    if (value instanceof GraphNode) {
      if (value.labels.includes('Entity') && typeof value.properties['id'] === 'string')
        entities.add(value.properties['id']);
    } else if (value instanceof GraphRelationship) {
      const { id, standing } = value.properties;
      if (typeof id === 'string' && typeof standing === 'string') relationships.add(id);
    } else if (value instanceof GraphPath) {
      value.nodes.forEach(visit);
      value.relationships.forEach(visit);
    } else if (Array.isArray(value)) (value as readonly Value[]).forEach(visit);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(visit);
  };
  for (const row of rows) row.forEach(visit);
  return { entities: [...entities].sort(), relationships: [...relationships].sort() };
}
