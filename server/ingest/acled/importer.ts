import type { Readable } from 'node:stream';
import type { EntityKind, RelationshipType } from '../../../domain/kinds/index.js';
import type { ClaimRow, EntityRow, SourceRow } from '../../write/rows.js';
import { csvRows, type CsvShape } from '../import/csv-rows.js';
import { daysAfter, isDay, someTimeBetween, whenName, whenWords } from '../import/days.js';
import type { Fields } from '../import/fields.js';
import { SeenIds, slugOf } from '../import/ids.js';
import { RowError } from '../import/errors.js';
import { isAmong, itemsOf, type Importer, type Outcome, type ReadOptions } from '../import/item.js';
import type { NamedInFile, Scope } from '../names/mapping.js';
import { mentionsOf, NamedEntities, type Named } from '../import/named-entities.js';

const CITATION =
  'Raleigh, C., Kishi, R. & Linke, A. (2023). Political instability patterns are obscured by conflict dataset scope conditions, sources, and coding choices. Humanities and Social Sciences Communications 10, 74. Data: Armed Conflict Location & Event Data (ACLED), acleddata.com; its terms of use apply.';

const SHAPE: CsvShape = {
  format: 'acled',
  needs: [
    'event_id_cnty',
    'event_date',
    'event_type',
    'sub_event_type',
    'actor1',
    'actor2',
    'country',
    'fatalities',
  ],
};

const ACLED = 'acled';

const SPEAKER: EntityRow = {
  id: ACLED,
  kind: 'ORGANIZATION',
  name: 'Armed Conflict Location & Event Data',
  aliases: ['ACLED'],
  summary: 'Organization that records political violence and protest around the world, event by event.',
};

/** It is revised every week and has no versions. */
const SOURCE: SourceRow = {
  id: ACLED,
  kind: 'dataset',
  title: 'ACLED, Armed Conflict Location & Event Data',
  publisher: SPEAKER.name,
  publisherId: ACLED,
  url: 'https://acleddata.com',
  citation: CITATION,
};

/** What kind of actor a code of `inter1` and `inter2` is, in the numbers of old files and the words of new ones. */
const KINDS: Readonly<Record<string, EntityKind>> = {
  '1': 'STATE_FORCE',
  'state forces': 'STATE_FORCE',
  '2': 'ARMED_GROUP',
  'rebel group': 'ARMED_GROUP',
  'rebel groups': 'ARMED_GROUP',
  '3': 'ARMED_GROUP',
  'political militia': 'ARMED_GROUP',
  'political militias': 'ARMED_GROUP',
  '4': 'ARMED_GROUP',
  'identity militia': 'ARMED_GROUP',
  'identity militias': 'ARMED_GROUP',
  '5': 'COMMUNITY',
  rioters: 'COMMUNITY',
  '6': 'COMMUNITY',
  protesters: 'COMMUNITY',
  '7': 'COMMUNITY',
  civilians: 'COMMUNITY',
};

/** The events of ACLED between two armed sides, or of one against civilians: one claim each, by ACLED. */
export const acled: Importer = {
  name: 'acled',
  takes: 'ACLED, CSV with the published columns',
  citation: CITATION,
  narrows: ['country', 'since'],
  passes: 1,
  read(open, options) {
    const events = new Events(options);
    return itemsOf(csvRows(open(), SHAPE), (fields, row) => events.take(fields, row));
  },
  names: namesIn,
};

async function* namesIn(open: () => Readable, { country }: ReadOptions): AsyncGenerator<NamedInFile> {
  for await (const row of csvRows(open(), SHAPE)) {
    if (row.kind === 'broken') continue;
    const where = row.content.text('country') ?? '';
    if (country !== undefined && !isAmong([where], country)) continue;
    for (const column of ['actor1', 'actor2']) {
      const name = row.content.text(column);
      if (name !== null) yield { kind: 'actor', name, country: '' };
    }
    const province = row.content.text('admin1');
    if (where !== '') yield { kind: 'place', name: where, country: '' };
    if (province !== null) yield { kind: 'place', name: province, country: where };
  }
}

class Events {
  readonly #seen = new SeenIds();
  readonly #actors: NamedEntities;
  readonly #places: NamedEntities;

  constructor(private readonly options: ReadOptions) {
    this.#actors = new NamedEntities('acled-actor', 'actor', options.mapping);
    this.#places = new NamedEntities('acled-place', 'place', options.mapping);
  }

