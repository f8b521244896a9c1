import fc from '../../../support/fast-check.js';
import { nearestThatWay } from '../../../../client/model/nearest';

const WAYS = [[0, 1], [0, -1], [1, 0], [-1, 0]] as const; // prettier-ignore
const at = (id: string, x: number, y: number) => ({ id, x, y });

describe('the nearest node that way', () => {
  it('lies ahead, within 60 degrees', () => {
    const place = fc.record({ x: fc.integer({ min: -99, max: 99 }), y: fc.integer({ min: -99, max: 99 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), fc.constantFrom(...WAYS), (places, [dx, dy]) => {
        const nodes = places.map(({ x, y }, index) => at(String(index), x, y));
        const found = nodes.find(({ id }) => id === nearestThatWay(at('here', 0, 0), nodes, [dx, dy]));
        const ahead = nodes.filter(({ x, y }) => x * dx + y * dy > 0);
        if (found)
          expect(found.x * dx + found.y * dy).toBeGreaterThanOrEqual(Math.hypot(found.x, found.y) / 2 - 1e-9);
        else expect(ahead.every(({ x, y }) => (x * dx + y * dy) * 2 <= Math.hypot(x, y) + 1e-9)).toBe(true);
      }),
    );
  });

  it('is the nearest, and one straight ahead before one aside', () => {
    const here = at('here', 0, 0);
    expect(nearestThatWay(here, [here, at('far', 90, 0), at('near', 30, 0)], [1, 0])).toBe('near');
    expect(nearestThatWay(here, [at('aside', 30, 30), at('ahead', 50, 0)], [1, 0])).toBe('ahead');
    expect(nearestThatWay(here, [at('behind', -30, 0)], [1, 0])).toBeNull();
  });
});
