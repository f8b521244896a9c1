import { hold, onChange, read, remove, write, type Kept } from './door';

/** How the things of a shelf are written and read. */
export interface ShelfSpec<T extends { readonly name: string }> {
  readonly kept: Kept;
  /** Says in the text whose it is. */
  readonly format: string;
  readonly version: number;
  /** Field of the text that holds the list. */
  readonly list: string;
  readonly pack: (item: T) => unknown;
  /** @throws where the value is none of them */
  readonly unpack: (value: unknown) => T;
}

export interface Contents<T> {
  readonly items: readonly T[];
  /** What of it can't be read, and what becomes of it, for the person at the page; null where all can. */
  readonly trouble: string | null;
}

interface Read<T> extends Contents<T> {
  /** Items that can't be read, as they were; they are written back. */
  readonly unread: readonly unknown[];
  /** `ours`: may be written over. `newer`: a newer version's, which stays. `garbage`: is put aside first. */
  readonly state: 'ours' | 'newer' | 'garbage';
}

/**
 * A list of named things that the browser keeps. Several tabs may change it: each change is made to what is kept now,
 * and every tab hears of it.
 */
export class Shelf<T extends { readonly name: string }> {
  readonly #spec: ShelfSpec<T>;
  #last: { readonly text: string | null; readonly read: Read<T> } | null = null;
  /** Why what the browser keeps is not to be written over, from when that was seen. */
  #frozen: string | null = null;

  constructor(spec: ShelfSpec<T>) {
    this.#spec = spec;
  }

  /** What is on it; the same object as long as nothing changes. */
  readonly contents = (): Contents<T> => this.#read();

  /** Calls back after each change, here or in another tab. Returns the teardown. */
  readonly subscribe = (listener: () => void): (() => void) => onChange(this.#spec.kept.key, listener);

  has(name: string): boolean {
    return this.#read().items.some((item) => item.name === name);
  }

  /** Puts a thing there, in place of one of the same name. */
  put(item: T): void {
    this.#change((items) => [...items.filter(({ name }) => name !== item.name), item]);
  }

  /** Takes one away. */
  delete(name: string): void {
    this.#change((items) => items.filter((item) => item.name !== name));
  }

  /**
   * Puts things there and overwrites none: the same again is left out, another one of the same name gets a number.
   * @returns how many came, and under which names those whose own was taken
   */
  addAll(fresh: readonly T[]): { readonly added: number; readonly renamed: readonly string[] } {
    const renamed: string[] = [];
    let added = 0;
    this.#change((items) => {
      const next = [...items];
      for (const item of fresh) {
        const same = next.find(({ name }) => name === item.name);
        if (same !== undefined && this.#isSame(same, item)) continue;
        const name = same === undefined ? item.name : freeName(item.name, next);
        if (name !== item.name) renamed.push(name);
        next.push({ ...item, name });
        added += 1;
      }
      return next;
    });
    return { added, renamed };
  }

  #isSame(a: T, b: T): boolean {
    return JSON.stringify(this.#spec.pack(a)) === JSON.stringify(this.#spec.pack(b));
  }

  #change(edit: (items: readonly T[]) => readonly T[]): void {
    const { kept, format, version, list, pack } = this.#spec;
    const { items, unread, state, trouble } = this.#read();
    const next = [...edit(items).map(pack), ...unread];
    const text = JSON.stringify({ format, version, [list]: next });
    if (state === 'newer' || (state === 'garbage' && !this.#putAside())) this.#frozen = trouble;
    if (this.#frozen === null) write(kept, text);
    else hold(kept.key, text);
  }

  /** Moves what can't be read out of the way. @returns false where the browser did not take it */
  #putAside(): boolean {
    const { key, what } = this.#spec.kept;
    const aside = { key: `${key}.unreadable`, what };
    const before = read(aside.key);
    const now = read(key) ?? '';
    if (write(aside, before === null ? now : `${before}\n${now}`) === null) return true;
    remove(aside.key);
    return false;
  }

  #read(): Read<T> {
    const text = read(this.#spec.kept.key);
    if (this.#last?.text === text) return this.#last.read;
    const parsed = this.#parse(text);
    this.#last = { text, read: this.#frozen === null ? parsed : { ...parsed, trouble: this.#frozen } };
    return this.#last.read;
  }

  #parse(text: string | null): Read<T> {
    const { kept, format, version, list, unpack } = this.#spec;
    const { what } = kept;
    if (text === null) return { items: [], unread: [], state: 'ours', trouble: null };
    const file = jsonOf(text);
    const values = file?.[list];
    if (file?.['format'] === format && typeof file['version'] === 'number' && file['version'] > version) {
      const trouble = `${what} of this browser were kept by a newer version of this page. They can’t be read here and stay as they are; what you save now is gone when you close the page, so export it.`;
      return { items: [], unread: [], state: 'newer', trouble };
    }
    if (file?.['format'] !== format || file['version'] !== version || !Array.isArray(values)) {
      const trouble = `${what} of this browser can’t be read: what is stored was changed or is damaged. It is put aside when you save something, and you begin anew.`;
      return { items: [], unread: [], state: 'garbage', trouble };
    }
    const items: T[] = [];
    const unread: unknown[] = [];
    for (const value of values as unknown[]) {
      try {
        items.push(unpack(value));
      } catch {
        unread.push(value);
      }
    }
    const count = unread.length;
    const trouble =
      count === 0
        ? null
        : `${count === 1 ? 'One more is' : `${count} more are`} kept here that this version of the page can’t read; ${count === 1 ? 'it stays' : 'they stay'} as ${count === 1 ? 'it is' : 'they are'}.`;
    return { items, unread, state: 'ours', trouble };
  }
}

function jsonOf(text: string): Record<string, unknown> | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function freeName(name: string, taken: readonly { readonly name: string }[]): string {
  for (let number = 2; ; number += 1) {
    const free = `${name} (${number})`;
    if (!taken.some((item) => item.name === free)) return free;
  }
}
