import { acled } from '../../../server/ingest/acled/importer.js';
import { claimsOf, entitiesOf, read, rejectedOf } from './reading.js';

const HEAD =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp';

/** A made-up row of the published columns. */
function row(values: Record<string, string>): string {
  const standard: Record<string, string> = {
    event_id_cnty: 'XLD12',
    event_date: '2021-08-26',
    year: '2021',
    time_precision: '1',
    event_type: 'Battles',
    sub_event_type: 'Armed clash',
    actor1: 'Military Forces of Somewhere',
    inter1: 'State forces',
    actor2: 'Hill Army',
    inter2: 'Rebel group',
    country: 'Somewhere',
    admin1: 'North',
    latitude: '1.5',
    longitude: '2.5',
    geo_precision: '1',
    notes: '"Said to be ""heavy"", with\nlosses"',
    fatalities: '4',
    timestamp: '1640995200',
    ...values,
  };
  return HEAD.split(',')
    .map((column) => standard[column] ?? '')
    .join(',');
}
const file = (...rows: string[]): string => `${HEAD}\n${rows.join('\n')}\n`;

describe('an event of ACLED', () => {
  test('is one claim of ACLED about the two actors', async () => {
    const items = await read(acled, file(row({})));
    expect(claimsOf(items)).toMatchObject([
      {
        id: 'acled-xld12',
        predicate: 'FOUGHT',
        subject: 'acled-actor-military-forces-of-somewhere',
        object: 'acled-actor-hill-army',
        assertedBy: 'acled',
        source: 'acled',
        episode: 'acled-2021',
        about: 'acled-event-xld12',
        at: ['acled-place-somewhere', 'acled-place-north-somewhere'],
        value: 4,
        quantifier: 'about',
        edtf: '2021-08-26',
        knownSince: '2022-01-01',
        text: 'Military Forces of Somewhere and Hill Army fought each other in Somewhere on 2021-08-26: about 4 killed.',
      },
    ]);
    expect(entitiesOf(items).get('acled-actor-military-forces-of-somewhere')?.kind).toBe('STATE_FORCE');
    expect(entitiesOf(items).get('acled-event-xld12')).toMatchObject({
      eventKind: 'armed clash',
      latitude: 1.5,
    });
  });

  test('is dated as exactly as ACLED dates it, in old and new ways of writing a day', async () => {
    const items = await read(
      acled,
      file(
        row({ event_id_cnty: 'X1', event_date: '26 August 2021' }),
        row({ event_id_cnty: 'X2', time_precision: '2' }),
        row({ event_id_cnty: 'X3', time_precision: '3' }),
      ),
    );
    expect(claimsOf(items).map(({ edtf }) => edtf)).toEqual([
      '2021-08-26',
      '[2021-08-20..2021-09-01]',
      '[2021-08-01..2021-08-31]',
    ]);
  });

  test('without a tie of two armed actors is left out and said, and no deaths reported is no figure', async () => {
    const items = await read(
      acled,
      file(
        row({ event_id_cnty: 'X1', event_type: 'Protests', sub_event_type: 'Peaceful protest', actor2: '' }),
        row({ event_id_cnty: 'X2', event_type: 'Strategic developments', sub_event_type: 'Arrests' }),
        row({ event_id_cnty: 'X3', event_type: 'Explosions/Remote violence', actor2: '' }),
        row({
          event_id_cnty: 'X4',
          event_type: 'Strategic developments',
          sub_event_type: 'Agreement',
          fatalities: '0',
        }),
        row({
          event_id_cnty: 'X5',
          event_type: 'Violence against civilians',
          actor2: 'Civilians (Somewhere)',
          inter2: '7',
        }),
      ),
    );
    expect(items.map((item) => (item.kind === 'left-out' ? item.why : item.kind))).toEqual([
      'Protests: no type of tie in this graph',
      'Strategic developments, Arrests: no type of tie in this graph',
      'Explosions/Remote violence: only one actor is named',
      'taken',
      'taken',
    ]);
    expect(claimsOf(items)).toMatchObject([
      { predicate: 'NEGOTIATED_WITH', valueText: 'no deaths reported' },
      { predicate: 'ATTACKED', object: 'acled-actor-civilians-somewhere' },
    ]);
    expect(claimsOf(items)[0]?.value).toBeUndefined();
  });

  test.each([
    ['which is no day', { event_date: '31 June 2021' }],
    ['contradict each other', { year: '2020' }],
    ['no type of ACLED', { event_type: 'Picnic' }],
    ['both actors are', { actor2: 'Military Forces of Somewhere' }],
    ['outside of -180 to 180', { longitude: '181' }],
  ])('is rejected where %s', async (reason, values) => {
    const items = await read(acled, file(row(values)));
    expect(rejectedOf(items)).toEqual([[2, expect.stringContaining(reason)]]);
  });
});
