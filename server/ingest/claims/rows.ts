import { boundsOf, lastDayOf } from '../../../domain/edtf.js';
import {
  ATTRIBUTES,
  ENTITY_KINDS,
  QUANTIFIERS,
  QUESTION_KINDS,
  RELATIONS,
  RELATIONSHIP_TYPES,
  ROLES,
  SOURCE_KINDS,
  STANCES,
  TENSES,
  isAttribute,
  isRelationshipType,
  type Attribute,
  type Quantifier,
  type RelationshipType,
} from '../../../domain/kinds/index.js';
import type {
  ClaimLinkRow,
  ClaimRow,
  Day,
  EntityRow,
  QuestionRow,
  SourceRow,
  TimeRow,
} from '../../write/rows.js';
import { RowError } from '../import/errors.js';
import type { Checked } from './checked.js';

const PREDICATES = { ...RELATIONSHIP_TYPES, ...ATTRIBUTES };
/** Quantifiers that say how many by themselves: they need a unit and no number. */
const WITHOUT_NUMBER: ReadonlySet<string> = new Set<Quantifier>(['scores', 'dozens', 'hundreds']);
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
    episode: row.text('episode') ?? unlessItStands(row, () => 'general'),
    tense: row.word('tense', TENSES),
    relativeTo: idOf(row, 'relativeTo'),
    relation: row.word('relation', RELATIONS),
    offset: row.text('offset'),
    said,
    ...daysOf(row, said, 'said'),
    knownSince: row.day('knownSince') ?? unlessItStands(row, () => (said === null ? null : lastDayOf(said))),
    relayedFrom: row.text('relayedFrom'),
    about: idOf(row, 'about'),
    at: row.list('at').map((place) => checkedId(row, place)),
    answers: row.objects('answers').map((answer) => ({
      question: neededId(answer, 'question'),
      position: answer.needed('position'),
    })),
    ...timesOf(row),
  };
  row.done();
  const fault = row.asItStands ? undefined : shapeFault(claim);
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
  unit,
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
  if (quantifier != null && value == null && (unit == null || !WITHOUT_NUMBER.has(quantifier)))
    return 'it has a quantifier and no value';
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
    ...saidOrKept(row),
    summary: row.text('summary'),
    eventKind: row.text('eventKind'),
    founded,
    ...daysOf(row, founded, 'founded'),
    ended,
    ...daysOf(row, ended, 'ended'),
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
    ...daysOf(row, published, 'published'),
    datedBy: row.text('datedBy'),
    url: row.text('url'),
    version: row.text('version'),
    citation: row.text('citation'),
    paragraphs: row.number('paragraphs'),
    file: row.text('file'),
  };
  row.done();
  return source;
}

/** Reads one question. */
export function questionOf(row: Checked): QuestionRow {
  const question: QuestionRow = {
    id: neededId(row, 'id'),
    kind: row.neededWord('kind', QUESTION_KINDS),
    text: row.needed('text'),
  };
  row.done();
  return question;
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
  const bounds = edtf === null || row.asItStands ? undefined : boundsOf(edtf);
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

/** The first and the last day of a date, such as `publishedMin` and `publishedMax` of `published`. */
function daysOf<Name extends 'said' | 'founded' | 'ended' | 'published'>(
  row: Checked,
  edtf: string | null,
  name: Name,
): Record<`${Name}Min` | `${Name}Max`, Day | null> {
  const [min, max] = [`${name}Min`, `${name}Max`] as const;
  const filled = edtf === null ? undefined : unlessItStands(row, () => edtf);
  return {
    [min]: row.day(min) ?? (filled == null ? null : boundsOf(filled).startMin),
    [max]: row.day(max) ?? (filled == null ? null : lastDayOf(filled)),
  } as Record<`${Name}Min` | `${Name}Max`, Day | null>;
}

/** What stands in for what a row does not say; nothing where it is of an export. */
function unlessItStands<T>(row: Checked, otherwise: () => T): T | null {
  return row.asItStands ? null : otherwise();
}

/** What an entity of the graph keeps where a row does not speak of it; an export always does. */
function saidOrKept(row: Checked): Pick<EntityRow, 'standIns' | 'unnamed'> {
  const standIns = row.list('standIns');
  const unnamed = row.truth('unnamed') ?? (row.asItStands ? false : null);
  return {
    ...(standIns.length > 0 || row.asItStands ? { standIns } : {}),
    ...(unnamed === null ? {} : { unnamed }),
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
  return text === null ? null : checkedId(row, text);
}

function neededId(row: Checked, name: string): string {
  return checkedId(row, row.needed(name));
}

function checkedId(row: Checked, id: string): string {
  if (!row.asItStands && !ID.test(id))
    throw new RowError(`"${id}" is no id: lower-case letters and digits with dashes between`);
  return id;
}
