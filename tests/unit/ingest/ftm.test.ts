import { ftm } from '../../../server/ingest/ftm/importer.js';
import { claimsOf, entitiesOf, read, rejectedOf } from './reading.js';

const lines = (...rows: object[]): string => rows.map((row) => JSON.stringify(row)).join('\n');
const PERSON = {
  id: 'NK-aB',
  schema: 'Person',
  caption: 'Ann One',
  properties: { name: ['Ann One', 'A. One'], country: ['xa'] },
};
const OTHER = { id: 'NK-Ab', schema: 'Person', properties: { name: ['Bea Two'] } };
const BODY = { id: 'o1', schema: 'PublicBody', caption: 'Ministry', properties: { alias: ['The Office'] } };
const options = { fileName: 'people.ftm.json' };

describe('entities of FollowTheMoney', () => {
  test('are entities, and their ties claims, in whatever order they stand', async () => {
    const items = await read(
      ftm,
      lines(
        {
          id: 'm1',
          schema: 'Membership',
          properties: {
            member: ['NK-aB'],
            organization: ['o1'],
            role: ['clerk'],
            startDate: ['2001'],
            endDate: ['2003-05'],
          },
        },
        PERSON,
        OTHER,
        BODY,
        {
          id: 'f1',
          schema: 'Family',
          properties: {
            person: ['NK-aB'],
            relative: [{ id: 'NK-Ab', schema: 'Person' }],
            relationship: ['sister'],
          },
        },
        { id: 'v1', schema: 'Vessel', properties: { name: ['Ship'] } },
      ),
      options,
    );
    expect(rejectedOf(items)).toEqual([]);
    const entities = entitiesOf(items);
    const [ann, bea] = [...entities.values()].filter(({ kind }) => kind === 'PERSON');
    expect(ann).toMatchObject({ name: 'Ann One', aliases: ['A. One'] });
    expect(ann?.id).not.toBe(bea?.id);
    expect(entities.get('ftm-o1')).toMatchObject({ kind: 'ORGANIZATION', aliases: ['The Office'] });
    expect(claimsOf(items)).toMatchObject([
      {
        id: 'ftm-m1',
        predicate: 'MEMBER_OF',
        subject: ann?.id,
        object: 'ftm-o1',
        source: 'ftm-people',
        assertedBy: 'ftm-publisher-people',
        paragraph: 1,
        edtf: '2001/2003-05',
        endMax: '2003-05-31',
        text: 'Ann One is a member of Ministry (clerk).',
      },
      { predicate: 'JUDGEMENT', valueText: 'sister', object: bea?.id, edtf: null },
    ]);
    expect(items.map((item) => (item.kind === 'left-out' ? item.why : item.kind))).toEqual([
      'schema Membership: read as a tie, after the entities',
      'taken',
      'taken',
      'taken',
      'schema Family: read as a tie, after the entities',
      'schema Vessel: not known to this graph',
      'taken',
      'taken',
    ]);
  });

  test.each([
    ['no entity that is taken', { member: ['who'], organization: ['o1'] }],
    ['organization is empty', { member: ['NK-aB'] }],
    ['run backwards', { member: ['NK-aB'], organization: ['o1'], startDate: ['2005'], endDate: ['2001'] }],
    ['to itself', { member: ['o1'], organization: ['o1'] }],
  ])('have no tie with %s', async (reason, properties) => {
    const items = await read(
      ftm,
      lines(PERSON, BODY, { id: 'm1', schema: 'Membership', properties }),
      options,
    );
    expect(rejectedOf(items)).toEqual([[3, expect.stringContaining(reason)]]);
  });
});
