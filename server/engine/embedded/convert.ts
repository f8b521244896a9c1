import type { GrafeoValue } from '@grafeo-db/js';
import { GraphNode, GraphPath, GraphRelationship, type Value } from '../values.js';

type Fields = { readonly [key: string]: GrafeoValue };

/**
 * Turns a value of the embedded engine into ours. The engine gives nodes, relationships and paths as plain maps
 * (`_id` and `_labels`; `_id`, `_source`, `_target` and `_type`; `nodes` and `edges`), so a map that a statement
 * builds with those very keys is taken for one.
 */
export function fromGrafeo(value: GrafeoValue): Value {
  if (value === null || typeof value !== 'object') return value ?? null;
  if (Array.isArray(value)) return value.map(fromGrafeo);
  if (value instanceof Date) return localDateTime(value);
  if (value instanceof Float32Array) return Array.from(value);
  if (Buffer.isBuffer(value)) return value.toString('base64');
  const fields: Fields = value as Fields;
  if (typeof fields['_id'] === 'number') {
    if (Array.isArray(fields['_labels'])) return node(fields);
    if (typeof fields['_type'] === 'string') return relationship(fields);
  }
  if (Array.isArray(fields['nodes']) && Array.isArray(fields['edges']) && Object.keys(fields).length === 2) {
    const path = asPath(fields['nodes'].map(fromGrafeo), fields['edges'].map(fromGrafeo));
    if (path !== undefined) return path;
  }
  return Object.fromEntries(Object.entries(fields).map(([key, item]) => [key, fromGrafeo(item)]));
}

function node(fields: Fields): GraphNode {
  const labels = (fields['_labels'] as GrafeoValue[]).map(String).sort();
  return new GraphNode(`n${String(fields['_id'])}`, labels, properties(fields, ['_id', '_labels']));
}

function relationship(fields: Fields): GraphRelationship {
  return new GraphRelationship(
    `r${String(fields['_id'])}`,
    String(fields['_type']),
    `n${String(fields['_source'])}`,
    `n${String(fields['_target'])}`,
    properties(fields, ['_id', '_source', '_target', '_type']),
  );
}

function properties(fields: Fields, own: readonly string[]): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([key]) => !own.includes(key))
      .map(([key, item]) => [key, fromGrafeo(item)]),
  );
}

/** A path only when its relationships really join its nodes one after the other; a map of collected nodes does not. */
function asPath(nodes: readonly Value[], relationships: readonly Value[]): GraphPath | undefined {
  if (nodes.length !== relationships.length + 1) return undefined;
  const steps: GraphNode[] = [];
  for (const item of nodes) {
    if (!(item instanceof GraphNode)) return undefined;
    steps.push(item);
  }
  const hops: GraphRelationship[] = [];
  for (const [index, item] of relationships.entries()) {
    if (!(item instanceof GraphRelationship)) return undefined;
    const ends = [steps[index]?.key, steps[index + 1]?.key];
    if (!ends.includes(item.startKey) || !ends.includes(item.endKey)) return undefined;
    hops.push(item);
  }
  return new GraphPath(steps, hops);
}

/** The engine gives local date-times as `Date`, at UTC, and every other temporal value as text. */
function localDateTime(value: Date): string {
  return value
    .toISOString()
    .replace(/(\.\d*?)0*Z$/, '$1')
    .replace(/\.$/, '');
}

/**
 * Whether the texts in a value have no more characters than a bound; a text that is there twice counts twice. JSON takes at
 * least a byte for each.
 */
export function textFits(value: GrafeoValue, mostCharacters: number): boolean {
  return lessText(value, mostCharacters) >= 0;
}

/** What is left of the room after the texts of a value; less than zero as soon as it is not enough. */
function lessText(value: GrafeoValue, room: number): number {
  if (typeof value === 'string') return room - value.length;
  if (value === null || typeof value !== 'object') return room;
  if (value instanceof Date) return room;
  if (Buffer.isBuffer(value) || value instanceof Float32Array) return room - value.length;
  let left = room;
  const items: readonly GrafeoValue[] = Array.isArray(value) ? value : Object.values(value as Fields);
  for (const item of items) {
    left = lessText(item, left);
    if (left < 0) return left;
  }
  return left;
}
