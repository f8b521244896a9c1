import type { Checker } from '../../guard/checker.js';
import { fromEngine } from '../../guard/handed-on.js';
import type { CypherBounds } from '../../config.js';
import { AllegianceError } from '../../errors.js';
import { NO_CHANGES } from '../../engine/bounds.js';
import type { GraphEngine, Rows } from '../../engine/port.js';
import { typeSamples } from '../../engine/numbers.js';
import { within } from '../../read/ranges.js';
import {
  GraphNode,
  GraphPath,
  GraphRelationship,
  type Parameter,
  type Parameters,
  type Value,
} from '../../engine/values.js';

export interface RunOptions {
  readonly bounds: CypherBounds;
  readonly checker: Checker;
  /** Stops the statement. */
  readonly signal: AbortSignal;
}

/** Rows of a statement whose caller asks for no number; the schema says the same. */
const DEFAULT_ROWS = 1_000;

/**
 * Runs a person's statement for reading, behind the guard and within bounds; its check counts for its time. One that starts with EXPLAIN is not run:
 * its plan comes back, a line a row.
 * @throws AllegianceError READ_ONLY, CYPHER_SYNTAX, CYPHER_UNSUPPORTED, QUERY_TIMEOUT, LIMIT_EXCEEDED, BAD_USER_INPUT
 */
export async function runCypher(
  engine: GraphEngine,
  query: string,
  parameters: unknown,
  limit: number | null | undefined,
  { bounds, checker, signal }: RunOptions,
): Promise<Rows> {
  // Nobody who left the number out is told that it is too large.
  const most = Math.max(bounds.maxRows, DEFAULT_ROWS);
  const said = bounds.maxRows;
  const asked = within(limit, { field: 'limit', least: 1, most, usual: DEFAULT_ROWS, unit: 'rows', said });
  const maxRows = Math.min(asked, bounds.maxRows);
  const values = parametersOf(parameters);
  const target = {
    engine: engine.info.name,
    access: 'read',
    parameters: typeSamples(values),
    maxRows,
  } as const;
  const { checked, tookMs } = await checker.check(
    { statement: query, target },
    { timeoutMs: bounds.timeoutMs, signal },
  );
  const { prepared, explained } = checked;
  const handOn = (error: unknown): never => {
    throw fromEngine(error, engine.info.name);
  };
  if (explained !== null) {
    const plan = await engine.explain({ text: explained.text, parameters: values }).catch(handOn);
    return {
      columns: ['plan'],
      rows: plan.split('\n').map((line) => [line]),
      truncated: false,
      notices: [],
      changes: NO_CHANGES,
    };
  }
  const timeoutMs = Math.max(1, Math.ceil(bounds.timeoutMs - tookMs));
  const rows = await engine
    .read(
      { text: prepared.text, parameters: values },
      { timeoutMs, maxBytes: bounds.maxBytes, maxRows, guest: true, signal },
    )
    .catch(handOn);
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
