import fc from '../../support/fast-check.js';
import { stopAfter } from '../../../client/ui/roving';

describe('a group of controls that is one stop of the Tab key', () => {
  it('leads on and back by arrow keys, to its ends by Home and End, and never out of it', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'Home', 'End');
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 40 }), fc.nat(), (key, count, any) => {
        const here = any % count;
        const next = stopAfter(key, here, count) ?? -1;
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThan(count);
        const [on, back] = [
          key === 'ArrowDown' || key === 'ArrowRight',
          key === 'ArrowUp' || key === 'ArrowLeft',
        ];
        if (on) expect(next).toBe(here === count - 1 ? here : here + 1);
        if (back) expect(next).toBe(here === 0 ? 0 : here - 1);
        if (key === 'Home') expect(next).toBe(0);
        if (key === 'End') expect(next).toBe(count - 1);
      }),
    );
    expect(stopAfter('a', 0, 3)).toBeNull();
  });
});
