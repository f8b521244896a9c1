import fc from '../../support/fast-check.js';
import { boundsOf } from '../../../domain/edtf.js';
import { someTimeBetween, someTimeIn } from '../../../server/ingest/import/days.js';
import { NameMapping, readMapping } from '../../../server/ingest/names/mapping.js';
import { ucdpGed } from '../../../server/ingest/ucdp/ged.js';
import { claimsOf, entitiesOf, read, rejectedOf, takenOf } from './reading.js';

const SHORT =
  'id,year,type_of_violence,conflict_name,side_a,side_b,latitude,longitude,country,date_start,best,high,low';
const LONG =
  'id,year,type_of_violence,side_a_new_id,side_a,side_b_new_id,side_b,source_headline,where_prec,adm_1,latitude,longitude,country,event_clarity,date_prec,date_start,date_end,best,high,low';

/** A file of the 13 columns with these rows. */
const short = (...rows: string[]): string => `${SHORT}\n${rows.join('\n')}\n`;
const long = (...rows: string[]): string => `${LONG}\n${rows.join('\n')}\n`;

describe('an event of UCDP', () => {
  test('is one claim of UCDP about the two sides, and an event with its day and place', async () => {
    const items = await read(
      ucdpGed,
      short(
        '7,2010,1,Somewhere: Government,Government of Somewhere,XYZ,15.5,44.25,Somewhere,2010-09-25,2,5,1',
      ),
      { version: '21.1' },
    );
    expect(takenOf(items)).toHaveLength(1);
    expect(claimsOf(items)).toEqual([
      {
        id: 'ucdp-ged-21-1-7',
        predicate: 'FOUGHT',
        stance: 'asserts',
        hedged: false,
        subject: 'ucdp-actor-government-of-somewhere',
        object: 'ucdp-actor-xyz',
        assertedBy: 'ucdp',
        voice: 'ucdp',
        source: 'ucdp-ged-21-1',
        paragraph: 1,
        text: 'Government of Somewhere and XYZ fought each other in Somewhere on 2010-09-25: 1 to 5 killed, 2 by the best estimate.',
        episode: 'ucdp-2010',
        tense: 'past',
        about: 'ucdp-event-7',
        at: ['ucdp-place-somewhere'],
        knownSince: '2021-12-31',
        value: 2,
        valueText: '1 to 5 killed',
        unit: 'deaths',
        quantifier: 'about',
        ...someTimeBetween('2010-09-25', '2010-09-25'),
      },
    ]);
    const entities = entitiesOf(items);
    expect([...entities.keys()].sort()).toEqual([
      'ucdp',
      'ucdp-actor-government-of-somewhere',
      'ucdp-actor-xyz',
      'ucdp-event-7',
      'ucdp-place-somewhere',
    ]);
    expect(entities.get('ucdp-event-7')).toMatchObject({
      kind: 'EVENT',
      name: 'Government of Somewhere and XYZ, Somewhere, 2010-09-25',
      eventKind: 'state-based violence',
      latitude: 15.5,
      longitude: 44.25,
      edtf: '2010-09-25',
    });
    expect(entities.get('ucdp-actor-government-of-somewhere')?.kind).toBe('STATE');
    expect(takenOf(items)[0]?.batch.sources).toMatchObject([
      { id: 'ucdp-ged-21-1', kind: 'dataset', version: '21.1', published: '2021', publisherId: 'ucdp' },
    ]);
    expect(takenOf(items)[0]?.batch.sources?.[0]?.citation).toContain('Sundberg');
  });

  test('is an attack where it is one-sided, and civilians of one country are not those of another', async () => {
    const items = await read(
      ucdpGed,
      short(
        '1,2010,3,x,XYZ,Civilians,1,1,Somewhere,2010-01-01,3,3,3',
        '2,2010,3,x,XYZ,Civilians,1,1,Elsewhere,2010-01-02,0,0,0',
      ),
    );
    expect(
      claimsOf(items).map(({ predicate, object, quantifier, text }) => [predicate, object, quantifier, text]),
    ).toEqual([
      [
        'ATTACKED',
        'ucdp-actor-civilians-somewhere',
        'exactly',
        'XYZ attacked Civilians in Somewhere on 2010-01-01: 3 killed.',
      ],
      [
        'ATTACKED',
        'ucdp-actor-civilians-elsewhere',
        'exactly',
        'XYZ attacked Civilians in Elsewhere on 2010-01-02: 0 killed.',
      ],
    ]);
  });

  test('is dated as exactly as UCDP dates it', async () => {
    const items = await read(
      ucdpGed,
      long(
        '1,2011,1,1,A,2,B,,1,,1,1,X,1,1,2011-06-23,2011-06-23,2,2,2',
        '2,2011,1,1,A,2,B,,1,,1,1,X,1,2,2011-06-23 00:00:00.000,2011-06-29 00:00:00.000,2,2,2',
        '3,2011,1,1,A,2,B,,1,,1,1,X,1,4,2011-06-23,,2,2,2',
        '4,2011,1,1,A,2,B,,1,,1,1,X,1,,,,2,,',
      ),
    );
    expect(
      claimsOf(items).map(({ edtf, startMin, startMax, endMin, endMax }) => [
        edtf,
        startMin,
        startMax,
        endMin,
        endMax,
      ]),
    ).toEqual([
      ['2011-06-23', '2011-06-23', '2011-06-23', '2011-06-23', '2011-06-23'],
      ['[2011-06-23..2011-06-29]', '2011-06-23', '2011-06-29', '2011-06-23', '2011-06-29'],
      ['[2011-06-23..2011-12-31]', '2011-06-23', '2011-12-31', '2011-06-23', '2011-12-31'],
      ['[2011-01-01..2011-12-31]', '2011-01-01', '2011-12-31', '2011-01-01', '2011-12-31'],
    ]);
    expect(claimsOf(items)[3]).toMatchObject({
      quantifier: 'about',
      valueText: 'about 2 killed',
      text: 'A and B fought each other in X in 2011: about 2 killed.',
    });
  });

  test('is unsure where UCDP is, and a point that stands for an area is not its place', async () => {
    const items = await read(
      ucdpGed,
      long(
        '1,2011,1,1,A,2,B,"He said ""no, never"",\nand left",1,North province,1.5,2.5,X,2,1,2011-06-23,2011-06-23,2,2,2',
        '2,2011,1,1,A,2,B,,4,North province,1.5,2.5,X,1,1,2011-06-23,2011-06-23,2,2,2',
      ),
    );
    expect(claimsOf(items).map(({ hedged, at }) => [hedged, at])).toEqual([
      [true, ['ucdp-place-x', 'ucdp-place-north-province-x']],
      [false, ['ucdp-place-x', 'ucdp-place-north-province-x']],
    ]);
    const events = ['ucdp-event-1', 'ucdp-event-2'].map((id) => entitiesOf(items).get(id));
    expect(events.map((event) => [event?.latitude, event?.summary])).toEqual([
      [1.5, null],
      [null, 'UCDP knows the place to the province only.'],
    ]);
  });

  test.each([
    ['low is 3 and best is 2', '1,2011,1,c,A,B,1,1,X,2011-06-23,2,4,3'],
    ['best is 5 and high is 4', '1,2011,1,c,A,B,1,1,X,2011-06-23,5,4,3'],
    ['which is no day', '1,2011,1,c,A,B,1,1,X,2011-02-29,2,2,2'],
    ['neither a year nor a date', '1,,1,c,A,B,1,1,X,,2,2,2'],
    ['contradict each other', '1,2010,1,c,A,B,1,1,X,2011-06-23,2,2,2'],
    ['side_b is empty', '1,2011,1,c,A,,1,1,X,2011-06-23,2,2,2'],
    ['both sides are A', '1,2011,1,c,A,A,1,1,X,2011-06-23,2,2,2'],
    ['latitude 91 lies outside', '1,2011,1,c,A,B,91,1,X,2011-06-23,2,2,2'],
    ['one of latitude and longitude', '1,2011,1,c,A,B,,1,X,2011-06-23,2,2,2'],
    ['none of 1, 2 and 3', '1,2011,4,c,A,B,1,1,X,2011-06-23,2,2,2'],
    ['no whole number of 0 or more', '1,2011,1,c,A,B,1,1,X,2011-06-23,-2,2,2'],
    ['no number of an event', 'x1,2011,1,c,A,B,1,1,X,2011-06-23,2,2,2'],
  ])('is rejected where %s', async (reason, row) => {
    const items = await read(ucdpGed, short(row));
    expect(claimsOf(items)).toEqual([]);
    expect(rejectedOf(items)).toEqual([[2, expect.stringContaining(reason)]]);
  });

  test('that ends before it starts is rejected', async () => {
    const items = await read(ucdpGed, long('1,2011,1,1,A,2,B,,1,,1,1,X,1,2,2011-06-23,2011-06-20,2,2,2'));
    expect(rejectedOf(items)).toEqual([[2, expect.stringContaining('lies before date_start')]]);
  });

  test('that stands twice in a file is taken once, and the other one said', async () => {
    const row = '1,2011,1,c,A,B,1,1,X,2011-06-23,2,2,2';
    const items = await read(ucdpGed, short(row, row.replace('2,2,2', '9,2,2'), row));
    expect(claimsOf(items)).toHaveLength(1);
    expect(rejectedOf(items)).toEqual([
      [3, expect.stringContaining('best is 9')],
      [4, 'event 1 stands in the file twice; the first one is taken'],
    ]);
  });

  test('is left out by country and day, and not where its time only may reach beyond that day', async () => {
    const file = short(
      '1,2011,1,c,A,B,1,1,X,2011-06-23,2,2,2',
      '2,2011,1,c,A,B,1,1,Y,2011-06-23,2,2,2',
      '3,2010,1,c,A,B,1,1,X,2010-06-23,2,2,2',
      '4,2011,1,c,A,B,1,1,X,,2,2,2',
    );
    const items = await read(ucdpGed, file, { country: 'x', since: '2011-02-01' });
    expect(items.map((item) => (item.kind === 'left-out' ? item.why : item.kind))).toEqual([
      'taken',
      'not in x',
      'before 2011-02-01',
      'taken',
    ]);
  });

  test('tells two actors of one name apart by their numbers', async () => {
    const items = await read(
      ucdpGed,
      long(
        '1,2011,1,1,A,470,NRF,,1,,1,1,X,1,1,2011-06-23,,2,2,2',
        '2,2022,1,1,A,8114,NRF,,1,,1,1,Y,1,1,2022-06-23,,2,2,2',
      ),
    );
    expect(claimsOf(items).map(({ object }) => object)).toEqual([
      'ucdp-actor-nrf-470',
      'ucdp-actor-nrf-8114',
    ]);
  });

  test('has the entities that a person accepted for its names, there and then', async () => {
    const mapping = new NameMapping(
      readMapping(
        `kind,name,country,from,until,id,score,why,decision,comment
actor,Government of X,,2002-01-01,2010-12-31,x-republic,1,,accept,
actor,Civilians,X,,,x-people,1,,accept,
actor,Rebels,,,,rebels,1,,,not decided
place,X,,,,x,1,,accept,`,
      ),
    );
    const rows = short(
      '1,2010,1,c,Government of X,Rebels,1,1,X,2010-06-23,2,2,2',
      '2,2011,1,c,Government of X,Rebels,1,1,X,2011-06-23,2,2,2',
      '3,2010,3,c,Rebels,Civilians,1,1,X,2010-06-23,2,2,2',
      '4,2010,3,c,Rebels,Civilians,1,1,Y,2010-06-23,2,2,2',
    );
    const items = await read(ucdpGed, rows, { mapping });
    expect(claimsOf(items).map(({ subject, object, at }) => [subject, object, at])).toEqual([
      ['x-republic', 'ucdp-actor-rebels', ['x']],
      ['ucdp-actor-government-of-x', 'ucdp-actor-rebels', ['x']],
      ['ucdp-actor-rebels', 'x-people', ['x']],
      ['ucdp-actor-rebels', 'ucdp-actor-civilians-y', ['ucdp-place-y']],
    ]);
    expect([...entitiesOf(items).keys()]).not.toEqual(expect.arrayContaining(['x-republic']));
  });
});

test.each([
  ['GEDEvent_v21_1.csv', 'ucdp-ged-21-1'],
  ['ged211.csv', 'ucdp-ged-21-1'],
  ['events.csv', 'ucdp-ged'],
])('the version of %s is in its name, or unknown', async (fileName, source) => {
  const items = await read(ucdpGed, short('1,2011,1,c,A,B,1,1,X,2011-06-23,2,2,2'), { fileName });
  expect(claimsOf(items)[0]?.source).toBe(source);
});

test('the bounds of days and years are those of EDTF', () => {
  const day = fc
    .date({ min: new Date('1946-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [first, last] = one < other ? [one, other] : [other, one];
      const { edtf, ...bounds } = someTimeBetween(first, last);
      expect(bounds).toEqual(boundsOf(edtf ?? ''));
      const { edtf: year, ...ofYear } = someTimeIn(first.slice(0, 4));
      expect(ofYear).toEqual(boundsOf(year ?? ''));
    }),
  );
});
