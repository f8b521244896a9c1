import fc from '../../support/fast-check.js';
import { curveOf, type CurvePoint } from '../../../client/pages/analysis/curve';

const SIZE = { width: 600, height: 200 };

const point = fc
  .tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }), fc.nat({ max: 40 }), fc.integer({ min: 1900, max: 2030 }))
  .map(([one, two, three, year]): CurvePoint => {
    const [least = 0, frustration = 0, most = 0] = [one, two, three].sort((a, b) => a - b);
    return {
      start: `${year}-01-01`,
      frustration,
      band: { frustrationLeast: least, frustrationMost: most },
    };
  });

const numbersOf = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe('the curve of friends and foes', () => {
  test('stays within its frame, from the left edge to the right, and its line within its band', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), (points) => {
        const { line, band, columns, most } = curveOf(points, SIZE);
        const values = numbersOf(line);
        const [xs, ys] = [values.filter((_, at) => at % 2 === 0), values.filter((_, at) => at % 2 === 1)];
        expect(Math.min(...xs)).toBe(0);
        expect(Math.max(...xs)).toBeCloseTo(SIZE.width, 0);
        for (const y of numbersOf(band).filter((_, at) => at % 2 === 1)) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(SIZE.height);
        }
        const bandYs = numbersOf(band).filter((_, at) => at % 2 === 1);
        const [upper, lower] = [bandYs.slice(0, ys.length), bandYs.slice(ys.length).reverse()];
        ys.forEach((y, at) => {
          expect(y).toBeGreaterThanOrEqual((upper[at] ?? 0) - 0.11);
          expect(y).toBeLessThanOrEqual((lower[at] ?? 0) + 0.11);
        });
        expect(columns).toHaveLength(points.length);
        expect(most).toBeGreaterThanOrEqual(Math.max(...points.map((one) => one.frustration)));
      }),
    );
  });

  test('names no year twice, and none where its name would lie on the last one', () => {
    const months = Array.from({ length: 60 }, (_, at) => ({
      start: `${2015 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
      frustration: 1,
      band: { frustrationLeast: 0, frustrationMost: 2 },
    }));
    expect(curveOf(months, SIZE).marks.map(({ text }) => text)).toEqual([
      '2015',
      '2016',
      '2017',
      '2018',
      '2019',
    ]);
    expect(curveOf(months, { ...SIZE, width: 100 }).marks.map(({ text }) => text)).toEqual(['2015', '2018']);
  });
});
