import neo4j, { type Duration } from 'neo4j-driver';
import { byEntryKey } from '../../../domain/order.js';
import {
  FloatValue,
  GraphNode,
  GraphPath,
  GraphRelationship,
  type Parameter,
  type Parameters,
  type Value,
} from '../values.js';

/** Turns what the driver gives (with `useBigInt`) into our values. Keys are sorted, as the embedded engine has them. */
export function fromNeo4j(value: unknown): Value {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'boolean':
    case 'number':
    case 'string':
      return value;
    case 'bigint':
      return fromBigInt(value);
    case 'object':
      return fromObject(value);
    default:
      throw new TypeError(`a ${typeof value} cannot come from a graph`);
  }
}

/** Turns parameters into the driver's: whole numbers go as integers, since `LIMIT $n` takes no float. */
export function toNeo4jParameters(parameters: Parameters = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toNeo4j(value)]));
}

function toNeo4j(value: Parameter): unknown {
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? BigInt(value) : value;
  if (value instanceof FloatValue) return value.value;
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(toNeo4j);
  return toNeo4jParameters(value as Parameters);
}

function isList(value: Parameter): value is readonly Parameter[] {
  return Array.isArray(value);
}

function fromBigInt(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function fromObject(value: object): Value {
  if (Array.isArray(value)) return inPlace(value);
  if (neo4j.isNode(value)) {
    return new GraphNode(value.elementId, [...value.labels].sort(), fromMap(value.properties));
  }
  if (neo4j.isRelationship(value)) {
    return new GraphRelationship(
      value.elementId,
      value.type,
      value.startNodeElementId,
      value.endNodeElementId,
      fromMap(value.properties),
    );
  }
  if (neo4j.isPath(value)) return fromPath(value);
  if (neo4j.isDate(value)) return value.toString();
  if (neo4j.isDuration(value)) return durationText(value);
  if (
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value)
  ) {
    return shortFraction(value.toString());
  }
  if (neo4j.isPoint(value)) {
    const { srid, x, y, z } = value;
    return { srid: fromNeo4j(srid), x, y, ...(z === undefined ? {} : { z }) };
  }
  if (value instanceof Int8Array) return Buffer.from(value).toString('base64');
  return fromMap(value);
}

/** A list of the driver's is nobody else's, so its items give way to ours. */
function inPlace(list: unknown[]): Value[] {
  for (let at = 0; at < list.length; at += 1) list[at] = fromNeo4j(list[at]);
  return list as Value[];
}

function fromMap(map: object): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(map)
      .sort(byEntryKey)
      .map(([key, item]) => [key, fromNeo4j(item)]),
  );
}

function fromPath(path: { start: unknown; segments: { relationship: unknown; end: unknown }[] }): GraphPath {
  const nodes: GraphNode[] = [];
  const relationships: GraphRelationship[] = [];
  const add = (value: Value): void => {
    if (value instanceof GraphNode) nodes.push(value);
    else if (value instanceof GraphRelationship) relationships.push(value);
  };
  add(fromNeo4j(path.start));
  for (const { relationship, end } of path.segments) {
    add(fromNeo4j(relationship));
    add(fromNeo4j(end));
  }
  return new GraphPath(nodes, relationships);
}

/** The driver writes nine digits of a second; ISO 8601 needs no zeros at the end. */
function shortFraction(text: string): string {
  return text.replace(/(\.\d*?)0+(?=$|[^\d])/, '$1').replace(/\.(?=$|[^\d])/, '');
}

/** Neo4j keeps months, days, seconds and nanoseconds; each is written in the largest units that it makes whole. */
function durationText(duration: Duration): string {
  const months = BigInt(String(duration.months));
  const days = BigInt(String(duration.days));
  const nanoseconds =
    BigInt(String(duration.seconds)) * 1_000_000_000n + BigInt(String(duration.nanoseconds));
  const unit = (amount: bigint, letter: string): string => (amount === 0n ? '' : `${amount}${letter}`);
  const date = unit(months / 12n, 'Y') + unit(months % 12n, 'M') + unit(days, 'D');
  const seconds = nanoseconds % 60_000_000_000n;
  const time =
    unit(nanoseconds / 3_600_000_000_000n, 'H') +
    unit((nanoseconds / 60_000_000_000n) % 60n, 'M') +
    (seconds === 0n ? '' : `${secondsText(seconds)}S`);
  return date + time === '' ? 'PT0S' : `P${date}${time === '' ? '' : `T${time}`}`;
}

function secondsText(nanoseconds: bigint): string {
  const sign = nanoseconds < 0n ? '-' : '';
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  const fraction = String(size % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/, '');
  return `${sign}${size / 1_000_000_000n}${fraction === '' ? '' : `.${fraction}`}`;
}
