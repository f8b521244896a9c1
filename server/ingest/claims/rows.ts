import { boundsOf, lastDayOf } from '../../../domain/edtf.js';
import {
  ATTRIBUTES,
  ENTITY_KINDS,
  QUANTIFIERS,
  RELATIONS,
  RELATIONSHIP_TYPES,
  ROLES,
  SOURCE_KINDS,
  STANCES,
  TENSES,
  isAttribute,
  isRelationshipType,
  type Attribute,
  type RelationshipType,
} from '../../../domain/kinds/index.js';
import type { ClaimLinkRow, ClaimRow, Day, EntityRow, SourceRow, TimeRow } from '../../write/rows.js';
import { RowError } from '../import/errors.js';
import type { Checked } from './checked.js';

const PREDICATES = { ...RELATIONSHIP_TYPES, ...ATTRIBUTES };
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Columns of the CSV, in the order of the template. Lists have semicolons between their members. */
export const CLAIM_COLUMNS = [
  ...[
    'id',
    'source',
    'paragraph',
    'assertedBy',
    'voice',
    'predicate',
    'stance',
    'subject',
    'object',
    'against',
  ],
  ...[
    'from',
    'role',
    'text',
    'hedged',
    'inferred',
    'basis',
    'condition',
    'tense',
    'edtf',
    'episode',
    'about',
    'at',
  ],
  ...['value', 'valueText', 'unit', 'quantifier', 'said', 'knownSince', 'relativeTo', 'relation', 'offset'],
  'relayedFrom',
] as const;

/** Reads one claim. Bounds follow from `edtf`, and `voice` is who asserts it where nothing else is said. */
export function claimOf(row: Checked): ClaimRow {
  const predicate = row.neededWord<RelationshipType | Attribute>('predicate', PREDICATES);
  const assertedBy = idOf(row, 'assertedBy');
  const paragraph = row.number('paragraph');
  if (paragraph === null || !Number.isInteger(paragraph) || paragraph < 1)
    throw new RowError('paragraph is no whole number from 1');
  const said = edtfOf(row, 'said');
  const claim: ClaimRow = {
    id: neededId(row, 'id'),
    predicate,
    stance: row.word('stance', STANCES) ?? 'asserts',
    hedged: row.truth('hedged') ?? false,
    inferred: row.truth('inferred') ?? false,
    basis: row.text('basis'),
    condition: row.text('condition'),
    subject: neededId(row, 'subject'),
    object: idOf(row, 'object'),
    against: idOf(row, 'against'),
    from: idOf(row, 'from'),
    role: row.word('role', ROLES),
    assertedBy: assertedBy ?? neededId(row, 'assertedBy'),
    voice: idOf(row, 'voice') ?? assertedBy ?? '',
    source: neededId(row, 'source'),
    paragraph,
    text: row.needed('text'),
    value: row.number('value'),
    valueText: row.text('valueText'),
    unit: row.text('unit'),
    quantifier: row.word('quantifier', QUANTIFIERS),
    episode: row.text('episode') ?? 'general',
    tense: row.word('tense', TENSES),
    relativeTo: idOf(row, 'relativeTo'),
    relation: row.word('relation', RELATIONS),
    offset: row.text('offset'),
    said,
    saidMin: said === null ? null : boundsOf(said).startMin,
    saidMax: said === null ? null : lastDayOf(said),
    knownSince: row.day('knownSince') ?? (said === null ? null : lastDayOf(said)),
    relayedFrom: row.text('relayedFrom'),
    about: idOf(row, 'about'),
    at: row.list('at').map(checkedId),
    answers: row.objects('answers').map((answer) => ({
      question: neededId(answer, 'question'),
      position: answer.needed('position'),
    })),
    ...timesOf(row),
  };
  row.done();
  const fault = shapeFault(claim);
  if (fault !== undefined) throw new RowError(fault);
  return claim;
}

