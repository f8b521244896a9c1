import { claims, claimsTemplate } from '../../../server/ingest/claims/importer.js';
import { claimsOf, entitiesOf, read, rejectedOf, takenOf } from './reading.js';

const JSONL = { fileName: 'mine.jsonl' };
const lines = (...rows: object[]): string => rows.map((row) => JSON.stringify(row)).join('\n');
const CLAIM = {
  type: 'claim',
  id: 'mine-01a',
  source: 'mine',
  paragraph: 1,
  assertedBy: 'me',
  predicate: 'FOUGHT',
  subject: 'one',
  object: 'other',
  text: 'The two fought.',
};

describe('claims of our own format', () => {
  test('come as JSON Lines with their sources, entities and links', async () => {
    const items = await read(
      claims,
      lines(
        { type: 'source', id: 'mine', kind: 'document', title: 'Mine', published: '2021-03' },
        { type: 'entity', id: 'me', kind: 'PERSON', name: 'Me', aliases: ['I'], founded: null },
        { ...CLAIM, edtf: '2019~', at: ['nangarhar'], answers: [{ question: 'q', position: 'yes' }] },
        { type: 'link', kind: 'CONTRADICTS', from: 'mine-01a', to: 'mine-02a' },
      ),
      JSONL,
    );
    expect(rejectedOf(items)).toEqual([]);
    expect(claimsOf(items)).toMatchObject([
      {
        id: 'mine-01a',
        stance: 'asserts',
        hedged: false,
        voice: 'me',
        episode: 'general',
        startMin: '2018-01-01',
        endMax: '2020-12-31',
        knownSince: '2021-03-31',
        at: ['nangarhar'],
        answers: [{ question: 'q', position: 'yes' }],
      },
    ]);
    expect(entitiesOf(items).get('me')).toMatchObject({ kind: 'PERSON', aliases: ['I'] });
    expect(takenOf(items)[0]?.batch.sources).toMatchObject([
      { id: 'mine', publishedMin: '2021-03-01', publishedMax: '2021-03-31' },
    ]);
    expect(takenOf(items)[3]?.batch.links).toEqual([
      { kind: 'CONTRADICTS', from: 'mine-01a', to: 'mine-02a' },
    ]);
  });

  test('bring questions, names in passing and speakers without a name; what a row does not say of these stays', async () => {
    const items = await read(
      claims,
      lines(
        { type: 'question', id: 'who-began', kind: 'dispute', text: 'Who began?' },
        { type: 'entity', id: 'a', kind: 'PERSON', name: 'A witness', standIns: ['he'], unnamed: true },
        { type: 'entity', id: 'b', kind: 'PERSON', name: 'B' },
        { type: 'question', id: 'x', kind: 'riddle', text: 'Who?' },
      ),
      JSONL,
    );
    expect(takenOf(items)[0]?.batch.questions).toEqual([
      { id: 'who-began', kind: 'dispute', text: 'Who began?' },
    ]);
    expect(entitiesOf(items).get('a')).toMatchObject({ standIns: ['he'], unnamed: true });
    expect(entitiesOf(items).get('b')).not.toHaveProperty('standIns');
    expect(entitiesOf(items).get('b')).not.toHaveProperty('unnamed');
    expect(rejectedOf(items)).toEqual([[4, 'kind is "riddle"; it is one of dispute, open, definition']]);
  });

  test('may say dozens of something without a number, and nothing else', async () => {
    const dozens = { ...CLAIM, predicate: 'STRENGTH', quantifier: 'dozens', unit: 'fighters' };
    const { unit: _, ...ofNothing } = dozens;
    const items = await read(
      claims,
      lines(dozens, { ...ofNothing, id: 'mine-01b' }, { ...dozens, id: 'mine-01c', quantifier: 'about' }),
      JSONL,
    );
    expect(claimsOf(items).map(({ id }) => id)).toEqual(['mine-01a']);
    expect(rejectedOf(items)).toEqual([
      [2, 'it has a quantifier and no value'],
      [3, 'it has a quantifier and no value'],
    ]);
  });

  test('come as CSV, and the template is such a file', async () => {
    const items = await read(claims, claimsTemplate());
    expect(rejectedOf(items)).toEqual([]);
    expect(claimsOf(items)).toMatchObject([
      {
        id: 'my-report-2021-03a',
        predicate: 'FOUGHT',
        hedged: false,
        edtf: '2019-11~',
        at: ['nangarhar'],
        paragraph: 3,
      },
    ]);
  });

  test('in CSV may have several places, and a column that nobody knows is a fault of the file', async () => {
    const head = 'id,source,paragraph,assertedBy,predicate,subject,object,text,at,value,unit,quantifier';
    const items = await read(
      claims,
      `${head}\na,s,1,me,STRENGTH,one,,"Some 200, they say.",kunar; nangarhar,200,fighters,about\n`,
    );
    expect(claimsOf(items)).toMatchObject([{ at: ['kunar', 'nangarhar'], value: 200, quantifier: 'about' }]);
    await expect(read(claims, `${head},colour\na,s,1,me,STRENGTH,one,,x,,,,,red\n`)).rejects.toThrow(
      'knows no column "colour"',
    );
  });

  test.each([
    ['predicate is "HUGGED"', { predicate: 'HUGGED' }],
    ['FOUGHT needs an object', { object: '' }],
    ['subject and object are the same', { object: 'one' }],
    ['a role goes with PARTICIPATED_IN', { role: 'party' }],
    ['is no id', { subject: 'One Two' }],
    ['is not a date in EDTF', { edtf: 'yesterday' }],
    ['paragraph is no whole number', { paragraph: 0 }],
    ['hedged is neither true nor false', { hedged: 'maybe' }],
    ['basis has to say', { inferred: true }],
    ['a quantifier and no value', { quantifier: 'about' }],
    ['it has color', { color: 'red' }],
    ['type is "rumor"', { type: 'rumor' }],
  ])('are rejected where %s', async (reason, change) => {
    const items = await read(claims, lines({ ...CLAIM, ...change }), JSONL);
    expect(rejectedOf(items)).toEqual([[1, expect.stringContaining(reason)]]);
  });

  test('that stand twice are taken once', async () => {
    const items = await read(claims, lines(CLAIM, { ...CLAIM, text: 'Again.' }), JSONL);
    expect(claimsOf(items).map(({ text }) => text)).toEqual(['The two fought.']);
    expect(rejectedOf(items)).toEqual([[2, expect.stringContaining('twice')]]);
  });
});
