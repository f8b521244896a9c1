import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from '../../../support/fast-check.js';
import type * as Library from '../../../../client/console/library';
import type * as Door from '../../../../client/storage/door';

const CLIENT = join(__dirname, '..', '..', '..', '..', 'client');
const KEY = 'allegiance.queries';

/** A browser's storage that tabs share; `limit` in characters, null for one that is shut. */
class Browser {
  readonly texts = new Map<string, string>();
  limit: number | null = 5_000_000;
  readonly tabs: { tell: (key: string) => void }[] = [];

  /** Opens the page anew: modules of its own, as a tab has them. */
  tab(): Tab {
    const listeners: ((event: { key: string | null }) => void)[] = [];
    const own = { tell: (key: string) => listeners.forEach((listener) => listener({ key })) };
    this.tabs.push(own);
    const changed = (key: string): void => this.tabs.filter((tab) => tab !== own).forEach((tab) => tab.tell(key)); // prettier-ignore
    const { texts } = this;
    const storage = {
      get length() {
        return texts.size;
      },
      key: (index: number) => [...texts.keys()][index] ?? null,
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, text: string) => {
        if (text.length > (this.limit ?? 0)) throw new DOMException('no room', 'QuotaExceededError');
        texts.set(key, text);
        changed(key);
      },
      removeItem: (key: string) => {
        texts.delete(key);
        changed(key);
      },
    };
    const limited = (): typeof storage => {
      if (this.limit === null) throw new DOMException('blocked', 'SecurityError');
      return storage;
    };
    const window = {
      get localStorage() {
        return limited();
      },
      addEventListener: (_: string, listener: (event: { key: string | null }) => void) => {
        listeners.push(listener);
      },
    };
    let modules: Tab['modules'] | undefined;
    const inTab = <T>(act: () => T): T => {
      const before = Object.getOwnPropertyDescriptor(globalThis, 'window');
      Object.defineProperty(globalThis, 'window', { value: window, configurable: true });
      try {
        return act();
      } finally {
        if (before) Object.defineProperty(globalThis, 'window', before);
        else delete (globalThis as { window?: unknown }).window;
      }
    };
    jest.isolateModules(() => {
      modules = inTab(() => ({
        door: jest.requireActual<Tab['modules']['door']>('../../../../client/storage/door'),
        library: jest.requireActual<Tab['modules']['library']>('../../../../client/console/library'),
      }));
    });
    if (!modules) throw new Error('The page has no modules.');
    return { modules, inTab };
  }
}

interface Tab {
  readonly modules: {
    readonly door: typeof Door;
    readonly library: typeof Library;
  };
  /** Does something in this tab. */
  inTab<T>(this: void, act: () => T): T;
}

const query = (name: string, text = 'RETURN 1'): Library.SavedQuery => ({
  name,
  query: text,
  parameters: '',
});
const put = ({ inTab, modules }: Tab, item: Library.SavedQuery): void =>
  inTab(() => modules.library.QUERIES.put(item));
const names = ({ inTab, modules }: Tab): string[] =>
  inTab(() => modules.library.QUERIES.contents().items.map(({ name }) => name));