function shapeFault({
  predicate,
  subject,
  object,
  against,
  role,
  inferred,
  basis,
  value,
  quantifier,
}: ClaimRow): string | undefined {
  if (isRelationshipType(predicate) && object == null) return `${predicate} needs an object`;
  if (isAttribute(predicate) && role != null)
    return `a role goes with PARTICIPATED_IN, not with ${predicate}`;
  if ((predicate === 'PARTICIPATED_IN') !== (role != null))
    return 'a role goes with PARTICIPATED_IN, and PARTICIPATED_IN with a role';
  if (object != null && object === subject) return 'subject and object are the same';
  if (against != null && (against === subject || against === object))
    return 'against is its subject or object';
  if (inferred === true && basis == null) return 'it is inferred; basis has to say from what';
  if (inferred !== true && basis != null) return 'it has a basis and is not inferred';
  if (quantifier != null && value == null) return 'it has a quantifier and no value';
  return undefined;
}

/** Reads one entity. */
export function entityOf(row: Checked): EntityRow {
  const latitude = row.number('latitude');
  const longitude = row.number('longitude');
  if ((latitude === null) !== (longitude === null))
    throw new RowError('it has one of latitude and longitude, not both');
  if (latitude !== null && Math.abs(latitude) > 90)
    throw new RowError(`latitude ${latitude} lies outside of -90 to 90`);
  if (longitude !== null && Math.abs(longitude) > 180)
    throw new RowError(`longitude ${longitude} lies outside of -180 to 180`);
  const founded = edtfOf(row, 'founded');
  const ended = edtfOf(row, 'ended');
  const entity: EntityRow = {
    id: neededId(row, 'id'),
    kind: row.neededWord('kind', ENTITY_KINDS),
    name: row.needed('name'),
    aliases: row.list('aliases'),
    summary: row.text('summary'),
    eventKind: row.text('eventKind'),
    founded,
    foundedMin: founded === null ? null : boundsOf(founded).startMin,
    foundedMax: founded === null ? null : lastDayOf(founded),
    ended,
    endedMin: ended === null ? null : boundsOf(ended).startMin,
    endedMax: ended === null ? null : lastDayOf(ended),
    latitude,
    longitude,
    ...timesOf(row),
  };
  row.done();
  return entity;
}

/** Reads one source. */
export function sourceOf(row: Checked): SourceRow {
  const published = edtfOf(row, 'published');
  const source: SourceRow = {
    id: neededId(row, 'id'),
    kind: row.neededWord('kind', SOURCE_KINDS),
    title: row.needed('title'),
    publisher: row.text('publisher'),
    publisherId: idOf(row, 'publisherId'),
    author: row.text('author'),
    authorId: idOf(row, 'authorId'),
    published,
    publishedMin: published === null ? null : boundsOf(published).startMin,
    publishedMax: published === null ? null : lastDayOf(published),
    datedBy: row.text('datedBy'),
    url: row.text('url'),
    version: row.text('version'),
    citation: row.text('citation'),
  };
  row.done();
  return source;
}

/** Reads a link between two claims. */
export function linkOf(row: Checked): ClaimLinkRow {
  const link: ClaimLinkRow = {
    kind: row.neededWord('kind', { CONTRADICTS: true, RELAYS: true }),
    from: neededId(row, 'from'),
    to: neededId(row, 'to'),
  };
  row.done();
  return link;
}

/** `edtf` and its bounds; bounds that are given stand, so that what an export wrote comes back as it was. */
function timesOf(row: Checked): TimeRow {
  const edtf = edtfOf(row, 'edtf');
  const bounds = edtf === null ? undefined : boundsOf(edtf);
  const bound = (name: 'startMin' | 'startMax' | 'endMin' | 'endMax'): Day | null =>
    row.day(name) ?? bounds?.[name] ?? null;
  return {
    edtf,
    startMin: bound('startMin'),
    startMax: bound('startMax'),
    endMin: bound('endMin'),
    endMax: bound('endMax'),
  };
}

function edtfOf(row: Checked, name: string): string | null {
  const text = row.text(name);
  if (text === null) return null;
  try {
    boundsOf(text);
  } catch (error) {
    throw new RowError(`${name}: ${error instanceof Error ? error.message.replace(/\.$/, '') : 'no date'}`);
  }
  return text;
}

function idOf(row: Checked, name: string): string | null {
  const text = row.text(name);
  return text === null ? null : checkedId(text);
}

function neededId(row: Checked, name: string): string {
  return checkedId(row.needed(name));
}

function checkedId(id: string): string {
  if (!ID.test(id)) throw new RowError(`"${id}" is no id: lower-case letters and digits with dashes between`);
  return id;
}
