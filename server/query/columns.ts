import { GraphNode, GraphRelationship, type Value } from '../graph/values.js';

/**
 * Reads of only what a request selects: a node or relationship comes back as a list of the properties that are asked for,
 * which is several times less to send and to convert than the whole, whose claim lists alone can be long. The names are
 * those of the schema's fields.
 */
export interface Columns {
  /** The list as a Cypher expression. */
  readonly expression: string;
  /** Names of the properties, in the list's order, after its fixed head. */
  readonly properties: readonly string[];
  /** Labels of every node where they are known, so that the list does not hold them. */
  readonly labels?: readonly string[];
  /** The type of every relationship where it is known, so that the list does not hold it. */
  readonly type?: string;
}

const DAYS = ['startMin', 'startMax', 'endMin', 'endMax'] as const;

/** Property by field. Fields that are not here need the id alone, or the labels. */
const OF_ENTITY: Readonly<Record<string, string>> = {
  name: 'name',
  aliases: 'aliases',
  summary: 'summary',
  founded: 'founded',
  latitude: 'latitude',
  longitude: 'longitude',
  eventKind: 'kind',
  edtf: 'edtf',
  startMin: 'startMin',
  startMax: 'startMax',
  endMin: 'endMin',
  endMax: 'endMax',
};

const OF_RELATIONSHIP: Readonly<Record<string, readonly string[]>> = {
  against: ['against'],
  from: ['from'],
  role: ['role'],
  episode: ['episode'],
  edtf: ['edtf'],
  startMin: ['startMin'],
  startMax: ['startMax'],
  endMin: ['endMin'],
  endMax: ['endMax'],
  standing: ['standing'],
  voices: ['voices'],
  hedged: ['hedged'],
  value: ['value'],
  unit: ['unit'],
  quantifier: ['quantifier'],
  assertingCount: ['asserting'],
  denyingCount: ['denying'],
  predictingCount: ['predicting'],
  sources: ['sources'],
  sentence: ['against', 'from', 'role', 'standing', 'hedged', 'value', 'unit', 'quantifier'],
};

const column = (variable: string, property: string): string =>
  (DAYS as readonly string[]).includes(property)
    ? `toString(${variable}.${property})`
    : `${variable}.${property}`;

/**
 * The columns of an entity.
 * @param fields of the schema that are selected
 * @param labels of every node that the statement gives, where they are known
 */
export function entityColumns(
  variable: string,
  fields: ReadonlySet<string>,
  labels?: readonly string[],
): Columns {
  const properties = Object.entries(OF_ENTITY).flatMap(([field, property]) =>
    fields.has(field) ? [property] : [],
  );
  const items = [
    `${variable}.id`,
    ...(labels === undefined ? [`labels(${variable})`] : []),
    ...properties.map((name) => column(variable, name)),
  ];
  return { expression: `[${items.join(', ')}]`, properties, ...(labels && { labels }) };
}

/**
 * The columns of a relationship `r` from `n` to `m`.
 * @param fields of the schema that are selected
 * @param types that the statement gives; none for all
 */
export function relationshipColumns(fields: ReadonlySet<string>, types: readonly string[] = []): Columns {
  const properties = [...new Set([...fields].flatMap((field) => OF_RELATIONSHIP[field] ?? []))].sort();
  const [type] = types.length === 1 ? types : [];
  const items = [
    'r.id',
    'm.id',
    ...(type === undefined ? ['type(r)'] : []),
    ...properties.map((name) => column('r', name)),
  ];
  return { expression: `[${items.join(', ')}]`, properties, ...(type !== undefined && { type }) };
}

/** The node of a list that `entityColumns` describes, with the properties that were asked for. */
export function nodeFrom(value: Value | undefined, { properties, labels }: Columns): GraphNode {
  const list = listOf(value);
  const [id] = list;
  return labels === undefined
    ? new GraphNode(String(id), listOf(list[1]).map(String), mapOf(id, properties, list, 2))
    : new GraphNode(String(id), labels, mapOf(id, properties, list, 1));
}

/**
 * The relationship of a list that `relationshipColumns` describes.
 * @param start id of the node that it starts from
 */
export function relationshipFrom(
  value: Value | undefined,
  start: string,
  { properties, type }: Columns,
): GraphRelationship {
  const list = listOf(value);
  const [id, end] = list;
  return type === undefined
    ? new GraphRelationship(String(id), String(list[2]), start, String(end), mapOf(id, properties, list, 3))
    : new GraphRelationship(String(id), type, start, String(end), mapOf(id, properties, list, 2));
}

/** @param from place in the list of the first property's value */
function mapOf(
  id: Value | undefined,
  properties: readonly string[],
  list: readonly Value[],
  from: number,
): Record<string, Value> {
  const map: Record<string, Value> = { id: id ?? null };
  for (let at = 0; at < properties.length; at += 1) map[properties[at] ?? ''] = list[from + at] ?? null;
  return map;
}

/** @throws Error for anything but a list */
export function listOf(value: Value | undefined): readonly Value[] {
  if (Array.isArray(value)) return value as readonly Value[];
  throw new Error('a statement of the server gave no list where it must');
}
