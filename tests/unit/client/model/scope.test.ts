import { scopeInWords } from '../../../../client/model/scope';

const DOCUMENTS = ['2017-11-13', '2018-08~', '2019', '2019', '2021-08-27/2021-09-05'].map(
  (published, at) => ({
    id: `d${at}`,
    kind: 'DOCUMENT' as const,
    published,
  }),
);
const GAZETTEER = { id: 'g', kind: 'GAZETTEER' as const, published: '2022' };

describe('what a picture rests on, in words', () => {
  it('counts the documents and their years, and no gazetteer', () => {
    expect(scopeInWords([...DOCUMENTS, GAZETTEER], () => true, [], 0)).toBe(
      'As five documents of 2017 to 2021 tell it; their silence is not peace.',
    );
  });

  it('names what a filter leaves, and what passes close by', () => {
    expect(scopeInWords(DOCUMENTS, (id) => id === 'd1', ['Only CNN'], 2)).toBe(
      'As one of five documents, of 2018, tells it; its silence is not peace. Filtered: Only CNN. Two lines pass close by or behind nodes that are not their own.',
    );
  });

  it('is empty where no source is known', () => {
    expect(scopeInWords([GAZETTEER], () => true, [], 0)).toBe('');
  });
});
