import fc from '../../../support/fast-check.js';
import { whenInWords } from '../../../../client/model/when';
import { byTime, edtfInWords, firstDayOf, monthOf, presenceOn } from '../../../../client/model/time';

describe('time', () => {
  it('is definite only inside the inner bounds, possible inside the outer ones', () => {
    const bounds = {
      startMin: '2018-01-01',
      startMax: '2018-03-31',
      endMin: '2018-06-01',
      endMax: '2018-12-31',
    };
    expect(presenceOn(bounds, '2017-12-31')).toBe('absent');
    expect(presenceOn(bounds, '2018-01-01')).toBe('possible');
    expect(presenceOn(bounds, '2018-03-31')).toBe('definite');
    expect(presenceOn(bounds, '2018-06-01')).toBe('definite');
    expect(presenceOn(bounds, '2018-06-02')).toBe('possible');
    expect(presenceOn(bounds, '2019-01-01')).toBe('absent');
  });

  it('takes a missing bound as unbounded: undated is always possible and never definite', () => {
    expect(presenceOn({}, '1900-01-01')).toBe('possible');
    expect(presenceOn({ startMax: '2018-01-01' }, '2018-02-01')).toBe('possible');
  });

  it('puts undated last', () => {
    const sorted = [{}, { startMin: '2019-01-01' }, { startMin: '2017-01-01' }].sort(byTime);
    expect(sorted).toEqual([{ startMin: '2017-01-01' }, { startMin: '2019-01-01' }, {}]);
  });

  it('counts months there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (month) =>
        expect(monthOf(firstDayOf(month))).toBe(month),
      ),
    );
  });

  it.each([
    [null, 'undated'],
    ['2018', '2018'],
    ['2018-08~', 'about Aug 2018'],
    ['2017-08-05', '5 Aug 2017'],
    ['2019-21', 'spring 2019'],
    ['2018-07/2018-08', 'Jul 2018 to Aug 2018'],
    ['2014/..', 'since 2014'],
    ['[2018-07..2018-08]', 'between Jul 2018 and Aug 2018'],
    ['[..2017-08-05]', 'by 5 Aug 2017'],
    ['201X', 'the 2010s'],
  ])('reads %s as “%s”', (edtf, words) => {
    expect(edtfInWords(edtf)).toBe(words);
  });
});

describe('when a tie was, in words', () => {
  test.each([
    ['2018-08~', '2018-07-01', '2018-09-30', 'about Aug 2018'],
    [null, '2017-08-05', '2017-08-05', '5 Aug 2017, as the texts together have it'],
    [null, '2014-01-01', '2017-11-13', 'no date given; some time from 1 Jan 2014 to 13 Nov 2017'],
    [null, '2014-01-01', null, 'no date given; since 1 Jan 2014'],
    [null, null, '2017-11-13', 'no date given; by 13 Nov 2017'],
    [null, null, null, 'undated'],
  ])('%s, %s to %s', (edtf, startMin, endMax, words) =>
    expect(whenInWords({ edtf, startMin, endMax })).toBe(words),
  );
});
