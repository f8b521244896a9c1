import { byEntryKey } from '../../../domain/order.js';
import { GraphNode, GraphPath, GraphRelationship, type Value } from '../../../server/engine/values.js';

/** Control characters beyond those that JSON escapes, and marks that turn the direction of writing. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A value as Cypher would write it, on one line: `(:Entity:Actor {id: "taliban"})`. */
export function cypherText(value: Value): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number' || typeof value === 'bigint') return numberText(value);
  if (value instanceof GraphNode) return nodeText(value);
  if (value instanceof GraphRelationship) return relationshipText(value);
  if (value instanceof GraphPath) return pathText(value);
  if (isList(value)) return `[${value.map(cypherText).join(', ')}]`;
  return mapText(value);
}

/** A text that can do no harm on a terminal: control characters are written as escapes. */
export function harmless(text: string): string {
  return quoted(text).slice(1, -1).replaceAll('\\"', '"').replaceAll('\\\\', '\\');
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    UNSAFE,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function numberText(value: number | bigint): string {
  if (typeof value === 'bigint' || Number.isFinite(value))
    return Object.is(value, -0) ? '-0.0' : String(value);
  if (Number.isNaN(value)) return 'NaN';
  return value > 0 ? 'Infinity' : '-Infinity';
}

function nodeText(node: GraphNode): string {
  return `(${[labelsText(node.labels), propertiesText(node.properties)].filter((part) => part !== '').join(' ')})`;
}

function relationshipText(relationship: GraphRelationship): string {
  const parts = [`:${nameText(relationship.type)}`, propertiesText(relationship.properties)];
  return `[${parts.filter((part) => part !== '').join(' ')}]`;
}

function pathText(path: GraphPath): string {
  const [first, ...others] = path.nodes;
  if (first === undefined) return '()';
  return others.reduce((text, node, index) => {
    const relationship = path.relationships[index];
    if (relationship === undefined) return text;
    const arrow = relationshipText(relationship);
    const forward = relationship.startKey === path.nodes[index]?.key;
    return `${text}${forward ? `-${arrow}->` : `<-${arrow}-`}${nodeText(node)}`;
  }, nodeText(first));
}

function labelsText(labels: readonly string[]): string {
  return labels.map((label) => `:${nameText(label)}`).join('');
}

function propertiesText(properties: Readonly<Record<string, Value>>): string {
  return Object.keys(properties).length === 0 ? '' : mapText(properties);
}

function mapText(map: Readonly<Record<string, Value>>): string {
  const entries = Object.entries(map)
    .sort(byEntryKey)
    .map(([name, value]) => `${nameText(name)}: ${cypherText(value)}`);
  return `{${entries.join(', ')}}`;
}

function nameText(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${harmless(name.replaceAll('`', '``'))}\``;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
