import { echoInWords, whoseWordOf, type WordSource } from '../../../client/pages/analysis/whose-word';

const source = (id: string, more: Partial<WordSource>): WordSource =>
  ({
    __typename: 'Source',
    id,
    kind: 'DOCUMENT',
    title: `Article of ${id}`,
    publisher: id.toUpperCase(),
    author: null,
    published: '2018',
    voices: [],
    relays: [],
    hearsay: [],
    ...more,
  }) as WordSource;
const speaks = (voice: string, claims: number, ...speakers: string[]): WordSource['voices'][number] =>
  ({
    claims,
    voice: { id: voice, name: voice.toUpperCase() },
    speakers: speakers.map((id) => ({ id, name: id })),
  }) as never;

describe('whose word comes through which source', () => {
  // A is heard in both; B and C in one of them alone; the atlas is no voice.
  const word = whoseWordOf([
    source('one', {
      voices: [speaks('b', 9, 'b'), speaks('a', 2, 'x')],
      hearsay: [
        { __typename: 'Hearsay', from: 'an officer', claims: 3 },
        { __typename: 'Hearsay', from: 'a letter', claims: 1 },
      ] as never,
    }),
    source('two', {
      voices: [speaks('a', 5, 'x', 'y'), speaks('c', 1, 'c'), speaks('d', 1, 'd')],
      relays: [
        { claims: 2, source: { id: 'one', title: 'Article of one', publisher: 'ONE', author: null } },
      ] as never,
    }),
    source('atlas', { kind: 'GAZETTEER', voices: [speaks('atlas', 500, 'atlas')] }),
  ]);

  it('sets apart who is heard in several, who in one alone, and what is passed on', () => {
    const links = word.origins.map((one) => [
      one.id,
      one.kind,
      ...one.links.map(({ source: from, claims }) => `${from} ${claims}`),
    ]);
    expect(links).toEqual([
      ['a', 'shared', 'one 2', 'two 5'],
      ['only one', 'only', 'one 9'],
      ['hearsay one', 'passed', 'one 4'],
      ['only two', 'only', 'two 2'],
      ['relay one two', 'passed', 'two 2'],
    ]);
    expect(word.sources.map(({ name, claims }) => [name, claims])).toEqual([
      ['ONE', 11],
      ['TWO', 7],
    ]);
  });

  it('tells who speaks for one institution, and what it comes to', () => {
    expect(word.institutions).toEqual([{ id: 'a', name: 'A', speakers: ['x', 'y'] }]);
    expect(word.sentence).toBe(
      '4 institutions and persons speak in 2 sources, 1 of them in more than one. 1 time a source passes on claims of another one.',
    );
    expect(word.origins.find(({ id }) => id === 'hearsay one')?.told).toBe(
      'ONE passes on the word of an officer (3); a letter (1).',
    );
  });
});

describe('why several are one voice', () => {
  const group = (name: string, sure: boolean, sources: string[], speakers = [name]): never =>
    ({
      sure,
      sentence: `${name} by itself.`,
      voice: { id: name, name },
      speakers: speakers.map((one) => ({ id: one, name: one })),
      sources: sources.map((id) => ({ id, title: id, publisher: null, author: null })),
    }) as never;

  it.each([
    [
      'one article',
      [group('A', true, ['s']), group('B', true, ['s'])],
      'A, B: all in s, and one article is one way to know.',
    ],
    ['one institution', [group('A', true, ['s', 't'], ['x', 'y'])], 'x, y speak for one institution, A.'],
    ['one speaker', [group('A', true, ['s', 't'])], 'A alone, in s and t.'],
    [
      'one who is sure',
      [group('A', true, ['s']), group('B', false, ['t'])],
      'A says so surely; unsure, or inferred: B.',
    ],
    ['nobody sure', [group('A', false, ['s']), group('B', false, ['t'])], 'All unsure, or inferred: A, B.'],
    ['who passes on whom', [group('A', true, ['s']), group('B', true, ['t'])], 'A by itself. B by itself.'],
  ])('%s', (_, groups, words) => {
    expect(echoInWords(groups)).toBe(words);
  });
});
