import {
  entityKindOf,
  UNNAMED_LABEL,
  type EntityKind,
  type RelationshipType,
  type Stance,
  type Standing,
} from '../domain/kinds/index.js';
import { GraphNode, GraphRelationship, type Value } from '../graph/values.js';
import type {
  ClaimRecord,
  EntityRecord,
  QuestionRecord,
  RelationshipRecord,
  SourceRecord,
} from './records.js';

export const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);
export const number = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);
export const texts = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

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

// Records are written out property by property: thousands are made for one answer, and a spread costs more than all else.
export function entityRecord({ labels, properties }: GraphNode): EntityRecord {
  return {
    edtf: text(properties['edtf']),
    startMin: text(properties['startMin']),
    startMax: text(properties['startMax']),
    endMin: text(properties['endMin']),
    endMax: text(properties['endMax']),
    id: String(properties['id']),
    kind: kindOf(labels),
    name: text(properties['name']) ?? String(properties['id']),
    aliases: texts(properties['aliases']),
    summary: text(properties['summary']),
    unnamed: labels.includes(UNNAMED_LABEL),
    founded: text(properties['founded']),
    latitude: number(properties['latitude']),
    longitude: number(properties['longitude']),
    eventKind: text(properties['kind']),
  };
}

export function relationshipRecord(
  relationship: GraphRelationship,
  subject: EntityRecord,
  object: EntityRecord,
): RelationshipRecord {
  const { properties } = relationship;
  return {
    edtf: text(properties['edtf']),
    startMin: text(properties['startMin']),
    startMax: text(properties['startMax']),
    endMin: text(properties['endMin']),
    endMax: text(properties['endMax']),
    value: number(properties['value']) ?? text(properties['value']),
    unit: text(properties['unit']),
    quantifier: text(properties['quantifier']),
    id: String(properties['id']),
    type: relationship.type as RelationshipType,
    subject,
    object,
    against: text(properties['against']),
    from: text(properties['from']),
    role: text(properties['role']),
    episode: text(properties['episode']),
    standing: text(properties['standing']) as Standing,
    voices: number(properties['voices']) ?? 0,
    hedged: properties['hedged'] === true,
    asserting: texts(properties['asserting']),
    denying: texts(properties['denying']),
    predicting: texts(properties['predicting']),
    sources: texts(properties['sources']),
    claims: null,
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
    value: number(properties['value']) ?? text(properties['value']),
    unit: text(properties['unit']),
    quantifier: text(properties['quantifier']),
    ...links,
    id: String(properties['id']),
    text: text(properties['text']) ?? '',
    predicate: text(properties['predicate']) ?? '',
    stance: text(properties['stance']) as Stance,
    hedged: properties['hedged'] === true,
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
    published: text(properties['published']),
    datedBy: text(properties['datedBy']),
    url: text(properties['url']),
    citation: text(properties['citation']),
  };
}

export function questionRecord({ properties }: GraphNode): QuestionRecord {
  return { id: String(properties['id']), text: text(properties['text']) ?? '' };
}
