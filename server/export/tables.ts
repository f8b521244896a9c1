import { ENTITY_KINDS, entityKindOf, RELATIONSHIP_TYPES, UNNAMED_LABEL } from '../../domain/kinds/index.js';
import type { GraphNode, Value } from '../engine/values.js';
import { text } from '../read/rows.js';
import { tiedTo, tiedToOne, type ClaimItem, type Properties, type RelationshipItem } from './items.js';
import { answersOf } from './rows.js';

/** What a column of a table, or an attribute of a graph file, holds. */
export type ColumnType = 'text' | 'truth' | 'integer' | 'number';

/** A column: its name, what it holds, and where that comes from. */
export interface Column<Item> {
  readonly name: string;
  readonly type: ColumnType;
  readonly of: (item: Item) => Value;
}

const TIMES = ['edtf', 'startMin', 'startMax', 'endMin', 'endMax'] as const;
const FIGURE = ['valueText', 'unit', 'quantifier'] as const;

/** What stands between the members of a list. */
const BETWEEN = '; ';
const joined = (members: readonly string[]): string | null =>
  members.length === 0 ? null : members.join(BETWEEN);

function stored<Item>(
  propertiesOf: (item: Item) => Properties,
  names: readonly string[],
  type: ColumnType = 'text',
): Column<Item>[] {
  return names.map((name) => ({
    name,
    type,
    of: (item) => {
      const value = propertiesOf(item)[name] ?? null;
      return Array.isArray(value) ? joined(value.map(String)) : value;
    },
  }));
}

const ofNode = (node: GraphNode): Properties => node.properties;
const labelled =
  <Value_ extends Value>(of: (kind: ReturnType<typeof entityKindOf>, node: GraphNode) => Value_) =>
  (node: GraphNode): Value_ =>
    of(entityKindOf(node.labels), node);

export const ENTITY_COLUMNS: readonly Column<GraphNode>[] = [
  ...stored(ofNode, ['id', 'name']),
  { name: 'kind', type: 'text', of: labelled((kind) => kind) },
  { name: 'family', type: 'text', of: labelled((kind) => ENTITY_KINDS[kind].family) },
  ...stored(ofNode, ['aliases', 'summary']),
  { name: 'unnamed', type: 'truth', of: ({ labels }) => labels.includes(UNNAMED_LABEL) },
  ...stored(ofNode, ['founded', 'ended']),
  { name: 'eventKind', type: 'text', of: ({ properties }) => properties['kind'] ?? null },
  ...stored(ofNode, TIMES),
  ...stored(ofNode, ['latitude', 'longitude'], 'number'),
];

const ofTie = ({ properties }: RelationshipItem): Properties => properties;
const spec = ({ record }: RelationshipItem) => RELATIONSHIP_TYPES[record.type];

/** Without the ends, which each format writes in its own way. */
export const RELATIONSHIP_COLUMNS: readonly Column<RelationshipItem>[] = [
  { name: 'type', type: 'text', of: ({ record }) => record.type },
  { name: 'family', type: 'text', of: (item) => spec(item).family },
  { name: 'sign', type: 'integer', of: (item) => spec(item).sign },
  { name: 'symmetric', type: 'truth', of: (item) => spec(item).symmetric },
  { name: 'sentence', type: 'text', of: ({ sentence }) => sentence },
  ...stored(ofTie, ['standing']),
  ...stored(ofTie, ['voices'], 'integer'),
  { name: 'hedged', type: 'truth', of: ({ record }) => record.hedged },
  { name: 'structural', type: 'truth', of: ({ record }) => record.structural },
  ...stored(ofTie, ['claimCount', 'asserted', 'denied', 'predicted'], 'integer'),
  ...stored(ofTie, ['sources', 'role', 'against', 'from', 'episode', 'tense', ...TIMES]),
  ...stored(ofTie, ['value'], 'number'),
  ...stored(ofTie, FIGURE),
];

const ofClaim = ({ node }: ClaimItem): Properties => node.properties;
const end = (name: string, type: string): Column<ClaimItem> => ({
  name,
  type: 'text',
  of: (claim) => tiedToOne(claim, type),
});

export const CLAIM_COLUMNS: readonly Column<ClaimItem>[] = [
  ...stored(ofClaim, ['id']),
  end('source', 'FROM_SOURCE'),
  {
    name: 'paragraph',
    type: 'integer',
    of: ({ ties }) => ties.find(({ type }) => type === 'FROM_SOURCE')?.properties['paragraph'] ?? null,
  },
  end('assertedBy', 'ASSERTED_BY'),
  ...stored(ofClaim, ['voice', 'predicate', 'stance']),
  end('subject', 'SUBJECT'),
  end('object', 'OBJECT'),
  end('against', 'AGAINST'),
  ...stored(ofClaim, ['from', 'role', 'text']),
  ...stored(ofClaim, ['hedged', 'inferred'], 'truth'),
  ...stored(ofClaim, ['basis', 'condition', 'tense', ...TIMES, 'boundedBy', 'episode']),
  end('about', 'ABOUT'),
  { name: 'at', type: 'text', of: (claim) => joined(tiedTo(claim, 'AT')) },
  ...stored(ofClaim, ['value'], 'number'),
  ...stored(ofClaim, [...FIGURE, 'said', 'knownSince', 'relativeTo', 'relation', 'offset', 'relayedFrom']),
  {
    name: 'answers',
    type: 'text',
    of: (claim) => joined(answersOf(claim).map(({ question, position }) => `${question}: ${position}`)),
  },
  { name: 'contradicts', type: 'text', of: (claim) => joined(tiedTo(claim, 'CONTRADICTS')) },
  { name: 'relays', type: 'text', of: (claim) => joined(tiedTo(claim, 'RELAYS')) },
  ...stored(ofClaim, ['relationship']),
];

export const SOURCE_COLUMNS: readonly Column<GraphNode>[] = [
  ...stored(ofNode, [
    'id',
    'title',
    'kind',
    'publisher',
    'publisherId',
    'author',
    'authorId',
    'published',
    'datedBy',
  ]),
  ...stored(ofNode, ['url', 'version', 'citation']),
  ...stored(ofNode, ['paragraphs'], 'integer'),
];

export const QUESTION_COLUMNS: readonly Column<GraphNode>[] = stored(ofNode, ['id', 'kind', 'text']);

/** The ends of a relationship, with their names. */
export const END_COLUMNS: readonly Column<RelationshipItem>[] = [
  { name: 'id', type: 'text', of: ({ id }) => id },
  { name: 'subject', type: 'text', of: ({ record }) => record.subject.id },
  { name: 'subjectName', type: 'text', of: ({ record }) => record.subject.name },
  { name: 'object', type: 'text', of: ({ record }) => record.object.id },
  { name: 'objectName', type: 'text', of: ({ record }) => record.object.name },
];

/** The value of a column as text, a number or a truth value; null where there is none. */
export function cellOf<Item>({ type, of }: Column<Item>, item: Item): string | number | boolean | null {
  const value = of(item);
  if (value === null) return null;
  if (type === 'truth') return value === true;
  if (typeof value === 'number') return value;
  return type === 'text' ? (text(value) ?? String(value)) : Number(value);
}
