import { hasWord, isByWhom, parted } from '../../../../client/model/evidence';
import { FIRST_VIEW } from '../../../../client/model/view';

const supposing = (...notClaims: string[]) => [
  { question: 'why', text: 'Why?', position: 'fear', notClaims },
];

const claim = {
  id: 'cnn-2018-01a',
  source: { id: 'cnn-2018', kind: 'DOCUMENT' },
  assertedBy: { id: 'reporter' },
  voice: { id: 'cnn' },
  knownSince: '2018-08-31',
} as const;

describe('the word of a claim', () => {
  it.each([
    ['without filters', {}, true],
    ['of a chosen source', { sources: ['cnn-2018'] }, true],
    ['of another source', { sources: ['trt-2021'] }, false],
    ['of a source left out', { notSources: ['cnn-2018'] }, false],
    ['of a chosen speaker', { assertedBy: ['reporter'] }, true],
    ['of another speaker', { assertedBy: ['general'] }, false],
    ['that a supposed position rules out', { supposing: supposing('cnn-2018-01a') }, false],
    ['that a supposed position leaves', { supposing: supposing('cnn-2018-01b') }, true],
    ['of another institution', { voices: ['trt'] }, false],
    ['known by that day', { knownBy: '2018-08-31' }, true],
    ['not known yet', { knownBy: '2018-08-30' }, false],
  ])('%s', (_, filters, counts) => {
    expect(hasWord(claim, { ...FIRST_VIEW, ...filters })).toBe(counts);
  });

  it('of a gazetteer or the editors is none, and stays whatever is chosen', () => {
    for (const kind of ['GAZETTEER', 'EDITORIAL'] as const)
      for (const filters of [
        { sources: ['trt-2021'] },
        { assertedBy: ['general'] },
        { knownBy: '2001-01-01' },
      ])
        expect(hasWord({ ...claim, source: { id: 'atlas', kind } }, { ...FIRST_VIEW, ...filters })).toBe(
          true,
        );
  });

  it('does not count by a day where nobody knows since when it was known', () => {
    expect(hasWord({ ...claim, knownSince: null }, { ...FIRST_VIEW, knownBy: '2021-01-01' })).toBe(false);
  });

  it('is asked for wherever a filter may leave out claims', () => {
    expect(isByWhom(FIRST_VIEW)).toBe(false);
    expect(isByWhom({ ...FIRST_VIEW, places: ['kunar'] })).toBe(true);
    expect(isByWhom({ ...FIRST_VIEW, knownBy: '2018-01-01' })).toBe(true);
  });
});

it('a parted list loses nothing', () => {
  expect(parted([1, 2, 3, 4], (number) => number > 2)).toEqual({ inside: [3, 4], outside: [1, 2] });
});
