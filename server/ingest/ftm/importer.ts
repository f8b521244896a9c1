import type { Readable } from 'node:stream';
import { boundsOf } from '../../../domain/edtf.js';
import { isAttribute } from '../../../domain/kinds/index.js';
import type { ClaimRow, EntityRow, SourceRow, TimeRow } from '../../write/rows.js';
import { exactIdOf, SeenIds, slugOf } from '../import/ids.js';
import { RowError } from '../import/errors.js';
import {
  itemsOf,
  type Importer,
  type Item,
  type Outcome,
  type ReadOptions,
  type TextRow,
} from '../import/item.js';
import type { NamedInFile, NameMapping } from '../names/mapping.js';
import { jsonRows, type JsonObject } from '../import/json-rows.js';
import { NODE_SCHEMATA, TIE_SCHEMATA, TIE_WORDS, type TieSchema } from './schemata.js';

/** Entities of FollowTheMoney, as OpenSanctions and Aleph export them. Ties come in any order, so they are read after all entities. */
export const ftm: Importer = {
  name: 'ftm',
  takes: 'FollowTheMoney entities as OpenSanctions and Aleph export them, JSON Lines',
  citation: null,
  narrows: ['country'],
  passes: 2,
  read: itemsIn,
  names: namesIn,
};

async function* itemsIn(open: () => Readable, options: ReadOptions): AsyncGenerator<Item> {
  const file = new File(options);
  yield* itemsOf(jsonRows(open()), (row) => file.takeEntity(row));
  yield* itemsOf(ties(open()), (row, number) => file.takeTie(row, number));
}

/** What could not be read was said on the first way through. */
async function* ties(stream: Readable): AsyncGenerator<TextRow<JsonObject>> {
  for await (const row of jsonRows(stream))
    if (row.kind === 'row' && TIE_SCHEMATA[schemaOf(row.content)] !== undefined) yield row;
}

async function* namesIn(open: () => Readable): AsyncGenerator<NamedInFile> {
  for await (const row of jsonRows(open())) {
    if (row.kind === 'broken' || NODE_SCHEMATA[schemaOf(row.content)] === undefined) continue;
    const name = captionOf(row.content);
    if (name !== null) yield { kind: 'actor', name, country: '' };
  }
}

/** An entity that ties may point to. */
interface Node {
  readonly id: string;
  readonly name: string;
  readonly isPerson: boolean;
}

class File {
  readonly #source: SourceRow;
  readonly #speaker: EntityRow;
  readonly #seen = new SeenIds();
  readonly #mapping: NameMapping;
  readonly #country: string | undefined;
  /** The entities by their ids in the file: what ties point to can stand anywhere in it. */
  readonly #nodes = new Map<string, Node>();

