import { GraphNode, GraphPath, GraphRelationship, type Value } from '../values.js';

/**
 * Values as JSON, without loss: what JSON has no form for is an array whose first item is a tag. A list is tagged
 * too, so that no value of a user's can be taken for a tag.
 */
export type Encoded = null | boolean | number | string | EncodedList | { readonly [key: string]: Encoded };
type EncodedList = readonly Encoded[];

const LIST = 'l';
const BIGINT = 'i';
const FLOAT = 'f';
const NODE = 'n';
const RELATIONSHIP = 'r';
const PATH = 'p';

/** Turns a value into its JSON form. */
export function encode(value: Value): Encoded {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : [FLOAT, Object.is(value, -0) ? '-0' : String(value)];
  }
  if (typeof value === 'bigint') return [BIGINT, String(value)];
  if (value instanceof GraphNode) return [NODE, value.key, [...value.labels], encodeMap(value.properties)];
  if (value instanceof GraphRelationship) {
    return [RELATIONSHIP, value.key, value.type, value.startKey, value.endKey, encodeMap(value.properties)];
  }
  if (value instanceof GraphPath) return [PATH, value.nodes.map(encode), value.relationships.map(encode)];
  if (isList(value)) {
    const items: Encoded[] = [LIST];
    for (const item of value) items.push(encode(item));
    return items;
  }
  return encodeMap(value);
}

/** Turns the JSON form back into the value. Throws a `TypeError` for what `encode` never makes. */
export function decode(encoded: Encoded): Value {
  if (encoded === null || typeof encoded !== 'object') return encoded;
  if (!isEncodedList(encoded)) return decodeMap(encoded);
  // Lists of plain values are most of what comes, so that they are read without a copy.
  if (encoded[0] === LIST) {
    const items: Value[] = [];
    for (let at = 1; at < encoded.length; at += 1) {
      const item = encoded[at] ?? null;
      items.push(typeof item === 'object' && item !== null ? decode(item) : item);
    }
    return items;
  }
  const [tag, ...rest] = encoded;
  switch (tag) {
    case BIGINT:
      return BigInt(text(rest[0]));
    case FLOAT:
      return Number(text(rest[0]));
    case NODE:
      return new GraphNode(text(rest[0]), list(rest[1]).map(text), decodeMap(map(rest[2])));
    case RELATIONSHIP:
      return new GraphRelationship(
        text(rest[0]),
        text(rest[1]),
        text(rest[2]),
        text(rest[3]),
        decodeMap(map(rest[4])),
      );
    case PATH:
      return new GraphPath(
        list(rest[0]).map((item) => instance(decode(item), GraphNode)),
        list(rest[1]).map((item) => instance(decode(item), GraphRelationship)),
      );
    default:
      throw new TypeError(`unknown tag ${JSON.stringify(tag)}`);
  }
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isEncodedList(value: Encoded): value is EncodedList {
  return Array.isArray(value);
}

function encodeMap(value: { readonly [key: string]: Value }): { [key: string]: Encoded } {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]));
}

function decodeMap(value: { readonly [key: string]: Encoded }): { [key: string]: Value } {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]));
}

function text(value: Encoded | undefined): string {
  if (typeof value !== 'string') throw new TypeError('expected a string');
  return value;
}

function list(value: Encoded | undefined): EncodedList {
  if (value === undefined || !isEncodedList(value)) throw new TypeError('expected a list');
  return value;
}

function map(value: Encoded | undefined): { readonly [key: string]: Encoded } {
  if (value === null || typeof value !== 'object' || isEncodedList(value))
    throw new TypeError('expected a map');
  return value;
}

function instance<T>(value: Value, type: new (...parts: never[]) => T): T {
  if (!(value instanceof type)) throw new TypeError(`expected a ${type.name}`);
  return value;
}
