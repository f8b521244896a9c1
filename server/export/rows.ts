import { entityKindOf, UNNAMED_LABEL } from '../../domain/kinds/index.js';
import type { GraphNode, Value } from '../engine/values.js';
import { text, texts } from '../read/rows.js';
import type { ClaimRow, EntityRow, QuestionRow, SourceRow, TimeRow } from '../write/rows.js';
import { tiedTo, tiedToOne, type ClaimItem, type Properties } from './items.js';

/** What is there of a row, without what is null and lists without members. */
export type Said<Row> = Partial<Row> & { readonly id: string };

const TIMES = ['startMin', 'startMax', 'endMin', 'endMax'] as const;

const SOURCE = [
  ...['kind', 'title', 'publisher', 'publisherId', 'author', 'authorId'],
  ...[
    'published',
    'publishedMin',
    'publishedMax',
    'datedBy',
    'url',
    'version',
    'citation',
    'paragraphs',
    'file',
  ],
] as const;
const ENTITY = [
  ...['name', 'aliases', 'standIns', 'summary'],
  ...['founded', 'foundedMin', 'foundedMax', 'ended', 'endedMin', 'endedMax'],
  ...['edtf', ...TIMES, 'latitude', 'longitude'],
] as const;
const CLAIM_BEFORE_ENDS = ['predicate', 'stance', 'hedged'] as const;
const CLAIM_AFTER_ENDS = [
  ...[
    'text',
    'basis',
    'condition',
    'role',
    'from',
    'value',
    'valueText',
    'unit',
    'quantifier',
    'episode',
    'tense',
  ],
  ...['relativeTo', 'relation', 'offset', 'said', 'saidMin', 'saidMax', 'knownSince', 'relayedFrom'],
] as const;

/** A source as an import takes it. */
export function sourceRowOf({ properties }: GraphNode): Said<SourceRow> {
  return said<SourceRow>(properties, picked(properties, SOURCE));
}

/** A question as an import takes it. */
export function questionRowOf({ properties }: GraphNode): Said<QuestionRow> {
  return said<QuestionRow>(properties, picked(properties, ['kind', 'text']));
}

/** An entity as an import takes it. */
export function entityRowOf({ labels, properties }: GraphNode): Said<EntityRow> {
  return said<EntityRow>(properties, {
    kind: entityKindOf(labels),
    unnamed: labels.includes(UNNAMED_LABEL) || null,
    ...picked(properties, ENTITY),
    eventKind: properties['kind'] ?? null,
  });
}

/**
 * A claim as an import takes it: what its source says. Bounds that the graph found for it (`boundedBy`) are left out, since
 * they follow from the rest.
 */
export function claimRowOf(claim: ClaimItem): Said<ClaimRow> {
  const { properties } = claim.node;
  const assertedBy = tiedToOne(claim, 'ASSERTED_BY');
  return said<ClaimRow>(properties, {
    ...picked(properties, CLAIM_BEFORE_ENDS),
    inferred: properties['inferred'] === true || null,
    subject: tiedToOne(claim, 'SUBJECT'),
    object: tiedToOne(claim, 'OBJECT'),
    against: tiedToOne(claim, 'AGAINST'),
    assertedBy,
    voice: text(properties['voice']) ?? assertedBy,
    source: tiedToOne(claim, 'FROM_SOURCE'),
    paragraph: claim.ties.find(({ type }) => type === 'FROM_SOURCE')?.properties['paragraph'] ?? null,
    ...picked(properties, CLAIM_AFTER_ENDS),
    edtf: properties['edtf'] ?? null,
    ...boundsGiven(properties),
    about: tiedToOne(claim, 'ABOUT'),
    at: tiedTo(claim, 'AT'),
    answers: answersOf(claim),
  });
}

/** The positions that a claim takes on questions. */
export function answersOf({ ties }: ClaimItem): { question: string; position: string }[] {
  return ties
    .filter(({ type }) => type === 'ANSWERS')
    .map(({ to, properties }) => ({ question: to, position: text(properties['position']) ?? '' }));
}

/** The bounds that the text gives, not those that the graph found. */
function boundsGiven(properties: Properties): TimeRow {
  const found = texts(properties['boundedBy']);
  return Object.fromEntries(
    TIMES.filter((bound) => !found.some((reason) => reason.startsWith(`${bound}:`))).map((bound) => [
      bound,
      text(properties[bound]),
    ]),
  );
}

function picked(properties: Properties, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(names.map((name) => [name, properties[name] ?? null]));
}

function said<Row>(properties: Properties, values: Readonly<Record<string, unknown>>): Said<Row> {
  const given = Object.entries(values).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return { id: String(properties['id']), ...Object.fromEntries(given) } as Said<Row>;
}