  constructor({ fileName, mapping, country }: ReadOptions) {
    const name = fileName.replace(/\.[^.]*$/, '').replace(/\.(ftm|json)$/i, '');
    const slug = slugOf(name);
    this.#mapping = mapping;
    this.#country = country?.toLowerCase();
    this.#speaker = {
      id: `ftm-publisher-${slug}`,
      kind: 'ORGANIZATION',
      name: `Publisher of ${name}`,
      summary: 'Whoever published a file of FollowTheMoney entities.',
    };
    this.#source = {
      id: `ftm-${slug}`,
      kind: 'dataset',
      title: `${name} (FollowTheMoney)`,
      publisherId: this.#speaker.id,
    };
  }

  takeEntity(row: JsonObject): Outcome {
    const schema = schemaOf(row);
    if (TIE_SCHEMATA[schema] !== undefined)
      return { leftOut: `schema ${schema}: read as a tie, after the entities` };
    const kind = NODE_SCHEMATA[schema];
    if (kind === undefined) return { leftOut: `schema ${schema}: not known to this graph` };
    const key = keyOf(row);
    const name = captionOf(row);
    if (name === null) throw new RowError('it has no name');
    if (this.#country !== undefined && !countriesOf(row).includes(this.#country))
      return { leftOut: `not in ${this.#country}` };
    if (!this.#seen.add(key))
      throw new RowError(`entity ${key} stands in the file twice; the first one is taken`);
    const mapped = this.#mapping.find('actor', name, { countries: [] });
    const id = mapped ?? `ftm-${exactIdOf(key)}`;
    this.#nodes.set(key, { id, name, isPerson: kind === 'PERSON' });
    if (mapped !== undefined) return { batch: { sources: [this.#source] } };
    const aliases = ['name', 'alias', 'weakAlias', 'previousName'].flatMap((property) =>
      valuesOf(row, property),
    );
    const entity: EntityRow = {
      id,
      kind,
      name,
      aliases: [...new Set(aliases)].filter((alias) => alias !== name),
    };
    return { batch: { sources: [this.#source], entities: [entity] } };
  }

  takeTie(row: JsonObject, number: number): Outcome {
    const schema = schemaOf(row);
    const tie = TIE_SCHEMATA[schema];
    if (tie === undefined) return { leftOut: `schema ${schema}: not known to this graph` };
    const key = keyOf(row);
    const subjects = this.#ends(row, tie.subject);
    const objects = this.#ends(row, tie.object);
    if (!this.#seen.add(key))
      throw new RowError(`tie ${key} stands in the file twice; the first one is taken`);
    const time = timeOf(row);
    const words = valuesOf(row, tie.words).join(', ') || null;
    const pairs = subjects.flatMap((one) => objects.map((other) => [one, other] as const));
    const id = `ftm-${exactIdOf(key)}`;
    const claims = pairs.map(([one, other], at): ClaimRow => {
      if (one.id === other.id) throw new RowError(`it ties ${one.name} to itself`);
      return {
        id: pairs.length === 1 ? id : `${id}-${at + 1}`,
        ...this.#said(tie, schema, one, other, words),
        paragraph: number,
        ...time,
        tense: time.endMax === null ? null : 'past',
      };
    });
    return { batch: { sources: [this.#source], claims }, mentions: [this.#speaker] };
  }

  #said(
    tie: TieSchema,
    schema: string,
    one: Node,
    other: Node,
    words: string | null,
  ): Omit<ClaimRow, 'id' | 'paragraph'> {
    const predicate = one.isPerson ? tie.predicate : tie.ofBodies;
    return {
      predicate,
      stance: 'asserts',
      hedged: false,
      subject: one.id,
      object: other.id,
      assertedBy: this.#speaker.id,
      voice: this.#speaker.id,
      source: this.#source.id,
      text: tie.says(one.name, other.name, words),
      valueText: isAttribute(predicate) ? (words ?? TIE_WORDS[schema] ?? schema) : null,
      episode: 'general',
    };
  }

  #ends(row: JsonObject, property: string): Node[] {
    const keys = valuesOf(row, property);
    if (keys.length === 0) throw new RowError(`${property} is empty`);
    return keys.map((key) => {
      const node = this.#nodes.get(key);
      if (node === undefined)
        throw new RowError(`${property} is "${key}", which is no entity that is taken from the file`);
      return node;
    });
  }
}

function schemaOf(row: JsonObject): string {
  return typeof row['schema'] === 'string' ? row['schema'] : '(none)';
}

function keyOf(row: JsonObject): string {
  const id = row['id'];
  if (typeof id !== 'string' || id === '') throw new RowError('it has no id');
  return id;
}

/** The name that it goes by: that of the export, else the first of its names. */
function captionOf(row: JsonObject): string | null {
  const caption = row['caption'];
  if (typeof caption === 'string' && caption.trim() !== '') return caption.trim();
  return valuesOf(row, 'name')[0] ?? null;
}

function countriesOf(row: JsonObject): string[] {
  return ['country', 'nationality', 'jurisdiction', 'citizenship', 'mainCountry']
    .flatMap((property) => valuesOf(row, property))
    .map((country) => country.toLowerCase());
}

/** Values of a property: texts, or entities that stand in their place, by their ids. */
function valuesOf(row: JsonObject, property: string): string[] {
  const properties = row['properties'];
  if (typeof properties !== 'object' || properties === null) return [];
  const value = (properties as Readonly<Record<string, unknown>>)[property];
  const values: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return values.flatMap((member) => {
    if (typeof member === 'string') return member.trim() === '' ? [] : [member.trim()];
    if (typeof member !== 'object' || member === null) return [];
    const id = (member as Readonly<Record<string, unknown>>)['id'];
    return typeof id === 'string' ? [id] : [];
  });
}

/** From `startDate` to `endDate`, or on `date`; each may be a year or a month. Where nothing is said, it is open. */
function timeOf(row: JsonObject): Required<TimeRow> {
  const [start, end, on] = ['startDate', 'endDate', 'date'].map((property) => dateOf(row, property));
  if (start === null && end === null && on == null)
    return { edtf: null, startMin: null, startMax: null, endMin: null, endMax: null };
  const edtf = on != null && start === null && end === null ? on : `${start ?? '..'}/${end ?? '..'}`;
  try {
    return { edtf, ...boundsOf(edtf) };
  } catch {
    throw new RowError(`its dates ${start ?? ''} to ${end ?? ''} are none, or run backwards`);
  }
}

function dateOf(row: JsonObject, property: string): string | null {
  const [text] = valuesOf(row, property).sort();
  if (text === undefined) return null;
  const [date] = /^\d{4}(-\d{2}(-\d{2})?)?/.exec(text) ?? [];
  if (date === undefined) throw new RowError(`${property} is "${text}", which is no date`);
  return date;
}
