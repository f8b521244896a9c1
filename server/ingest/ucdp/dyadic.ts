import type { Readable } from 'node:stream';
import type { ClaimRow } from '../../write/rows.js';
import { csvRows, type CsvShape } from '../import/csv-rows.js';
import { someTimeIn } from '../import/days.js';
import type { Fields } from '../import/fields.js';
import { SeenIds } from '../import/ids.js';
import { RowError } from '../import/errors.js';
import { isAmong, itemsOf, type Importer, type Outcome, type ReadOptions } from '../import/item.js';
import type { NamedInFile, Scope } from '../names/mapping.js';
import { mentionsOf, NamedEntities, type Named } from '../import/named-entities.js';
import { scopeOf, splitList, splitNames, UcdpActors } from './actors.js';
import { SPEAKER, UCDP, versionInName, versionOf, type UcdpDataset } from './dataset.js';

const DATASET: UcdpDataset = {
  id: 'ucdp-dyadic',
  title: 'UCDP Dyadic Dataset',
  citation:
    'Davies, S., Pettersson, T. & Öberg, M. (2022). Organized violence 1989-2021 and drone warfare. Journal of Peace Research 59(4), 593-610.',
};

const SHAPE: CsvShape = {
  format: 'ucdp-dyadic',
  needs: ['dyad_id', 'location', 'side_a', 'side_a_2nd', 'side_b', 'side_b_2nd', 'year'],
};

/** How many died in the fighting of a dyad in a year. */
const INTENSITIES: Readonly<Record<string, { readonly least: number; readonly words: string }>> = {
  '1': { least: 25, words: '25 to 999 killed' },
  '2': { least: 1000, words: 'at least 1,000 killed' },
};

/** The pairs of parties that fought in a year, and who backed each. */
export const ucdpDyadic: Importer = {
  name: 'ucdp-dyadic',
  takes: 'UCDP Dyadic Dataset, CSV: who fought whom in which year, and who backed whom',
  citation: DATASET.citation,
  narrows: ['country', 'since'],
  passes: 1,
  read(open, options) {
    const dyads = new Dyads(options);
    return itemsOf(csvRows(open(), SHAPE), (fields, row) => dyads.take(fields, row));
  },
  names: namesIn,
};

async function* namesIn(open: () => Readable, { country }: ReadOptions): AsyncGenerator<NamedInFile> {
  for await (const row of csvRows(open(), SHAPE)) {
    if (row.kind === 'broken') continue;
    const places = splitList(row.content.text('location') ?? '');
    if (country !== undefined && !isAmong(places, country)) continue;
    for (const side of ['a', 'b'])
      for (const name of [
        ...splitNames(
          row.content.text(`side_${side}`) ?? '',
          row.content.text(`side_${side}_id`),
          `side_${side}`,
        ).map(([part]) => part),
        ...splitList(row.content.text(`side_${side}_2nd`) ?? ''),
      ])
        yield { kind: 'actor', name, country: scopeOf(name, places[0] ?? '') };
    for (const name of places) yield { kind: 'place', name, country: '' };
  }
}

/** What all claims of a row share. */
type Shared = Omit<ClaimRow, 'id' | 'predicate' | 'subject' | 'object' | 'text'>;

class Dyads {
  readonly #seen = new SeenIds();
  readonly #actors: UcdpActors;
  readonly #places: NamedEntities;

  constructor(private readonly options: ReadOptions) {
    this.#actors = new UcdpActors(options.mapping);
    this.#places = new NamedEntities('ucdp-place', 'place', options.mapping);
  }

