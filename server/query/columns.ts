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
 */
export function entityColumns(variable: string, fields: ReadonlySet<string>): Columns {
  const properties = Object.entries(OF_ENTITY).flatMap(([field, property]) =>
    fields.has(field) ? [property] : [],
  );
  const items = [
    `${variable}.id`,
    `labels(${variable})`,
    ...properties.map((name) => column(variable, name)),
  ];
  return { expression: `[${items.join(', ')}]`, properties };
}

/**
 * The columns of a relationship `r` from `n` to `m`.
 * @param fields of the schema that are selected
 */
export function relationshipColumns(fields: ReadonlySet<string>): Columns {
  const properties = [...new Set([...fields].flatMap((field) => OF_RELATIONSHIP[field] ?? []))].sort();
  const items = ['r.id', 'type(r)', 'm.id', ...properties.map((name) => column('r', name))];
  return { expression: `[${items.join(', ')}]`, properties };
}

/** The node of a list that `entityColumns` describes, with the properties that were asked for. */
export function nodeFrom(value: Value | undefined, { properties }: Columns): GraphNode {
  const [id, labels, ...values] = listOf(value);
  return new GraphNode(String(id), listOf(labels).map(String), mapOf(id, properties, values));
}

/**
 * The relationship of a list that `relationshipColumns` describes.
 * @param start id of the node that it starts from
 */
export function relationshipFrom(
  value: Value | undefined,
  start: string,
  { properties }: Columns,
): GraphRelationship {
  const [id, type, end, ...values] = listOf(value);
  return new GraphRelationship(String(id), String(type), start, String(end), mapOf(id, properties, values));
}

function mapOf(
  id: Value | undefined,
  properties: readonly string[],
  values: readonly Value[],
): Record<string, Value> {
  const map: Record<string, Value> = { id: id ?? null };
  for (const [at, property] of properties.entries()) map[property] = values[at] ?? null;
  return map;
}

/** @throws Error for anything but a list */
export function listOf(value: Value | undefined): readonly Value[] {
  if (Array.isArray(value)) return value as readonly Value[];
  throw new Error('a statement of the server gave no list where it must');
}
