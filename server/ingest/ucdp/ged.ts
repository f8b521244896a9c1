import type { Readable } from 'node:stream';
import type { Quantifier } from '../../../domain/kinds/index.js';
import type { ClaimRow, EntityRow } from '../../write/rows.js';
import { csvRows, type CsvShape } from '../import/csv-rows.js';
import { someTimeBetween, whenName, whenWords } from '../import/days.js';
import type { Fields } from '../import/fields.js';
import { SeenIds } from '../import/ids.js';
import { RowError } from '../import/errors.js';
import { isAmong, itemsOf, type Importer, type Outcome, type ReadOptions } from '../import/item.js';
import type { NamedInFile, Scope } from '../names/mapping.js';
import { mentionsOf, NamedEntities, type Named } from '../import/named-entities.js';
import { scopeOf, UcdpActors } from './actors.js';
import { SPEAKER, UCDP, versionInName, versionOf, type DatasetVersion, type UcdpDataset } from './dataset.js';

const DATASET: UcdpDataset = {
  id: 'ucdp-ged',
  title: 'UCDP Georeferenced Event Dataset',
  citation:
    'Sundberg, R. & Melander, E. (2013). Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4), 523-532.',
};

const SHAPE: CsvShape = {
  format: 'ucdp-ged',
  needs: ['id', 'year', 'type_of_violence', 'side_a', 'side_b', 'country', 'date_start', 'best'],
};

/** UCDP's types of organized violence. */
const TYPES: Readonly<Record<string, { readonly predicate: 'FOUGHT' | 'ATTACKED'; readonly kind: string }>> =
  {
    '1': { predicate: 'FOUGHT', kind: 'state-based violence' },
    '2': { predicate: 'FOUGHT', kind: 'non-state violence' },
    '3': { predicate: 'ATTACKED', kind: 'one-sided violence' },
  };

/** How exactly UCDP knows the place. Beyond a district its point stands for an area, so it is none of the event's. */
const PLACES: Readonly<Record<string, { readonly isPoint: boolean; readonly words: string | null }>> = {
  '1': { isPoint: true, words: null },
  '2': { isPoint: true, words: 'UCDP knows the place to within about 25 km.' },
  '3': { isPoint: true, words: 'UCDP knows the place to the district; the point stands for it.' },
  '4': { isPoint: false, words: 'UCDP knows the place to the province only.' },
  '5': { isPoint: false, words: 'UCDP knows the place as a line or a vague area only.' },
  '6': { isPoint: false, words: 'UCDP knows the place to the country only.' },
  '7': { isPoint: false, words: 'It happened at sea or in the air; UCDP gives no exact place.' },
};

/** The events of UCDP: one claim each, by UCDP, about the two sides. */
export const ucdpGed: Importer = {
  name: 'ucdp-ged',
  takes: 'UCDP Georeferenced Event Dataset, CSV with all columns of it or some',
  citation: DATASET.citation,
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
    const [where, province, ...sides] = ['country', 'adm_1', 'side_a', 'side_b'].map((column) =>
      row.content.text(column),
    );
    if (where == null || (country !== undefined && !isAmong([where], country))) continue;
    for (const name of sides) if (name != null) yield { kind: 'actor', name, country: scopeOf(name, where) };
    yield { kind: 'place', name: where, country: '' };
    if (province != null) yield { kind: 'place', name: province, country: where };
  }
}

class Events {
  readonly #version: DatasetVersion;
  readonly #seen = new SeenIds();
  readonly #actors: UcdpActors;
  readonly #places: NamedEntities;

  constructor(private readonly options: ReadOptions) {
    this.#version = versionOf(DATASET, options.version ?? versionInName(options.fileName));
    this.#actors = new UcdpActors(options.mapping);
    this.#places = new NamedEntities('ucdp-place', 'place', options.mapping);
  }

