import fc from '../../../support/fast-check.js';
import { FIRST_VIEW } from '../../../../client/model/view';
import { pasteable } from '../../../../client/panels/cypher-text/pasteable';
import { exportViews, importViews } from '../../../../client/panels/views/saved';

describe('named views', () => {
  it('come back from their export as they were', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.boolean(), (name, pinned) => {
        const view = {
          ...FIRST_VIEW,
          shown: ['taliban'],
          positions: { taliban: { x: 1, y: -2 } },
          pinned: pinned ? ['taliban'] : [],
        };
        const saved = [{ name, kept: '2021-01-01T00:00:00.000Z', view }];
        expect(importViews(exportViews(saved))).toEqual(saved);
      }),
    );
  });

  it.each(['nonsense', '{}', '{"format":"allegiance-views","version":2,"views":[]}'])(
    'refuse the file %s',
    (json) => {
      expect(() => importViews(json)).toThrow(/holds no view that can be read/);
    },
  );
});

describe('the Cypher to paste', () => {
  it('sets each parameter before the statement', () => {
    expect(pasteable('RETURN $a', { a: ['x'] })).toBe(':param a => ["x"];\n\nRETURN $a');
    expect(pasteable('RETURN 1', {})).toBe('RETURN 1');
  });
});