  take(fields: Fields, row: number): Outcome {
    const id = fields.needed('event_id_cnty');
    if (slugOf(id) === '') throw new RowError(`event_id_cnty is "${id}", which is no id`);
    const country = fields.needed('country');
    const { country: wanted, since } = this.options;
    if (wanted !== undefined && !isAmong([country], wanted)) return { leftOut: `not in ${wanted}` };
    const [first, last] = daysOf(fields);
    if (since !== undefined && last < since) return { leftOut: `before ${since}` };
    const type = typeOf(fields);
    if ('leftOut' in type) return type;

    const names = [fields.needed('actor1'), fields.text('actor2')] as const;
    if (names[1] === null) return { leftOut: `${fields.needed('event_type')}: only one actor is named` };
    const scope: Scope = { countries: [country], first, last };
    const a = this.#actor(names[0], fields.text('inter1'), scope);
    const b = this.#actor(names[1], fields.text('inter2'), scope);
    if (a.id === b.id) throw new RowError(`both actors are ${names[0]}`);
    const coordinates = fields.coordinates();
    const precision = fields.text('geo_precision');
    if (precision !== null && !/^[123]$/.test(precision))
      throw new RowError(`geo_precision is "${precision}", which is none of 1, 2 and 3`);
    const toll = tollOf(fields);
    const places = this.#placesOf(fields, country, scope);
    if (!this.#seen.add(id))
      throw new RowError(`event ${id} stands in the file twice; the first one is taken`);

    const time = someTimeBetween(first, last);
    const event: EntityRow = {
      id: `acled-event-${slugOf(id)}`,
      kind: 'EVENT',
      name: `${names[0]} and ${names[1]}, ${country}, ${whenName(first, last)}`,
      eventKind: fields.needed('sub_event_type').toLowerCase(),
      // A point of precision 3 stands for a province.
      ...(precision === '3'
        ? { latitude: null, longitude: null, summary: 'ACLED knows the place to the province only.' }
        : coordinates),
      ...time,
    };
    const claim: ClaimRow = {
      id: `acled-${slugOf(id)}`,
      predicate: type.predicate,
      stance: 'asserts',
      hedged: false,
      subject: a.id,
      object: b.id,
      assertedBy: ACLED,
      voice: ACLED,
      source: SOURCE.id,
      paragraph: row,
      text: `${type.says(names[0], names[1])} in ${country} ${whenWords(first, last)}${toll === null ? '' : `: ${toll.valueText ?? ''}`}.`,
      episode: `acled-${last.slice(0, 4)}`,
      tense: 'past',
      about: event.id,
      at: places.map((named) => named.id),
      knownSince: uploadedOn(fields),
      ...toll,
      ...time,
    };
    return {
      batch: { sources: [SOURCE], entities: [event], claims: [claim] },
      mentions: [SPEAKER, ...mentionsOf([a, b, ...places])],
    };
  }

  /** Civilians and the unidentified are told apart by ACLED's own names, which say the country. */
  #actor(name: string, code: string | null, scope: Scope): Named {
    const kind = KINDS[code?.toLowerCase() ?? ''];
    return this.#actors.find(name, kind ?? kindOfName(name), scope);
  }

  #placesOf(fields: Fields, country: string, scope: Scope): Named[] {
    const land = this.#places.find(country, 'COUNTRY', scope);
    const province = fields.text('admin1');
    return province === null ? [land] : [land, this.#places.find(province, 'PROVINCE', scope, country)];
  }
}

function kindOfName(name: string): EntityKind {
  if (name.startsWith('Civilians')) return 'COMMUNITY';
  return /^(Military|Police) Forces of /.test(name) ? 'STATE_FORCE' : 'ARMED_GROUP';
}

interface EventType {
  readonly predicate: RelationshipType;
  readonly says: (one: string, other: string) => string;
}

/** Protests, riots and most strategic developments are no tie between armed actors that the graph has a type for. */
function typeOf(fields: Fields): EventType | { leftOut: string } {
  const type = fields.needed('event_type');
  const kind = fields.needed('sub_event_type');
  switch (type) {
    case 'Battles':
      return { predicate: 'FOUGHT', says: (one, other) => `${one} and ${other} fought each other` };
    case 'Violence against civilians':
    case 'Explosions/Remote violence':
      return { predicate: 'ATTACKED', says: (one, other) => `${one} attacked ${other}` };
    case 'Strategic developments':
      if (kind === 'Agreement')
        return {
          predicate: 'NEGOTIATED_WITH',
          says: (one, other) => `${one} and ${other} came to an agreement`,
        };
      return { leftOut: `${type}, ${kind}: no type of tie in this graph` };
    case 'Protests':
    case 'Riots':
      return { leftOut: `${type}: no type of tie in this graph` };
    default:
      throw new RowError(`event_type is "${type}", which is no type of ACLED`);
  }
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** The day that is coded, and around it the days that ACLED's precision allows: the week, or the month. */
function daysOf(fields: Fields): [string, string] {
  const day = dayOf(fields.needed('event_date'));
  const year = fields.text('year');
  if (year !== null && year !== day.slice(0, 4))
    throw new RowError(`the year ${year} and the date ${day} contradict each other`);
  switch (fields.text('time_precision') ?? '1') {
    case '1':
      return [day, day];
    case '2':
      return [daysAfter(day, -6), daysAfter(day, 6)];
    case '3': {
      const first = `${day.slice(0, 7)}-01`;
      return [first, daysAfter(`${daysAfter(first, 31).slice(0, 7)}-01`, -1)];
    }
    default:
      throw new RowError(
        `time_precision is "${fields.text('time_precision') ?? ''}", which is none of 1, 2 and 3`,
      );
  }
}

/** ACLED writes `2021-08-26` or `26 August 2021`. */
function dayOf(text: string): string {
  const [, date, month, year] = /^(\d{1,2})[ -]([A-Za-z]+)[ -](\d{4})$/.exec(text) ?? [];
  const at = MONTHS.indexOf(month?.toLowerCase() ?? '');
  const day = at === -1 ? text : `${year}-${String(at + 1).padStart(2, '0')}-${date?.padStart(2, '0')}`;
  if (!isDay(day))
    throw new RowError(`event_date is "${text}", which is no day (YYYY-MM-DD, or 26 August 2021)`);
  return day;
}

/** Zero fatalities can mean that nobody reported any, so it is no figure. */
function tollOf(fields: Fields): Pick<ClaimRow, 'value' | 'valueText' | 'unit' | 'quantifier'> | null {
  const fatalities = fields.count('fatalities');
  if (fatalities === null) return null;
  if (fatalities === 0) return { valueText: 'no deaths reported' };
  return { value: fatalities, valueText: `about ${fatalities} killed`, unit: 'deaths', quantifier: 'about' };
}

/** The day of the last upload of the row. */
function uploadedOn(fields: Fields): string | null {
  const seconds = fields.count('timestamp');
  return seconds === null ? null : new Date(seconds * 1000).toISOString().slice(0, 10);
}
