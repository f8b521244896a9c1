import fc from '../../../support/fast-check.js';
import { FIRST_VIEW, type View } from '../../../../client/model/view';
import { selectView, useStore } from '../../../../client/state';
import { keepAddress, type BrowserHistory } from '../../../../client/app/address';
import { decodeView, encodeView } from '../../../../client/url/codec';

/** A browser's history of one tab, as the pages in it see it. */
class Tab {
  entries: { state: unknown; fragment: string }[] = [{ state: null, fragment: '' }];
  at = 0;
  /** Entries that it takes before it refuses more, as browsers do against pages that flood it. */
  room = Infinity;
  #gone: ((state: unknown) => void) | null = null;
  #leave: (() => void) | null = null;
  #stop: (() => void) | null = null;

  readonly #history: BrowserHistory = {
    base: () => '/',
    fragment: () => (this.here.fragment === '' ? '' : `#${this.here.fragment}`),
    push: (state, address) => {
      if (this.room <= 0) throw new DOMException('too many calls', 'SecurityError');
      this.room -= 1;
      this.entries = [...this.entries.slice(0, this.at + 1), { state, fragment: fragmentOf(address) }];
      this.at += 1;
    },
    replace: (state, address) => {
      this.entries[this.at] = { state, fragment: fragmentOf(address) };
    },
    onGone: (listener) => {
      this.#gone = listener;
      return () => (this.#gone = null);
    },
    onLeave: (listener) => {
      this.#leave = listener;
      return () => (this.#leave = null);
    },
  };

  get here(): { state: unknown; fragment: string } {
    const entry = this.entries[this.at];
    if (!entry) throw new Error('The tab is at an entry that is not there.');
    return entry;
  }

  load(): void {
    this.#leave?.();
    this.#stop?.();
    this.#stop = keepAddress(this.#history);
  }

  /** Goes so many entries forth, or back. @returns whether there is such an entry */
  go(by: number): boolean {
    if (this.entries[this.at + by] === undefined) return false;
    this.at += by;
    this.#gone?.(this.here.state);
    return true;
  }

  /** Follows a link in the same tab, or types its address. */
  follow(fragment: string): void {
    if (fragment === this.here.fragment) this.entries[this.at] = { state: null, fragment };
    else {
      this.entries = [...this.entries.slice(0, this.at + 1), { state: null, fragment }];
      this.at += 1;
    }
    this.#gone?.(null);
  }

  close(): void {
    this.#stop?.();
  }
}

const fragmentOf = (address: string): string => (address.startsWith('#') ? address.slice(1) : '');

const state = useStore.getState;
const view = (): View => selectView(state());

type Act =
  | { does: 'add' | 'select'; id: string }
  | { does: 'undo' | 'redo' | 'reload' }
  | { does: 'jump' | 'link'; to: number }
  | { does: 'go'; by: number };

const id = fc.constantFrom('ttp', 'pakistan', 'iran', 'al-qaeda', 'hekmatyar', 'russia');
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('add' as const, 'select' as const), id }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('reload' as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('jump' as const, 'link' as const), to: fc.nat() }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('go' as const), by: fc.integer({ min: -4, max: 4 }) }) },
); // prettier-ignore

beforeEach(() => {
  jest.useFakeTimers();
  state().begin(FIRST_VIEW, 'The core five');
});
afterEach(() => jest.useRealTimers());

