import type { Value } from '../engine/values.js';
import type { EntityRecord, RelationshipRecord } from './records.js';
import {
  ENTITY_PROPERTIES,
  entityFrom,
  listOf,
  placesOf,
  RELATIONSHIP_PROPERTIES,
  relationshipFrom,
  texts,
  type EntityProperty,
  type Places,
  type RelationshipProperty,
} from './rows.js';

/**
 * Reads of only what a request selects: a node or relationship comes back as a list of the properties that are asked for,
 * which is several times less to send and to convert than the whole, whose claim lists alone can be long. The names are
 * those of the schema's fields.
 */
interface Columns<Property extends string> {
  /** What the list holds, as Cypher without its brackets: the id, of a relationship also that of its end; labels or type; properties. */
  readonly items: string;
  readonly places: Places<Property>;
}

export interface EntityColumns extends Columns<EntityProperty> {
  /** Whether the list holds the labels, or what they are of every node; null where nobody asks for what they say. */
  readonly labels: 'listed' | readonly string[] | null;
}

export interface RelationshipColumns extends Columns<RelationshipProperty> {
  /** The type of every relationship where it is known, so that the list does not hold it. */
  readonly type?: string;
}

const DAYS = ['startMin', 'startMax', 'endMin', 'endMax'] as const;

/** What the labels are read for. */
const BY_LABELS = ['kind', 'unnamed', '__typename'] as const;

/** Property by field. Fields that are not here need the id alone, or the labels. */
const OF_ENTITY: Readonly<Record<string, EntityProperty>> = {
  name: 'name',
  aliases: 'aliases',
  summary: 'summary',
  founded: 'founded',
  ended: 'ended',
  latitude: 'latitude',
  longitude: 'longitude',
  eventKind: 'kind',
  edtf: 'edtf',
  startMin: 'startMin',
  startMax: 'startMax',
  endMin: 'endMin',
  endMax: 'endMax',
};

const OF_RELATIONSHIP: Readonly<Record<string, readonly RelationshipProperty[]>> = {
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
  valueText: ['valueText'],
  contradicting: ['contradicting'],
  structural: ['structural'],
  unit: ['unit'],
  quantifier: ['quantifier'],
  claimCount: ['claimCount'],
  assertingCount: ['asserted'],
  denyingCount: ['denied'],
  predictingCount: ['predicted'],
  sources: ['sources'],
  sentence: [
    ...(['against', 'from', 'role', 'standing', 'hedged', 'value', 'unit', 'quantifier'] as const),
    ...(['tense', 'startMax', 'endMin', 'structural'] as const),
  ],
};

const column = (variable: string, property: string): string =>
  (DAYS as readonly string[]).includes(property)
    ? `toString(${variable}.${property})`
    : `${variable}.${property}`;

/**
 * The columns of an entity.
 * @param fields of the schema that are selected, `__typename` among them where anything depends on the type
 * @param known labels of every node that the statement gives
 */
export function entityColumns(
  variable: string,
  fields: ReadonlySet<string>,
  known?: readonly string[],
): EntityColumns {
  const properties = Object.entries(OF_ENTITY).flatMap(([field, property]) =>
    fields.has(field) ? [property] : [],
  );
  const asked = BY_LABELS.some((field) => fields.has(field));
  const labels = known ?? (asked ? 'listed' : null);
  const head = [`${variable}.id`, ...(labels === 'listed' ? [`labels(${variable})`] : [])];
  return {
    items: listed(head, variable, properties),
    places: placesOf(ENTITY_PROPERTIES, properties, head.length),
    labels,
  };
}

/**
 * The columns of a relationship `r` from `n` to `m`.
 * @param fields of the schema that are selected
 * @param type of every relationship that the statement gives; empty where there are several
 */
export function relationshipColumns(fields: ReadonlySet<string>, type = ''): RelationshipColumns {
  const properties = [...new Set([...fields].flatMap((field) => OF_RELATIONSHIP[field] ?? []))].sort();
  const head = ['r.id', 'm.id', ...(type === '' ? ['type(r)'] : [])];
  return {
    items: listed(head, 'r', properties),
    places: placesOf(RELATIONSHIP_PROPERTIES, properties, head.length),
    ...(type !== '' && { type }),
  };
}

/** All columns of a relationship `r` from `n` to `m`: a tenth of the whole, whose lists of claims can be long. */
export const EVERY_RELATIONSHIP_COLUMN: RelationshipColumns = {
  items: listed(['r.id', 'm.id', 'type(r)'], 'r', RELATIONSHIP_PROPERTIES),
  places: placesOf(RELATIONSHIP_PROPERTIES, RELATIONSHIP_PROPERTIES, 3),
};

function listed(head: readonly string[], variable: string, properties: readonly string[]): string {
  return [...head, ...properties.map((name) => column(variable, name))].join(', ');
}

/** The entity of a list that `entityColumns` describes, with the properties that were asked for. */
export function listedEntity(value: Value | undefined, { labels, places }: EntityColumns): EntityRecord {
  const list = listOf(value);
  return entityFrom(String(list[0]), labels === 'listed' ? texts(list[1]) : labels, list, places);
}

/**
 * The relationship of a list that `relationshipColumns` describes, with the properties that were asked for.
 * @param ends the entity that has an id
 */
export function listedRelationship(
  list: readonly Value[],
  { type, places }: RelationshipColumns,
  subject: EntityRecord,
  ends: (id: string) => EntityRecord,
): RelationshipRecord {
  const object = ends(String(list[1]));
  return relationshipFrom(String(list[0]), type ?? String(list[2]), subject, object, list, places);
}
