import { createReadStream, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Importer, Item } from '../../../server/ingest/import/item.js';
import { NO_MAPPING } from '../../../server/ingest/names/mapping.js';
import { ucdpActor } from '../../../server/ingest/ucdp/actor.js';
import { ucdpDyadic } from '../../../server/ingest/ucdp/dyadic.js';
import { ucdpGed } from '../../../server/ingest/ucdp/ged.js';
import { describeWith } from '../../support/real-data.js';
import { claimsOf, entitiesOf, rejectedOf, takenOf } from './reading.js';

type Row = Readonly<Record<string, string>>;

/** The rows of a file, read at once and by other means than the importer's own reader. */
function rowsOf(path: string): Row[] {
  return parse(readFileSync(path, 'utf8'), { bom: true, columns: true });
}

async function itemsOf(importer: Importer, path: string): Promise<Item[]> {
  const options = { fileName: basename(path), mapping: NO_MAPPING };
  const items: Item[] = [];
  for await (const item of importer.read(() => createReadStream(path), options)) items.push(item);
  return items;
}

/** Whether a row of events can be right, as docs/import.md says it. */
function isRight({ best, low, high, type_of_violence: type, year, side_a: a, side_b: b }: Row): boolean {
  const figures = [low, best, high].filter((figure) => figure !== '').map(Number);
  const rising = figures.every((figure, at) => at === 0 || figure >= (figures[at - 1] ?? 0));
  return rising && ['1', '2', '3'].includes(type ?? '') && year !== '' && a !== '' && b !== '' && a !== b;
}

const EVENTS = [
  ['ucdp-ged-afghanistan.csv', 'sparse columns and years without a day'],
  ['ucdp-ged-sample-49col.csv', 'all 49 columns'],
  ['ucdp-ged-worldwide.csv', '13 columns'],
] as const;

for (const [file, name] of EVENTS)
  describeWith(file, `${file}, ${name}`, (path) => {
    test('has one claim for each row that can be right, an actor for each name, nothing besides, and a reason for every other row', async () => {
      const rows = rowsOf(path);
      const items = await itemsOf(ucdpGed, path);
      expect(items).toHaveLength(rows.length);
      const wrong = rows.filter((row, at) => (items[at]?.kind === 'taken') !== isRight(row));
      expect(wrong).toEqual([]);
      expect(rejectedOf(items).every(([line, reason]) => line > 1 && reason !== '')).toBe(true);

      // Nothing is in a claim or an event that is not in its row.
      for (const { row, batch } of takenOf(items)) {
        const told = rows[row - 1] ?? {};
        const [claim] = batch.claims ?? [];
        const [event] = batch.entities ?? [];
        const first = told['date_start'] === '' ? `${told['year']}-01-01` : told['date_start'];
        const last =
          told['date_start'] === '' ? `${told['year']}-12-31` : told['date_end'] || told['date_start'];
        const isPoint = !['4', '5', '6', '7'].includes(told['where_prec'] ?? '');
        const found = [
          [event?.id, claim?.about, claim?.paragraph, claim?.episode],
          [claim?.value, claim?.hedged, claim?.predicate],
          [claim?.startMin, claim?.startMax, claim?.endMin, claim?.endMax],
          [event?.startMin, event?.endMax, event?.latitude, event?.longitude],
          [batch.claims?.length, batch.entities?.length],
        ];
        const expected = [
          [`ucdp-event-${told['id']}`, `ucdp-event-${told['id']}`, row, `ucdp-${told['year']}`],
          [
            Number(told['best']),
            told['event_clarity'] === '2',
            told['type_of_violence'] === '3' ? 'ATTACKED' : 'FOUGHT',
          ],
          [first, last, first, last],
          [
            first,
            last,
            isPoint ? Number(told['latitude']) : null,
            isPoint ? Number(told['longitude']) : null,
          ],
          [1, 1],
        ];
        if (JSON.stringify(found) !== JSON.stringify(expected))
          expect({ row, found }).toEqual({ row, found: expected });
      }

      const names = new Set(
        rows
          .filter(isRight)
          .flatMap(({ side_a: a = '', side_b: b = '', country }) =>
            [a, b].map((side) => (side === 'Civilians' ? `Civilians in ${country}` : side)),
          ),
      );
      const actors = [...entitiesOf(items).values()].filter(({ id }) => id.startsWith('ucdp-actor-'));
      expect(new Set(actors.map((actor) => actor.name))).toEqual(names);
    });
  });

describeWith('ucdp-dyadic-241.csv', 'ucdp-dyadic-241.csv', (path) => {
  test('has all pairs that fought and all that backed a side', async () => {
    const rows = rowsOf(path);
    const items = await itemsOf(ucdpDyadic, path);
    expect(rejectedOf(items)).toEqual([]);
    const fought = claimsOf(items).filter(({ predicate }) => predicate === 'FOUGHT');
    const several = (numbers = ''): number => numbers.split(', ').length;
    expect(fought).toHaveLength(
      rows.reduce((sum, row) => sum + several(row['side_a_id']) * several(row['side_b_id']), 0),
    );
    const backers = (names = ''): number => (names === '' ? 0 : names.split(', ').length);
    const backed = rows.reduce(
      (sum, row) =>
        sum +
        backers(row['side_a_2nd']) * several(row['side_a_id']) +
        backers(row['side_b_2nd']) * several(row['side_b_id']),
      0,
    );
    expect(claimsOf(items).length - fought.length).toBe(backed);
    expect(new Set(claimsOf(items).map(({ id }) => id)).size).toBe(claimsOf(items).length);
  });
});

describeWith('ucdp-actor-221.csv', 'ucdp-actor-221.csv', (path) => {
  test('has an entity for each actor and a claim for each tie', async () => {
    const rows = rowsOf(path);
    const items = await itemsOf(ucdpActor, path);
    // One row says that an actor broke away from itself.
    expect(rejectedOf(items)).toEqual([[expect.any(Number), 'NamePrev is the actor itself']]);
    const described = takenOf(items).flatMap(({ batch }) => batch.entities ?? []);
    expect(new Set(described.map(({ id }) => id)).size).toBe(rows.length - 1);
    const ties = (flag: string, numbers: string): number =>
      rows.reduce((sum, row) => sum + (row[flag] === '1' ? (row[numbers] ?? '').split(', ').length : 0), 0);
    const said = (predicate: string): number =>
      claimsOf(items).filter((claim) => claim.predicate === predicate).length;
    expect(said('SPLIT_FROM')).toBe(
      ties('Splinter', 'ActorIdPrev') + ties('SplitTemp', 'ActorIdSplitTemp') - 1,
    );
    expect(said('PART_OF')).toBe(ties('Alliance', 'ActorIdAlliance') + ties('JoinGroup', 'ActorIdGroup'));
  });
});