  take(fields: Fields, row: number): Outcome {
    const id = fields.needed('id');
    if (!/^\d+$/.test(id)) throw new RowError(`id is "${id}", which is no number of an event`);
    const country = fields.needed('country');
    const { country: wanted, since } = this.options;
    if (wanted !== undefined && !isAmong([country], wanted)) return { leftOut: `not in ${wanted}` };
    const [first, last] = daysOf(fields);
    if (since !== undefined && last < since) return { leftOut: `before ${since}` };

    const type = TYPES[fields.needed('type_of_violence')];
    if (type === undefined) throw new RowError('type_of_violence is none of 1, 2 and 3');
    const names = [fields.needed('side_a'), fields.needed('side_b')] as const;
    const scope: Scope = { countries: [country], first, last };
    const [a, b] = [this.#side(fields, 'side_a', scope), this.#side(fields, 'side_b', scope)];
    if (a.id === b.id) throw new RowError(`both sides are ${names[0]}`);
    const toll = tollOf(fields);
    const place = placeOf(fields);
    const places = this.#placesOf(fields, country, scope);
    const hedged = isUnclear(fields);
    // Last of all, so that the row that stands is the first one that is right.
    if (!this.#seen.add(id))
      throw new RowError(`event ${id} stands in the file twice; the first one is taken`);

    const { source, knownSince } = this.#version;
    const time = someTimeBetween(first, last);
    const event: EntityRow = {
      id: `ucdp-event-${id}`,
      kind: 'EVENT',
      name: `${names[0]} and ${names[1]}, ${country}, ${whenName(first, last)}`,
      eventKind: type.kind,
      ...place,
      ...time,
    };
    const claim: ClaimRow = {
      id: `${source.id}-${id}`,
      predicate: type.predicate,
      stance: 'asserts',
      hedged,
      subject: a.id,
      object: b.id,
      assertedBy: UCDP,
      voice: UCDP,
      source: source.id,
      paragraph: row,
      text: textOf(type.predicate, names, country, whenWords(first, last), toll.words),
      episode: `ucdp-${fields.needed('year')}`,
      tense: 'past',
      about: event.id,
      at: places.map((named) => named.id),
      knownSince: knownSince ?? null,
      ...toll.figures,
      ...time,
    };
    return {
      batch: { sources: [source], entities: [event], claims: [claim] },
      mentions: [SPEAKER, ...mentionsOf([a, b, ...places])],
    };
  }

  #side(fields: Fields, side: 'side_a' | 'side_b', scope: Scope): Named {
    const number = fields.text(`${side}_new_id`) ?? fields.text(`${side}_id`);
    return this.#actors.find(fields.needed(side), scope, number);
  }

  #placesOf(fields: Fields, country: string, scope: Scope): Named[] {
    const land = this.#places.find(country, 'COUNTRY', scope);
    const province = fields.text('adm_1');
    return province === null ? [land] : [land, this.#places.find(province, 'PROVINCE', scope, country)];
  }
}

/** First and last day on which it can have happened. */
function daysOf(fields: Fields): [string, string] {
  const year = fields.text('year');
  const start = fields.day('date_start');
  const end = fields.day('date_end');
  if (year !== null && !/^(19|20)\d\d$/.test(year)) throw new RowError(`year is "${year}", which is no year`);
  if (year === null)
    throw new RowError(start === null ? 'it has neither a year nor a date' : 'year is empty');
  if (start === null) {
    if (end !== null) throw new RowError('it has date_end without date_start');
    return [`${year}-01-01`, `${year}-12-31`];
  }
  const precision = fields.text('date_prec');
  if (precision !== null && !/^[1-5]$/.test(precision))
    throw new RowError(`date_prec is "${precision}", which is none of 1 to 5`);
  // A day that is not exact and has no last day can be any later one of the year: the file says no more.
  const last = end ?? (precision === null || precision === '1' ? start : `${start.slice(0, 4)}-12-31`);
  if (last < start) throw new RowError(`date_end ${last} lies before date_start ${start}`);
  if (year < start.slice(0, 4) || year > last.slice(0, 4))
    throw new RowError(`the year ${year} and the date ${start} contradict each other`);
  return [start, last];
}

interface Toll {
  readonly figures: Pick<ClaimRow, 'value' | 'valueText' | 'unit' | 'quantifier'>;
  readonly words: string | null;
}

function tollOf(fields: Fields): Toll {
  const [low, best, high] = [fields.count('low'), fields.count('best'), fields.count('high')];
  if (low !== null && best !== null && low > best)
    throw new RowError(`low is ${low} and best is ${best}: the least estimate is above the best one`);
  if (best !== null && high !== null && best > high)
    throw new RowError(`best is ${best} and high is ${high}: the best estimate is above the highest one`);
  if (low !== null && high !== null && low > high)
    throw new RowError(`low is ${low} and high is ${high}: the least estimate is above the highest one`);
  if (best === null) return { figures: {}, words: null };
  const quantifier: Quantifier = low === best && high === best ? 'exactly' : 'about';
  const range =
    low !== null && high !== null && low !== high
      ? `${low} to ${high} killed`
      : quantifier === 'exactly'
        ? `${best} killed`
        : `about ${best} killed`;
  const words =
    low !== null && high !== null && low !== high ? `${range}, ${best} by the best estimate` : range;
  return { figures: { value: best, valueText: range, unit: 'deaths', quantifier }, words };
}

function placeOf(fields: Fields): Pick<EntityRow, 'latitude' | 'longitude' | 'summary'> {
  const coordinates = fields.coordinates();
  const precision = fields.text('where_prec');
  if (precision === null) return coordinates;
  const place = PLACES[precision];
  if (place === undefined) throw new RowError(`where_prec is "${precision}", which is none of 1 to 7`);
  return { ...(place.isPoint ? coordinates : { latitude: null, longitude: null }), summary: place.words };
}

function isUnclear(fields: Fields): boolean {
  const clarity = fields.text('event_clarity');
  if (clarity !== null && clarity !== '1' && clarity !== '2')
    throw new RowError(`event_clarity is "${clarity}", which is neither 1 nor 2`);
  return clarity === '2';
}

function textOf(
  predicate: 'FOUGHT' | 'ATTACKED',
  [a, b]: readonly [string, string],
  country: string,
  when: string,
  toll: string | null,
): string {
  const happened = predicate === 'FOUGHT' ? `${a} and ${b} fought each other` : `${a} attacked ${b}`;
  return `${happened} in ${country} ${when}${toll === null ? '' : `: ${toll}`}.`;
}
