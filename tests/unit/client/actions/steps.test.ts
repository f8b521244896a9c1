import fc from '../../../support/fast-check.js';
import * as actions from '../../../../client/actions';
import { FIRST_VIEW, LAYOUT_IDS, toggled, type View } from '../../../../client/model/view';
import { selectProjection, selectView, useStore } from '../../../../client/state';
import { present } from '../../../../client/state/history';
import { content, entity, tie } from '../fixtures';

const state = useStore.getState;
const view = (): View => selectView(state());

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
/** A ring, and one that hangs on `a` alone. */
const CONTENT = content(
  IDS.map((id) => entity(id)),
  [
    tie('1', 'FOUGHT', 'a', 'b'),
    tie('2', 'SUPPORTED', 'b', 'c'),
    tie('3', 'FOUGHT', 'c', 'd'),
    tie('4', 'FOUGHT', 'd', 'a'),
    tie('5', 'PART_OF', 'e', 'a'),
  ],
);

/** What a person can do at the page without asking the server. */
const ACTS = {
  show: (ids) => actions.show(ids, 'Added'),
  expandType: (ids) => actions.expandType(ids[0] ?? 'a', 'FOUGHT', ids),
  hide: (ids) => actions.hide(ids),
  isolate: (ids) => actions.isolate(ids),
  hideLeaves: ([id = 'a']) => actions.hideLeaves(id),
  toggleCamp: ([id = 'a']) => actions.toggleCamp(id),
  collapseAll: () => actions.collapseAll(),
  openAll: () => actions.openAll(),
  pin: (ids) => actions.togglePin(ids),
  place: (ids) => actions.placeAt(Object.fromEntries(ids.map((id, at) => [id, { x: at, y: -at }]))),
  move: (ids) => actions.moveBy(ids, { x: 10, y: 5 }),
  arrange: (ids) => actions.arrange(LAYOUT_IDS[ids.length % LAYOUT_IDS.length] ?? 'force', 'Arranged'),
  filter: () => state().commit('Filter', (now) => ({ ...now, hiddenTypes: toggled(now.hiddenTypes, 'FOUGHT') })), // prettier-ignore
  home: () => actions.home(),
  present: (ids) => actions.present('A question', ids),
} satisfies Record<string, (ids: readonly string[]) => void>;

/** What changes how the step looks, and is no step itself. */
const LOOKS = {
  select: (ids) => actions.select(ids, false),
  add: (ids) => actions.select(ids, true),
  selectAll: () => actions.selectAll(),
  selectConnected: (ids) => actions.selectConnected(ids),
  lookAt: ([id = 'a']) => actions.lookAt({ on: 'entity', id }),
  openEdge: () => actions.openEdge('1'),
  clear: () => actions.clearFocus(),
} satisfies Record<string, (ids: readonly string[]) => void>;

const everything = { ...ACTS, ...LOOKS };
const act = fc.record({
  does: fc.constantFrom(...(Object.keys(everything) as (keyof typeof everything)[])),
  on: fc.subarray(IDS, { minLength: 1 }),
});

beforeEach(() => {
  useStore.setState({ ...useStore.getInitialState(), content: CONTENT }, true);
  state().begin({ ...FIRST_VIEW, shown: IDS }, 'start');
});

describe('whatever a person does', () => {
  it('is taken back step by step and done again, each step as it was left', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        state().begin({ ...FIRST_VIEW, shown: IDS }, 'start');
        const left = [view()];
        for (const { does, on } of acts) {
          // A hand reaches only what is on the canvas; adding is for the rest.
          const ids = does === 'show' || does === 'present' ? on : on.filter((id) => view().shown.includes(id));
          if (ids.length === 0) continue;
          const before = present(state().history).id;
          everything[does](ids);
          const after = present(state().history).id;
          if (does in LOOKS) expect(after).toBe(before);
          if (after === before) left[left.length - 1] = view();
          else left.push(view());
        }
        for (const expected of left.toReversed()) {
          expect(view()).toEqual(expected);
          state().undo();
        }
        for (const expected of left) {
          expect(view()).toEqual(expected);
          state().redo();
        }
      }),
    ); // prettier-ignore
  });

  it('leaves nothing that points at what is gone', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        state().begin({ ...FIRST_VIEW, shown: IDS }, 'start');
        for (const { does, on } of acts) {
          const ids = does === 'show' ? on : on.filter((id) => view().shown.includes(id));
          if (ids.length > 0) everything[does](ids);
        }
        const { shown, selected, pinned, positions, focus } = view();
        const pointed = [...selected, ...pinned, ...Object.keys(positions), ...(focus.on === 'entity' ? [focus.id] : [])];
        expect(pointed.filter((id) => !shown.includes(id))).toEqual([]);
      }),
    ); // prettier-ignore
  });
});

describe('what hangs on one alone', () => {
  it('is hidden with a press, and what others hold stays', () => {
    actions.hideLeaves('a');
    expect(view().shown).toEqual(['a', 'b', 'c', 'd', 'f']);
    actions.hideLeaves('c');
    expect(view().shown).toEqual(['a', 'b', 'c', 'd', 'f']);
    expect(state().notices).toMatchObject([{ text: 'Nothing hangs on C alone.' }]);
  });
});

describe('a camp', () => {
  const drawn = (): string[] => selectProjection(state()).nodes.map(({ id }) => id);
  beforeEach(() => actions.placeAt(Object.fromEntries(IDS.map((id, at) => [id, { x: at * 200, y: 0 }]))));

  it('collapses, is dragged with all that it stands for, and opens in place', () => {
    actions.select(['e'], false);
    actions.collapseParts('a');
    expect(drawn()).toEqual(['a', 'b', 'c', 'd', 'f']);
    expect(view().selected).toEqual(['a']);
    actions.placeAt({ a: { x: 40, y: 500 } });
    actions.openCamp('a');
    expect(drawn()).toEqual(IDS);
    expect(view().positions).toMatchObject({ a: { x: 40, y: 500 }, e: { x: 840, y: 500 } });
  });

  it('opens beside what has come to stand where a part stood', () => {
    actions.collapseParts('a');
    actions.placeAt({ f: { x: 810, y: 10 } });
    actions.openCamp('a');
    expect(view().positions).not.toHaveProperty('e');
    expect(view().positions).toMatchObject({ f: { x: 810, y: 10 }, b: { x: 200, y: 0 } });
  });

  it('is hidden, isolated and brought back as a whole', () => {
    actions.collapseAll();
    actions.hide(['a']);
    expect(view().hidden).toEqual(['a', 'e']);
    actions.bringBack(view().hidden);
    expect(drawn()).toEqual(['b', 'c', 'd', 'f', 'a']);
    actions.isolate(['a']);
    expect(view().shown).toEqual(['b', 'd', 'a', 'e']);
  });

  it('says so where there is none to collapse', () => {
    actions.collapseParts('c');
    expect(view().collapsed).toEqual([]);
    expect(state().notices).toMatchObject([{ text: 'Nothing on the canvas is undisputedly part of C.' }]);
  });
});

describe('isolating', () => {
  it('one leaves what is tied to it; several leave just them', () => {
    actions.isolate(['a']);
    expect(view().shown).toEqual(['a', 'b', 'd', 'e']);
    state().undo();
    actions.isolate(['a', 'c']);
    expect(view().shown).toEqual(['a', 'c']);
  });
});
