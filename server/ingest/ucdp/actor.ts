import type { Readable } from 'node:stream';
import type { EntityKind } from '../../../domain/kinds/index.js';
import type { ClaimRow } from '../../write/rows.js';
import { csvRows, type CsvShape } from '../import/csv-rows.js';
import type { Fields } from '../import/fields.js';
import { SeenIds } from '../import/ids.js';
import { RowError } from '../import/errors.js';
import { isAmong, itemsOf, type Importer, type Outcome, type ReadOptions } from '../import/item.js';
import type { NamedInFile } from '../names/mapping.js';
import { mentionsOf, type Named } from '../import/named-entities.js';
import { scopeOf, splitList, splitNames, UcdpActors } from './actors.js';
import { SPEAKER, UCDP, versionInName, versionOf, type UcdpDataset } from './dataset.js';

const DATASET: UcdpDataset = {
  id: 'ucdp-actor',
  title: 'UCDP Actor Dataset',
  citation:
    'Davies, S., Pettersson, T. & Öberg, M. (2022). Organized violence 1989-2021 and drone warfare. Journal of Peace Research 59(4), 593-610.',
};

const SHAPE: CsvShape = { format: 'ucdp-actor', needs: ['ActorId', 'NameData', 'Org', 'Location'] };

/** How an actor is organized, in UCDP's numbers. */
const KINDS: Readonly<Record<string, EntityKind>> = {
  '1': 'ARMED_GROUP',
  '2': 'COMMUNITY',
  '3': 'COMMUNITY',
  '4': 'STATE',
};

interface Tie {
  readonly flag: string;
  readonly names: string;
  readonly numbers: string;
  readonly predicate: 'SPLIT_FROM' | 'PART_OF';
  readonly says: (one: string, other: string) => string;
}

/**
 * What the columns say in the types of the model.
 * A splinter, also one for a time, broke away: `SPLIT_FROM`. An alliance here is a body with a name, which the actor was
 * in: `PART_OF` it. That all its members were allied with each other is more than the row says, so no `ALLIED_WITH`.
 * To join a group is to become part of it: `PART_OF`, since `DEFECTED_TO` is said of members who leave their group
 * behind. A new name is the same actor's, under the same number: an alias, and no second actor with a `SAME_AS`.
 */
const TIES: readonly Tie[] = [
  {
    flag: 'Splinter',
    names: 'NamePrev',
    numbers: 'ActorIdPrev',
    predicate: 'SPLIT_FROM',
    says: (one, other) => `${one} broke away from ${other}.`,
  },
  {
    flag: 'SplitTemp',
    names: 'NameSplitTemp',
    numbers: 'ActorIdSplitTemp',
    predicate: 'SPLIT_FROM',
    says: (one, other) => `${one} broke away from ${other} for a time.`,
  },
  {
    flag: 'Alliance',
    names: 'NameAlliance',
    numbers: 'ActorIdAlliance',
    predicate: 'PART_OF',
    says: (one, other) => `${one} belonged to the alliance ${other}.`,
  },
  {
    flag: 'JoinGroup',
    names: 'GroupName',
    numbers: 'ActorIdGroup',
    predicate: 'PART_OF',
    says: (one, other) => `${one} became part of ${other}.`,
  },
];

/** The actors of UCDP: their names and kinds, and who broke away from, joined and allied with whom. */
export const ucdpActor: Importer = {
  name: 'ucdp-actor',
  takes: 'UCDP Actor Dataset, CSV: names, splinters, alliances and mergers of actors',
  citation: DATASET.citation,
  narrows: ['country'],
  passes: 1,
  read(open, options) {
    const actors = new Actors(options);
    return itemsOf(csvRows(open(), SHAPE), (fields, row) => actors.take(fields, row));
  },
  names: namesIn,
};

async function* namesIn(open: () => Readable, { country }: ReadOptions): AsyncGenerator<NamedInFile> {
  for await (const row of csvRows(open(), SHAPE)) {
    if (row.kind === 'broken') continue;
    const places = splitList(row.content.text('Location') ?? '');
    const name = row.content.text('NameData');
    if (name === null || (country !== undefined && !isAmong(places, country))) continue;
    yield { kind: 'actor', name, country: scopeOf(name, places[0] ?? '') };
  }
}

class Actors {
  readonly #seen = new SeenIds();
  readonly #actors: UcdpActors;

  constructor(private readonly options: ReadOptions) {
    this.#actors = new UcdpActors(options.mapping);
  }

  take(fields: Fields, row: number): Outcome {
    const number = fields.needed('ActorId');
    const name = fields.needed('NameData');
    const countries = splitList(fields.text('Location') ?? '');
    const { country } = this.options;
    if (country !== undefined && !isAmong(countries, country)) return { leftOut: `not in ${country}` };
    const kind = KINDS[fields.needed('Org')];
    if (kind === undefined) throw new RowError('Org is none of 1, 2, 3 and 4');
    const actor = this.#actors.find(name, { countries }, number, kind);
    const ties = TIES.flatMap((tie) => this.#ties(tie, fields, countries));
    const itself = ties.find(({ other }) => other.id === actor.id);
    if (itself !== undefined) throw new RowError(`${itself.tie.names} is the actor itself`);
    if (!this.#seen.add(number))
      throw new RowError(`actor ${number} stands in the file twice; the first one is taken`);

    const { source, knownSince } = versionOf(
      DATASET,
      this.options.version ?? fields.text('Version') ?? versionInName(this.options.fileName),
    );
    const claims = ties.map(({ tie, name: otherName, other, at }): ClaimRow => ({
      id: `${source.id}-${number}-${tie.flag.toLowerCase()}-${at}`,
      predicate: tie.predicate,
      stance: 'asserts',
      hedged: false,
      subject: actor.id,
      object: other.id,
      assertedBy: UCDP,
      voice: UCDP,
      source: source.id,
      paragraph: row,
      text: tie.says(name, otherName),
      episode: 'general',
      tense: 'past',
      knownSince: knownSince ?? null,
    }));
    const described =
      actor.mention === undefined ? [] : [{ ...actor.mention, aliases: aliasesOf(name, fields) }];
    return {
      batch: { sources: [source], entities: described, claims },
      mentions: [SPEAKER, ...mentionsOf(ties.map(({ other }) => other))],
    };
  }

  #ties(
    tie: Tie,
    fields: Fields,
    countries: readonly string[],
  ): { tie: Tie; name: string; other: Named; at: number }[] {
    const flag = fields.text(tie.flag) ?? '0';
    if (flag !== '0' && flag !== '1')
      throw new RowError(`${tie.flag} is "${flag}", which is neither 0 nor 1`);
    if (flag === '0') return [];
    return splitNames(fields.needed(tie.names), fields.text(tie.numbers), tie.names).map(
      ([name, number], at) => ({
        tie,
        name,
        other: this.#actors.find(name, { countries }, number),
        at: at + 1,
      }),
    );
  }
}

/** Its other names: in its own language, in full, in English, and those that it took later. */
function aliasesOf(name: string, fields: Fields): string[] {
  const whole = ['NameOrig', 'NameOrigFull', 'NameOrigFullEng'].map((column) => fields.text(column));
  const later = ['NewName', 'NewNameFullMotherTongue', 'NewNameFullEng'].flatMap((column) =>
    splitList(fields.text(column) ?? ''),
  );
  const names = [...whole, ...later].filter((alias): alias is string => alias !== null && alias !== 'n/a');
  return [...new Set(names)].filter((alias) => alias !== name);
}