describe('what the browser keeps', () => {
  it('goes through one door: nothing else of the client names its storage', () => {
    const sources = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(tsx?|html)$/.test(name)); // prettier-ignore
    const others = sources.filter(
      (name) =>
        name !== join('storage', 'door.ts') &&
        /localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open/i.test(
          readFileSync(join(CLIENT, name), 'utf8'),
        ),
    );
    expect(others).toEqual([]);
  });

  it('is what all tabs did, whatever they did in which order', () => {
    const step = fc.record({
      tab: fc.nat({ max: 2 }),
      put: fc.boolean(),
      name: fc.constantFrom('a', 'b', 'c', 'd'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const browser = new Browser();
        const tabs = [browser.tab(), browser.tab(), browser.tab()];
        const expected = new Set<string>();
        for (const { tab: index, put: adding, name } of steps) {
          const tab = tabs[index];
          if (!tab) throw new Error('There is no such tab.');
          if (adding) put(tab, query(name));
          else tab.inTab(() => tab.modules.library.QUERIES.delete(name));
          if (adding) expected.add(name);
          else expected.delete(name);
          for (const other of tabs) expect(new Set(names(other))).toEqual(expected);
        }
        expect(new Set(names(browser.tab()))).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('tells another tab of a change, and that tab alone of its key', () => {
    const browser = new Browser();
    const [one, other] = [browser.tab(), browser.tab()];
    let told = 0;
    other.inTab(() => other.modules.library.QUERIES.subscribe(() => (told += 1)));
    one.inTab(() => one.modules.library.keepPast({ query: 'RETURN 1', parameters: '' }));
    expect(told).toBe(0);
    put(one, query('a'));
    expect(told).toBe(1);
    expect(names(other)).toEqual(['a']);
  });

  it('holds the past of all tabs', () => {
    const browser = new Browser();
    const [one, other] = [browser.tab(), browser.tab()];
    for (const [tab, text] of [
      [one, 'RETURN 1'],
      [other, 'RETURN 2'],
      [one, 'RETURN 3'],
    ] as const)
      // prettier-ignore
      tab.inTab(() => tab.modules.library.keepPast({ query: text, parameters: '' }));
    const past = other.inTab(() => other.modules.library.readPast());
    expect(past.map((kept) => kept.query)).toEqual(['RETURN 3', 'RETURN 2', 'RETURN 1']);
  });

  it('is not overwritten by an import: the same again is left out, another of the same name gets a number', () => {
    const tab = new Browser().tab();
    put(tab, query('a', 'RETURN 1'));
    const outcome = tab.inTab(() =>
      tab.modules.library.QUERIES.addAll([query('a', 'RETURN 1'), query('a', 'RETURN 2'), query('b')]),
    );
    expect(outcome).toEqual({ added: 2, renamed: ['a (2)'] });
    expect(names(tab)).toEqual(['a', 'a (2)', 'b']);
  });

  it.each([
    ['shut', null, /lets this page store nothing/],
    ['full', 3, /room for this page is full/],
  ] as const)(
    'stays until the page is closed where the door is %s, and says so once',
    (loss, limit, words) => {
      const browser = new Browser();
      browser.limit = limit;
      const tab = browser.tab();
      const heard: string[] = [];
      tab.inTab(() =>
        tab.modules.door.onLoss((why, what) => heard.push(tab.modules.door.lossInWords(why, what))),
      );
      put(tab, query('a'));
      put(tab, query('b'));
      expect(names(tab)).toEqual(['a', 'b']);
      expect(heard).toEqual([expect.stringMatching(words)]);
      expect(tab.inTab(() => tab.modules.door.isOpen())).toBe(loss !== 'shut');
      expect(names(browser.tab())).toEqual([]);
    },
  );

  it.each([
    'no JSON',
    '[]',
    'null',
    '"x"',
    '{"format":"other"}',
    '{"format":"allegiance-queries","version":0,"queries":[]}',
  ])('that is garbage (%s) is put aside, not thrown away, and one begins anew', (garbage) => {
    const browser = new Browser();
    browser.texts.set(KEY, garbage);
    const tab = browser.tab();
    expect(tab.inTab(() => tab.modules.library.QUERIES.contents().trouble)).toContain('can’t be read');
    expect(names(tab)).toEqual([]);
    expect(browser.texts.get(KEY)).toBe(garbage);
    put(tab, query('a'));
    expect(names(browser.tab())).toEqual(['a']);
    expect([...browser.texts.values()]).toContain(garbage);
  });

  it('of a newer version stays as it is', () => {
    const browser = new Browser();
    const newer = JSON.stringify({ format: 'allegiance-queries', version: 2, queries: [{ n: 'a' }] });
    browser.texts.set(KEY, newer);
    const tab = browser.tab();
    expect(tab.inTab(() => tab.modules.library.QUERIES.contents().trouble)).toContain('newer version');
    put(tab, query('a'));
    put(tab, query('b'));
    expect(names(tab)).toEqual(['a', 'b']);
    expect(tab.inTab(() => tab.modules.library.QUERIES.contents().trouble)).toContain('newer version');
    expect(browser.texts.get(KEY)).toBe(newer);
  });

  it('that holds some that can’t be read shows the others and keeps those as they are', () => {
    const browser = new Browser();
    const odd = { name: 'odd', text: 'from another version' };
    browser.texts.set(
      KEY,
      JSON.stringify({ format: 'allegiance-queries', version: 1, queries: [odd, query('a')] }),
    );
    const tab = browser.tab();
    expect(tab.inTab(() => tab.modules.library.QUERIES.contents().trouble)).toContain('One more is kept');
    put(tab, query('b'));
    expect(names(tab)).toEqual(['a', 'b']);
    const kept = JSON.parse(browser.texts.get(KEY) ?? '') as { queries: unknown[] };
    expect(kept.queries).toContainEqual(odd);
  });
});
