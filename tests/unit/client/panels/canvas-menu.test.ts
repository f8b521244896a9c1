import fc from '../../../support/fast-check.js';
import { freeNoteId } from '../../../../client/actions';
import { emphasisOf } from '../../../../client/canvas/emphasis';
import { nearestWithin } from '../../../../client/panels/canvas-menu/target';
import { project } from '../../../../client/model/projection';
import { FIRST_VIEW, isolated, replaced, withHidden, withShown } from '../../../../client/model/view';
import { content, entity, tie } from '../fixtures';

describe('what a finger means', () => {
  it('is the nearest of those within reach, and nothing where none is', () => {
    const at = (id: string, x: number, reach: number) => ({ id, at: { x, y: 0 }, reach });
    expect(nearestWithin({ x: 0, y: 0 }, [at('far', 9, 10), at('near', 3, 10)])).toBe('near');
    expect(nearestWithin({ x: 0, y: 0 }, [at('small', 3, 2), at('large', 9, 10)])).toBe('large');
    expect(nearestWithin({ x: 0, y: 0 }, [at('small', 3, 2)])).toBeNull();
  });
});

describe('who is taken off the canvas by hand', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });

  it('is kept to be brought back, and never both shown and hidden', () => {
    fc.assert(
      fc.property(ids, ids, ids, (shown, hidden, back) => {
        const view = { ...FIRST_VIEW, shown };
        const without = withHidden(view, hidden);
        const again = withShown(without, back);
        for (const one of [without, again])
          expect(one.shown.filter((id) => one.hidden.includes(id))).toEqual([]);
        expect(new Set(without.hidden)).toEqual(new Set(hidden));
        expect(again.hidden).toEqual(hidden.filter((id) => !back.includes(id)));
      }),
    );
  });

  it('is everybody else where some are isolated, and nobody where others are shown instead', () => {
    const view = { ...FIRST_VIEW, shown: ['a', 'b', 'c'] };
    expect(isolated(view, ['a']).hidden).toEqual(['b', 'c']);
    expect(replaced(isolated(view, ['a']), ['d']).hidden).toEqual([]);
  });
});

describe('notes', () => {
  it('get an id that none has, and stay with whom they are about', () => {
    const note = (id: string, on: string | null) => ({ id, on, at: { x: 0, y: 0 }, text: 't' });
    expect(freeNoteId([])).toBe('n1');
    expect(freeNoteId([note('n7', null), note('other', null), note('n2', null)])).toBe('n8');
    const view = { ...FIRST_VIEW, notes: [note('n1', 'a'), note('n2', 'b'), note('n3', null)] };
    expect(replaced(view, ['a', 'c']).notes.map(({ id }) => id)).toEqual(['n1']);
  });
});

describe('a path under the pointer', () => {
  it('lights its entities and its lines, and no other line between them', () => {
    const view = { ...FIRST_VIEW, shown: ['a', 'b'] };
    const projection = project(
      view,
      content([entity('a'), entity('b')], [tie('1', 'FOUGHT', 'a', 'b'), tie('2', 'SUPPORTED', 'a', 'b')]),
    );
    const { lit } = emphasisOf(projection, view, { on: 'path', nodes: ['a', 'b'], ties: ['2'] }, null);
    const line = projection.edges.find(({ members }) => members.includes('2'));
    expect([...lit].sort()).toEqual(['a', 'b', line?.id].sort());
  });
});