describe('the browser’s history', () => {
  it('shows at each entry what that entry showed, under the address that it had', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 4, maxLength: 40 }), (acts) => {
        const tab = new Tab();
        tab.load();
        /** What the entries showed when they were left. */
        let seen: { view: View; fragment: string }[] = [];
        for (const one of acts) {
          seen = seen.slice(0, tab.entries.length);
          seen[tab.at] = { view: view(), fragment: tab.here.fragment };
          switch (one.does) {
            case 'add':
              state().commit(`Added ${one.id}`, (now) =>
                now.shown.includes(one.id) ? now : { ...now, shown: [...now.shown, one.id] },
              );
              break;
            case 'select':
              state().amend((now) => ({ ...now, selected: [one.id], focus: { on: 'entity', id: one.id } }));
              break;
            case 'undo':
              state().undo();
              break;
            case 'redo':
              state().redo();
              break;
            case 'jump':
              state().goTo(one.to % state().history.steps.length);
              break;
            case 'reload':
              tab.load();
              break;
            case 'link':
              tab.follow(tab.entries[one.to % tab.entries.length]?.fragment ?? '');
              expect(encodeView(view())).toBe(tab.here.fragment);
              break;
            case 'go':
              if (!tab.go(one.by)) break;
              jest.advanceTimersByTime(5_000);
              expect(view()).toEqual(seen[tab.at]?.view);
              expect(tab.here.fragment).toBe(seen[tab.at]?.fragment);
              break;
            default:
              one satisfies never;
          }
          jest.advanceTimersByTime(5_000);
          // Whatever happened, the address is that of what is shown.
          expect(encodeView(view())).toBe(tab.here.fragment);
          expect(decodeView(tab.here.fragment)).toEqual(view());
        }
        tab.close();
      }),
      { numRuns: 120 },
    );
  });

  it('after Back from a link in the same tab has the steps from before it, to undo and redo', () => {
    const tab = new Tab();
    tab.load();
    const first = tab.here.fragment;
    state().commit('a', (now) => ({ ...now, shown: ['a'] }));
    state().commit('b', (now) => ({ ...now, shown: ['b'] }));
    tab.follow(first);
    expect(state().history.steps).toHaveLength(1);
    state().commit('c', (now) => ({ ...now, shown: ['c'] }));
    tab.go(-2);
    expect(state().history.steps.map(({ label }) => label)).toEqual(['The core five', 'a', 'b']);
    state().undo();
    expect(view().shown).toEqual(['a']);
    state().redo();
    expect(view().shown).toEqual(['b']);
  });

  it('makes an entry of each of ten undos, and Back goes through them', () => {
    const tab = new Tab();
    tab.load();
    for (let count = 1; count <= 10; count += 1)
      state().commit(String(count), (now) => ({ ...now, shown: [`e${count}`] }));
    for (let count = 1; count <= 10; count += 1) state().undo();
    expect(view().shown).toEqual(FIRST_VIEW.shown);
    for (let count = 1; count <= 10; count += 1) {
      tab.go(-1);
      expect(view().shown).toEqual([`e${count}`]);
    }
  });

  it('writes what changed in an entry before it is left, however soon', () => {
    const tab = new Tab();
    tab.load();
    state().amend((now) => ({ ...now, selected: ['is-k'] }));
    state().commit('a', (now) => ({ ...now, shown: ['a'] }));
    expect(decodeView(tab.entries[0]?.fragment ?? '').selected).toEqual(['is-k']);
  });

  it('gives seats that come late to the entry that waits for them', () => {
    const tab = new Tab();
    tab.load();
    state().commit('a', (now) => ({ ...now, shown: ['a'] }));
    const step = state().history.steps[1]?.id ?? -1;
    state().commit('b', (now) => ({ ...now, shown: ['b'] }));
    state().amend((now) => ({ ...now, positions: { a: { x: 1, y: 2 } } }), step);
    tab.go(-1);
    expect(view().positions).toEqual({ a: { x: 1, y: 2 } });
    jest.advanceTimersByTime(5_000);
    expect(decodeView(tab.here.fragment).positions).toEqual({ a: { x: 1, y: 2 } });
  });

  it('follows later where the browser takes no more entries for now', () => {
    const tab = new Tab();
    tab.load();
    tab.room = 1;
    for (const name of ['a', 'b', 'c']) state().commit(name, (now) => ({ ...now, shown: [name] }));
    jest.advanceTimersByTime(5_000);
    expect(view().shown).toEqual(['c']);
    expect(decodeView(tab.here.fragment).shown).toEqual(['c']);
  });
});
