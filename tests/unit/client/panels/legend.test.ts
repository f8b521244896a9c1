import fc from '../../../support/fast-check.js';
import { FIRST_VIEW } from '../../../../client/model/view';
import { counts, sourceToggled } from '../../../../client/panels/legend/sources';

describe('the sources that count', () => {
  const all = ['a', 'b', 'c'];

  it('never become none, and a source is the other way round after each press but for the last one', () => {
    const state = fc.record({ sources: fc.subarray(all), notSources: fc.subarray(all) });
    fc.assert(
      fc.property(state, fc.constantFrom(...all), ({ sources, notSources }, id) => {
        const view = { ...FIRST_VIEW, sources, notSources };
        const counting = all.filter((source) => counts(view, source));
        const next = sourceToggled(view, id, all);
        const others = counting.filter((source) => source !== id);
        const wanted = counting.includes(id) ? (others.length === 0 ? counting : others) : [...counting, id];
        expect(all.filter((source) => counts(next, source))).toEqual([...wanted].sort());
      }),
    );
  });
});
