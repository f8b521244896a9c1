import { NameMapping, readMapping } from '../../../server/ingest/names/mapping.js';
import { splitList } from '../../../server/ingest/ucdp/actors.js';
import { ucdpActor } from '../../../server/ingest/ucdp/actor.js';
import { ucdpDyadic } from '../../../server/ingest/ucdp/dyadic.js';
import { claimsOf, entitiesOf, read, rejectedOf } from './reading.js';

test.each([
  ['A, B, C', ['A', 'B', 'C']],
  ['Military faction (forces of X, Y & Z), B', ['Military faction (forces of X, Y & Z)', 'B']],
  ['A , B', ['A', 'B']],
  ['a,b', ['a,b']],
  ['', []],
])('a list is split at commas that are its own: %j', (list, parts) => {
  expect(splitList(list)).toEqual(parts);
});

describe('a year of a dyad', () => {
  const HEAD =
    'dyad_id,location,side_a,side_a_id,side_a_2nd,side_b,side_b_id,side_b_2nd,year,intensity_level,version';
  const told = (claims: ReturnType<typeof claimsOf>): unknown[] =>
    claims.map(({ id, predicate, subject, object, against }) => [id, predicate, subject, object, against]);

  test('is a fight of the two sides, and who backed each against the other', async () => {
    const items = await read(
      ucdpDyadic,
      `${HEAD}\n11,X,Government of X,1,"Government of Y, Government of Z",Rebels,2,Others,2012,2,24.1\n`,
    );
    expect(told(claimsOf(items))).toEqual([
      ['ucdp-dyadic-24-1-11-2012', 'FOUGHT', 'ucdp-actor-government-of-x', 'ucdp-actor-rebels', undefined],
      [
        'ucdp-dyadic-24-1-11-2012-a1',
        'SUPPORTED',
        'ucdp-actor-government-of-y',
        'ucdp-actor-government-of-x',
        'ucdp-actor-rebels',
      ],
      [
        'ucdp-dyadic-24-1-11-2012-a2',
        'SUPPORTED',
        'ucdp-actor-government-of-z',
        'ucdp-actor-government-of-x',
        'ucdp-actor-rebels',
      ],
      [
        'ucdp-dyadic-24-1-11-2012-b1',
        'SUPPORTED',
        'ucdp-actor-others',
        'ucdp-actor-rebels',
        'ucdp-actor-government-of-x',
      ],
    ]);
    expect(claimsOf(items)[0]).toMatchObject({
      edtf: '2012',
      startMin: '2012-01-01',
      endMax: '2012-12-31',
      episode: 'ucdp-2012',
      value: 1000,
      quantifier: 'at-least',
      knownSince: '2024-12-31',
      text: 'Government of X and Rebels fought each other in X in 2012: at least 1,000 killed.',
    });
    expect(claimsOf(items)[1]?.value).toBeUndefined();
  });

  test('of several parties on a side is a fight of each with each, by the numbers of the parties', async () => {
    const items = await read(
      ucdpDyadic,
      `${HEAD}\n11,"X, Y","Government of X, Government of Y","1, 2",,"Party of A, B and C",3,Others,1948,1,24.1\n`,
    );
    expect(told(claimsOf(items))).toEqual([
      [
        'ucdp-dyadic-24-1-11-1948-1',
        'FOUGHT',
        'ucdp-actor-government-of-x',
        'ucdp-actor-party-of-a-b-and-c',
        undefined,
      ],
      [
        'ucdp-dyadic-24-1-11-1948-2',
        'FOUGHT',
        'ucdp-actor-government-of-y',
        'ucdp-actor-party-of-a-b-and-c',
        undefined,
      ],
      [
        'ucdp-dyadic-24-1-11-1948-b1',
        'SUPPORTED',
        'ucdp-actor-others',
        'ucdp-actor-party-of-a-b-and-c',
        undefined,
      ],
    ]);
  });

  test.each([
    ['2 names and 3 numbers', '11,X,"A, B","1, 2, 3",,C,3,,1948,1,24.1'],
    ['neither 1 nor 2', '11,X,A,1,,C,3,,1948,3,24.1'],
    ['no year', '11,X,A,1,,C,3,,48,1,24.1'],
    ['both sides are A', '11,X,A,1,,A,1,,1948,1,24.1'],
    ['back itself', '11,X,A,1,A,C,3,,1948,1,24.1'],
  ])('is rejected where it has %s', async (reason, row) => {
    const items = await read(ucdpDyadic, `${HEAD}\n${row}\n`);
    expect(claimsOf(items)).toEqual([]);
    expect(rejectedOf(items)).toEqual([[2, expect.stringContaining(reason)]]);
  });
});

describe('an actor of UCDP', () => {
  const HEAD =
    'ActorId,NameData,NameOrig,NameOrigFull,NameOrigFullEng,NameChange,NewName,Org,Splinter,NamePrev,ActorIdPrev,SplitTemp,NameSplitTemp,ActorIdSplitTemp,Alliance,NameAlliance,ActorIdAlliance,JoinGroup,GroupName,ActorIdGroup,Location,Version';
  const ROW =
    '5,Rebels ,n/a,Risings,Rebels of the Hills,1,"Hill Army, Hill Party",1,1,"Old Party, Elder Party","6, 7",0,,,1,Front,8,1,Winners,9,X,22.1';

  test('has its other names as aliases and its ties as claims', async () => {
    const items = await read(ucdpActor, `\ufeff${HEAD}\n${ROW}\n`);
    expect(entitiesOf(items).get('ucdp-actor-rebels')).toEqual({
      id: 'ucdp-actor-rebels',
      kind: 'ARMED_GROUP',
      name: 'Rebels',
      aliases: ['Risings', 'Rebels of the Hills', 'Hill Army', 'Hill Party'],
    });
    expect(claimsOf(items).map(({ id, predicate, object, text }) => [id, predicate, object, text])).toEqual([
      [
        'ucdp-actor-22-1-5-splinter-1',
        'SPLIT_FROM',
        'ucdp-actor-old-party',
        'Rebels broke away from Old Party.',
      ],
      [
        'ucdp-actor-22-1-5-splinter-2',
        'SPLIT_FROM',
        'ucdp-actor-elder-party',
        'Rebels broke away from Elder Party.',
      ],
      [
        'ucdp-actor-22-1-5-alliance-1',
        'PART_OF',
        'ucdp-actor-front',
        'Rebels belonged to the alliance Front.',
      ],
      ['ucdp-actor-22-1-5-joingroup-1', 'PART_OF', 'ucdp-actor-winners', 'Rebels became part of Winners.'],
    ]);
  });

  test('that is mapped to an entity of the graph is not described anew', async () => {
    const mapping = new NameMapping(
      readMapping('kind,name,country,id,decision\nactor,Rebels,,rebels,accept\n'),
    );
    const items = await read(ucdpActor, `${HEAD}\n${ROW}\n`, { mapping });
    expect(claimsOf(items)[0]?.subject).toBe('rebels');
    expect([...entitiesOf(items).keys()]).not.toContain('rebels');
  });

  test('that broke away from itself is rejected', async () => {
    const items = await read(
      ucdpActor,
      `${HEAD}\n${ROW.replace('"Old Party, Elder Party","6, 7"', 'Rebels,5')}\n`,
    );
    expect(rejectedOf(items)).toEqual([[2, 'NamePrev is the actor itself']]);
  });
});