  take(fields: Fields, row: number): Outcome {
    const dyad = fields.needed('dyad_id');
    const year = fields.needed('year');
    if (!/^(19|20)\d\d$/.test(year)) throw new RowError(`year is "${year}", which is no year`);
    const countries = splitList(fields.needed('location'));
    const { country, since } = this.options;
    if (country !== undefined && !isAmong(countries, country)) return { leftOut: `not in ${country}` };
    if (since !== undefined && `${year}-12-31` < since) return { leftOut: `before ${since}` };

    const { source, knownSince } = versionOf(
      DATASET,
      this.options.version ?? fields.text('version') ?? versionInName(this.options.fileName),
    );
    const scope: Scope = { countries, first: `${year}-01-01`, last: `${year}-12-31` };
    const [sideA, sideB] = [this.#side(fields, 'a', scope), this.#side(fields, 'b', scope)];
    const [backersA, backersB] = [this.#backers(fields, 'a', scope), this.#backers(fields, 'b', scope)];
    const places = countries.map((name) =>
      this.#places.find(name, 'COUNTRY', { ...scope, countries: [name] }),
    );
    const intensity = intensityOf(fields);
    if (!this.#seen.add(`${dyad}/${year}`))
      throw new RowError(`dyad ${dyad} in ${year} stands in the file twice; the first one is taken`);

    const where = countries.join(' and ');
    const shared: Shared = {
      stance: 'asserts',
      hedged: false,
      assertedBy: UCDP,
      voice: UCDP,
      source: source.id,
      paragraph: row,
      episode: `ucdp-${year}`,
      tense: 'past',
      at: places.map(({ id }) => id),
      knownSince: knownSince ?? null,
      ...someTimeIn(year),
    };
    const claims: ClaimRow[] = [];
    const base = `${source.id}-${dyad}-${year}`;
    const fight = pairs(sideA, sideB);
    for (const [at, [a, b]] of fight.entries()) {
      if (a.id === b.id) throw new RowError(`both sides are ${a.name}`);
      claims.push({
        ...shared,
        ...intensity?.figures,
        id: fight.length === 1 ? base : `${base}-${at + 1}`,
        predicate: 'FOUGHT',
        subject: a.id,
        object: b.id,
        text: `${a.name} and ${b.name} fought each other in ${where} in ${year}${intensity === undefined ? '' : `: ${intensity.words}`}.`,
      });
    }
    // Backing is against the other side. Where that is several, no one of them is meant.
    const backing = [
      ['a', backersA, sideA, sideB],
      ['b', backersB, sideB, sideA],
    ] as const;
    for (const [side, backers, backed, enemies] of backing) {
      const against = enemies.length === 1 ? enemies[0] : undefined;
      for (const [at, [backer, party]] of pairs(backers, backed).entries()) {
        if (backer.id === party.id) throw new RowError(`${party.name} is said to back itself`);
        claims.push({
          ...shared,
          id: `${base}-${side}${at + 1}`,
          predicate: 'SUPPORTED',
          subject: backer.id,
          object: party.id,
          ...(against === undefined ? {} : { against: against.id }),
          text: `${backer.name} backed ${party.name} against ${enemies.map(({ name }) => name).join(' and ')} in ${where} in ${year}.`,
        });
      }
    }
    return {
      batch: { sources: [source], claims },
      mentions: [SPEAKER, ...mentionsOf([...sideA, ...sideB, ...backersA, ...backersB, ...places])],
    };
  }

  #side(fields: Fields, side: 'a' | 'b', scope: Scope): Side[] {
    const column = `side_${side}`;
    return splitNames(fields.needed(column), fields.text(`${column}_id`), column).map(([name, number]) => ({
      name,
      ...this.#actors.find(name, scope, number),
    }));
  }

  #backers(fields: Fields, side: 'a' | 'b', scope: Scope): Side[] {
    const names = new Set(splitList(fields.text(`side_${side}_2nd`) ?? ''));
    return [...names].map((name) => ({ name, ...this.#actors.find(name, scope, null) }));
  }
}

type Side = Named & { readonly name: string };

function pairs<T>(left: readonly T[], right: readonly T[]): [T, T][] {
  return left.flatMap((a) => right.map((b): [T, T] => [a, b]));
}

function intensityOf(fields: Fields): { figures: Partial<ClaimRow>; words: string } | undefined {
  const text = fields.text('intensity_level');
  if (text === null) return undefined;
  const level = INTENSITIES[text];
  if (level === undefined) throw new RowError(`intensity_level is "${text}", which is neither 1 nor 2`);
  return {
    figures: { value: level.least, valueText: level.words, unit: 'deaths', quantifier: 'at-least' },
    words: level.words,
  };
}
