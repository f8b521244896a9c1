import {
  entityKindOf,
  UNNAMED_LABEL,
  type EntityKind,
  type QuestionKind,
  type RelationshipType,
  type SourceKind,
  type Stance,
  type Standing,
  type Tense,
} from '../../domain/kinds/index.js';
import { GraphNode, GraphRelationship, type Value } from '../engine/values.js';
import type {
  ClaimRecord,
  EntityRecord,
  QuestionRecord,
  RelationshipRecord,
  SourceRecord,
} from './records.js';

const NONE: readonly string[] = [];

export const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);
export const number = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);
export const texts = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : NONE;

/** @throws Error for anything but a list */
export function listOf(value: Value | undefined): readonly Value[] {
  if (Array.isArray(value)) return value as readonly Value[];
  throw new Error('a statement of the server gave no list where it must');
}

export function nodeOf(value: Value | undefined): GraphNode {
  if (value instanceof GraphNode) return value;
  throw new Error('a statement of the server gave no node where it must');
}

export function relationshipOf(value: Value | undefined): GraphRelationship {
  if (value instanceof GraphRelationship) return value;
  throw new Error('a statement of the server gave no relationship where it must');
}

const kinds = new Map<string, EntityKind>();

/** The kind of a node, remembered for each set of labels: there are few, and the registry is searched for each. */
function kindOf(labels: readonly string[]): EntityKind {
  const key = labels.join();
  const kind = kinds.get(key) ?? entityKindOf(labels);
  kinds.set(key, kind);
  return kind;
}

/** What a record of an entity is made of, beside its id and its labels. */
export const ENTITY_PROPERTIES = [
  'edtf',
  'startMin',
  'startMax',
  'endMin',
  'endMax',
  'name',
  'aliases',
  'summary',
  'founded',
  'ended',
  'latitude',
  'longitude',
  'kind',
] as const;
export type EntityProperty = (typeof ENTITY_PROPERTIES)[number];

/** What a record of a relationship is made of, beside its id, its type and its ends. */
export const RELATIONSHIP_PROPERTIES = [
  'edtf',
  'startMin',
  'startMax',
  'endMin',
  'endMax',
  'value',
  'valueText',
  'unit',
  'quantifier',
  'against',
  'from',
  'role',
  'episode',
  'standing',
  'voices',
  'hedged',
  'claimCount',
  'asserted',
  'denied',
  'predicted',
  'contradicting',
  'structural',
  'tense',
  'sources',
] as const;
export type RelationshipProperty = (typeof RELATIONSHIP_PROPERTIES)[number];

/** Where in a list the value of each property stands; -1 where it is not there. */
export type Places<Property extends string> = Readonly<Record<Property, number>>;

/**
 * Finds the place of each property.
 * @param all that a record is made of
 * @param listed those in the list, in its order
 * @param head what stands before them
 */
export function placesOf<Property extends string>(
  all: readonly Property[],
  listed: readonly Property[],
  head: number,
): Places<Property> {
  const place = (name: Property): number => {
    const at = listed.indexOf(name);
    return at < 0 ? -1 : head + at;
  };
  return Object.fromEntries(all.map((name) => [name, place(name)])) as Record<Property, number>;
}

const valueAt = (list: readonly Value[], place: number): Value | undefined =>
  place < 0 ? undefined : list[place];

const EVERY_ENTITY_PROPERTY = placesOf(ENTITY_PROPERTIES, ENTITY_PROPERTIES, 0);
const EVERY_RELATIONSHIP_PROPERTY = placesOf(RELATIONSHIP_PROPERTIES, RELATIONSHIP_PROPERTIES, 0);

export function entityRecord({ labels, properties }: GraphNode): EntityRecord {
  const list = ENTITY_PROPERTIES.map((name) => properties[name] ?? null);
  return entityFrom(String(properties['id']), labels, list, EVERY_ENTITY_PROPERTY);
}

export function relationshipRecord(
  { type, properties }: GraphRelationship,
  subject: EntityRecord,
  object: EntityRecord,
): RelationshipRecord {
  const list = RELATIONSHIP_PROPERTIES.map((name) => properties[name] ?? null);
  return relationshipFrom(String(properties['id']), type, subject, object, list, EVERY_RELATIONSHIP_PROPERTY);
}

// Records are written out property by property: thousands are made for one answer, and a spread costs more than all else.

/**
 * @param labels null where they were not read
 * @param list the values, each in its place
 */
