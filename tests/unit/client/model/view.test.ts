import fc from '../../../support/fast-check.js';
import {
  FIRST_VIEW,
  isolated,
  withPositions,
  toggled,
  withShown,
  withoutShown,
} from '../../../../client/model/view';

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));

describe('moves on a view', () => {
  it('leaves those already on the canvas where they are', () => {
    const before = withPositions(
      { ...FIRST_VIEW, shown: ['a', 'b'] },
      { a: { x: 1, y: 2 }, b: { x: 3, y: 4 } },
    );
    const after = withShown(before, ['b', 'c']);
    expect(after.shown).toEqual(['a', 'b', 'c']);
    expect(after.positions).toEqual(before.positions);
  });

  it('leaves nothing behind that points at what was taken away', () => {
    fc.assert(
      fc.property(ids, ids, ids, (shown, pinned, gone) => {
        const view = {
          ...FIRST_VIEW,
          shown,
          pinned: pinned.filter((id) => shown.includes(id)),
          selected: shown,
          positions: Object.fromEntries(shown.map((id) => [id, { x: 0, y: 0 }])),
          focus: { on: 'pair', a: 'a', b: 'b' } as const,
        };
        const after = withoutShown(view, gone);
        for (const id of gone) {
          expect(after.shown).not.toContain(id);
          expect(after.pinned).not.toContain(id);
          expect(after.selected).not.toContain(id);
          expect(after.positions).not.toHaveProperty(id);
        }
        expect(after.focus.on === 'pair').toBe(!gone.includes('a') && !gone.includes('b'));
      }),
    );
  });

  it('isolates to exactly those named that are there', () => {
    fc.assert(
      fc.property(ids, ids, (shown, kept) => {
        expect(isolated({ ...FIRST_VIEW, shown }, kept).shown).toEqual(
          shown.filter((id) => kept.includes(id)),
        );
      }),
    );
  });

  it('toggles twice to the same set', () => {
    fc.assert(
      fc.property(ids, fc.constantFrom('a', 'b'), (list, item) => {
        expect(toggled(toggled(list, item), item).sort()).toEqual([...list].sort());
      }),
    );
  });
});
