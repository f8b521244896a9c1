import fc from 'fast-check';
import { boundsOf, lastDayOf } from '../../../server/domain/edtf.js';

const bounds = (text: string) => Object.values(boundsOf(text));

describe('bounds of an EDTF time', () => {
  test.each([
    ['2018', ['2018-01-01', '2018-12-31', '2018-01-01', '2018-12-31']],
    ['2018-08~', ['2018-08-01', '2018-08-31', '2018-08-01', '2018-08-31']],
    ['2017-08-05', ['2017-08-05', '2017-08-05', '2017-08-05', '2017-08-05']],
    ['2015/2018-08', ['2015-01-01', '2015-12-31', '2018-08-01', '2018-08-31']],
    ['../2018-08', [null, null, '2018-08-01', '2018-08-31']],
    ['/2018-08', [null, null, '2018-08-01', '2018-08-31']],
    ['2018/..', ['2018-01-01', '2018-12-31', null, null]],
    ['[2021-08-27..2021-09-05]', ['2021-08-27', '2021-09-05', '2021-08-27', '2021-09-05']],
    ['[2018-07..2018-08]', ['2018-07-01', '2018-08-31', '2018-07-01', '2018-08-31']],
    ['[..2017-08-05]', [null, '2017-08-05', null, '2017-08-05']],
    ['201X', ['2010-01-01', '2019-12-31', '2010-01-01', '2019-12-31']],
  ])('%s', (text, expected) => {
    expect(bounds(text)).toEqual(expected);
  });

  test.each(['last summer', '2018-02-30', '2018-13', '', '2019/2018', '[2019..2018]'])(
    'refuses %p in words',
    (text) => {
      expect(() => boundsOf(text)).toThrow(/is not a date in EDTF|ends before it starts/);
    },
  );

  test('the last day of a publication date', () => {
    expect(lastDayOf('2018-08~')).toBe('2018-08-31');
  });

  test('an interval of two days starts on the first and ends on the second', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        fc.pre(a !== b); // EDTF writes a single day without a slash
        const [first, last] = a < b ? [a, b] : [b, a];
        expect(bounds(`${first}/${last}`)).toEqual([first, first, last, last]);
      }),
    );
  });
});