export function entityFrom(
  id: string,
  labels: readonly string[] | null,
  list: readonly Value[],
  places: Places<EntityProperty>,
): EntityRecord {
  return {
    edtf: text(valueAt(list, places.edtf)),
    startMin: text(valueAt(list, places.startMin)),
    startMax: text(valueAt(list, places.startMax)),
    endMin: text(valueAt(list, places.endMin)),
    endMax: text(valueAt(list, places.endMax)),
    id,
    kind: labels === null ? null : kindOf(labels),
    name: text(valueAt(list, places.name)) ?? id,
    aliases: texts(valueAt(list, places.aliases)),
    summary: text(valueAt(list, places.summary)),
    unnamed: labels?.includes(UNNAMED_LABEL) === true,
    founded: text(valueAt(list, places.founded)),
    ended: text(valueAt(list, places.ended)),
    latitude: number(valueAt(list, places.latitude)),
    longitude: number(valueAt(list, places.longitude)),
    eventKind: text(valueAt(list, places.kind)),
  };
}

/** @param list the values, each in its place */
export function relationshipFrom(
  id: string,
  type: string,
  subject: EntityRecord,
  object: EntityRecord,
  list: readonly Value[],
  places: Places<RelationshipProperty>,
): RelationshipRecord {
  return {
    edtf: text(valueAt(list, places.edtf)),
    startMin: text(valueAt(list, places.startMin)),
    startMax: text(valueAt(list, places.startMax)),
    endMin: text(valueAt(list, places.endMin)),
    endMax: text(valueAt(list, places.endMax)),
    value: number(valueAt(list, places.value)),
    valueText: text(valueAt(list, places.valueText)),
    unit: text(valueAt(list, places.unit)),
    quantifier: text(valueAt(list, places.quantifier)),
    id,
    type: type as RelationshipType,
    subject,
    object,
    against: text(valueAt(list, places.against)),
    from: text(valueAt(list, places.from)),
    role: text(valueAt(list, places.role)),
    episode: text(valueAt(list, places.episode)),
    standing: text(valueAt(list, places.standing)) as Standing,
    voices: number(valueAt(list, places.voices)) ?? 0,
    hedged: valueAt(list, places.hedged) === true,
    claimCount: number(valueAt(list, places.claimCount)) ?? 0,
    asserted: number(valueAt(list, places.asserted)) ?? 0,
    denied: number(valueAt(list, places.denied)) ?? 0,
    predicted: number(valueAt(list, places.predicted)) ?? 0,
    contradicting: texts(valueAt(list, places.contradicting)),
    structural: valueAt(list, places.structural) === true,
    tense: text(valueAt(list, places.tense)) as Tense | null,
    sources: texts(valueAt(list, places.sources)),
    asides: NONE,
    claims: null,
    byStance: null,
    under: null,
  };
}

/** The links of a claim, as the columns of the statement that reads claims. */
export interface ClaimLinks {
  readonly subject: string;
  readonly object: string | null;
  readonly against: string | null;
  readonly assertedBy: string;
  readonly source: string;
  readonly paragraph: number;
  readonly event: string | null;
  readonly locations: readonly string[];
}

export function claimRecord({ properties }: GraphNode, links: ClaimLinks): ClaimRecord {
  return {
    edtf: text(properties['edtf']),
    startMin: text(properties['startMin']),
    startMax: text(properties['startMax']),
    endMin: text(properties['endMin']),
    endMax: text(properties['endMax']),
    value: number(properties['value']),
    valueText: text(properties['valueText']),
    unit: text(properties['unit']),
    quantifier: text(properties['quantifier']),
    ...links,
    id: String(properties['id']),
    text: text(properties['text']) ?? '',
    predicate: text(properties['predicate']) ?? '',
    stance: text(properties['stance']) as Stance,
    hedged: properties['hedged'] === true,
    inferred: properties['inferred'] === true,
    basis: text(properties['basis']),
    tense: text(properties['tense']) as Tense | null,
    boundedBy: texts(properties['boundedBy']),
    said: text(properties['said']),
    condition: text(properties['condition']),
    from: text(properties['from']),
    role: text(properties['role']),
    voice: text(properties['voice']) ?? links.assertedBy,
    knownSince: text(properties['knownSince']),
    episode: text(properties['episode']),
    relayedFrom: text(properties['relayedFrom']),
    relationship: text(properties['relationship']),
    answers: [],
    contradicts: [],
    relays: [],
  };
}

export function sourceRecord({ properties }: GraphNode): SourceRecord {
  return {
    id: String(properties['id']),
    title: text(properties['title']) ?? String(properties['id']),
    publisher: text(properties['publisher']),
    author: text(properties['author']),
    kind: (text(properties['kind']) ?? 'document') as SourceKind,
    published: text(properties['published']),
    datedBy: text(properties['datedBy']),
    url: text(properties['url']),
    citation: text(properties['citation']),
  };
}

export function questionRecord({ properties }: GraphNode): QuestionRecord {
  return {
    id: String(properties['id']),
    kind: (text(properties['kind']) ?? 'dispute') as QuestionKind,
    text: text(properties['text']) ?? '',
  };
}
