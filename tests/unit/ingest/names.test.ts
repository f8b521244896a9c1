import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitScript } from '../../../domain/cypher-text/script.js';
import { FormatError } from '../../../server/ingest/import/errors.js';
import {
  type NamedInFile,
  NameMapping,
  readMapping,
  writeMapping,
  type MappingRow,
} from '../../../server/ingest/names/mapping.js';
import { proposeMapping } from '../../../server/ingest/names/propose-mapping.js';
import { Proposer } from '../../../server/ingest/names/propose.js';
import { projectRoot } from '../../../server/root.js';

const ACTORS = [
  { id: 'taliban', name: 'Taliban', aliases: ['Afghan Taliban', 'Taleban'] },
  { id: 'haqqani-network', name: 'Haqqani Network', aliases: ['HQN'] },
  { id: 'iran', name: 'Iran', aliases: ['Government of Iran'] },
  { id: 'iraq', name: 'Iraq', aliases: [] },
  { id: 'isis', name: 'ISIS', aliases: ['IS'] },
];
const proposer = new Proposer(ACTORS);

describe('a proposal for a name', () => {
  test.each([
    ['taliban', 'taliban', 1, 'exact'],
    ['TALEBAN', 'taliban', 0.95, 'alias'],
    ['Network of the Haqqani', 'haqqani-network', 0.9, 'token'],
    ['Government of Iraq', 'iraq', 0.9, 'token'],
    ['Haqqanis Networks', 'haqqani-network', 0.79, 'typo'],
    ['is', 'isis', 0.95, 'alias'],
  ])('%s is %s', (name, id, score, why) => {
    expect(proposer.propose(name)).toEqual({ id, score, why: expect.stringContaining(`${why}:`) });
  });

  test.each(['Hizb-i Wahdat', 'HQM', 'Government of Ireland', ''])('there is none for %j', (name) => {
    expect(proposer.propose(name)).toBeUndefined();
  });
});

async function* namesOf(...names: NamedInFile[]): AsyncGenerator<NamedInFile> {
  yield* await Promise.resolve(names);
}
const decided = (row: Partial<MappingRow>): MappingRow => ({
  ...{
    kind: 'actor',
    name: '',
    country: '',
    from: '',
    until: '',
    id: '',
    score: '',
    why: '',
    decision: '',
    comment: '',
  },
  ...row,
});

describe('a mapping', () => {
  test('that is proposed decides nothing, keeps what was decided, and comes most certain first', async () => {
    const before = [decided({ name: 'Taleban', id: 'taliban', decision: 'accept', comment: 'sure' })];
    const rows = await proposeMapping(
      namesOf(
        { kind: 'actor', name: 'Others', country: '' },
        { kind: 'actor', name: 'Taleban', country: '' },
        { kind: 'actor', name: 'HQN', country: '' },
        { kind: 'actor', name: 'HQN', country: '' },
      ),
      { actors: ACTORS, places: [] },
      before,
    );
    expect(
      rows.map(({ name, id, score, decision, comment }) => [name, id, score, decision, comment]),
    ).toEqual([
      ['Taleban', 'taliban', '', 'accept', 'sure'],
      ['HQN', 'haqqani-network', '0.95', '', ''],
      ['Others', '', '', '', ''],
    ]);
    expect(readMapping(writeMapping(rows))).toEqual(rows);
    expect(new NameMapping(rows).ids()).toEqual(['taliban']);
  });

  test('counts where it was accepted only: the name, the country, the time', () => {
    const mapping = new NameMapping([
      decided({ name: 'Rulers', from: '2001-01-01', until: '2009-12-31', id: 'old', decision: 'accept' }),
      decided({ name: 'Rulers', from: '2010-01-01', id: 'new', decision: 'accept' }),
      decided({ name: 'People', country: 'X', id: 'people-of-x', decision: 'accept' }),
      decided({ name: 'Open', id: 'isis' }),
      decided({ name: 'Own', id: 'isis', decision: 'own' }),
    ]);
    const find = (name: string, country: string, first?: string, last?: string): string | undefined =>
      mapping.find('actor', name, { countries: [country], ...(first && last ? { first, last } : {}) });
    expect(find('rulers', 'X', '2005-01-01', '2005-12-31')).toBe('old');
    expect(find('Rulers', 'X', '2009-06-01', '2010-05-31')).toBeUndefined();
    expect(find('Rulers', 'X', '2011-01-01', '2011-01-01')).toBe('new');
    expect(find('Rulers', 'X')).toBeUndefined();
    expect(find('People', 'x')).toBe('people-of-x');
    expect(find('People', 'Y')).toBeUndefined();
    expect([find('Open', 'X'), find('Own', 'X')]).toEqual([undefined, undefined]);
    expect(mapping.find('place', 'People', { countries: ['X'] })).toBeUndefined();
  });

  test('with faults names every row that has one', () => {
    const text = `kind,name,country,from,until,id,decision
actor,A,,,,,accept
thing,B,,,,b,
actor,C,,2010,,c,accept
actor,D,,2010-01-01,2009-01-01,d,perhaps
actor,E,,,,e,
actor,e,,,,f,`;
    expect(() => readMapping(text)).toThrow(FormatError);
    for (const fault of [
      'accepted and has no id',
      'kind is "thing"',
      '"2010" is no day',
      'decision is "perhaps"',
      'stand in a row above',
    ])
      expect(() => readMapping(text)).toThrow(fault);
  });
});

describe('the mapping for Afghanistan that ships', () => {
  const rows = readMapping(
    readFileSync(join(projectRoot, 'server', 'ingest', 'ucdp', 'mapping-afghanistan.csv'), 'utf8'),
  );
  const mapping = new NameMapping(rows);
  const afghan = (name: string, day: string): string | undefined =>
    mapping.find('actor', name, { countries: ['Afghanistan'], first: day, last: day });

  test('is decided in every row, and maps to what the scripts make', () => {
    expect(rows.filter(({ decision }) => decision === '')).toEqual([]);
    const seed = ['20-actors', '22-places'].flatMap((file) =>
      splitScript(readFileSync(join(projectRoot, 'cypher', 'seed', `${file}.cypher`), 'utf8')).map(
        ({ text }) => text,
      ),
    );
    for (const id of mapping.ids()) expect(seed.some((text) => text.includes(`{id: '${id}'`))).toBe(true);
  });

  test('says who is who, and leaves open what the name alone does not say', () => {
    expect(afghan('Taleban', '2012-01-01')).toBe('taliban');
    expect(afghan('Government of United States of America', '2012-01-01')).toBe('united-states');
    expect(afghan('Civilians', '2012-01-01')).toBe('afghan-civilians');
    expect(mapping.find('actor', 'Civilians', { countries: ['Syria'] })).toBeUndefined();
    // The branch or the organization: UCDP has one name for both.
    expect(afghan('IS', '2018-01-01')).toBeUndefined();
  });

  test('takes the government for the republic while it lasted, not for the Taliban in power before and after it', () => {
    expect(
      ['1998-05-01', '2012-01-01', '2021-08-14', '2022-01-01'].map((day) =>
        afghan('Government of Afghanistan', day),
      ),
    ).toEqual([undefined, 'afghan-government', 'afghan-government', undefined]);
  });
});
