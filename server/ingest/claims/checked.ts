import { RowError } from '../import/errors.js';
import { isDay } from '../import/days.js';

/**
 * The values of a row of our own format by their names, each checked as it is read. In CSV all are texts, in JSON they have
 * their types; null, a missing name and an empty text are the same. Where the row is of an export it is taken as it
 * stands: no text is trimmed, and an empty one is a text.
 */
export class Checked {
  readonly #read = new Set<string>();

  /** @param asItStands whether the row is of an export, which has said all there is to say */
  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    readonly asItStands = false,
  ) {}

  text(name: string): string | null {
    const value = this.#value(name);
    if (value === null) return null;
    if (typeof value !== 'string') throw new RowError(`${name} is no text`);
    return value;
  }

  needed(name: string): string {
    const text = this.text(name);
    if (text === null) throw new RowError(`${name} is empty`);
    return text;
  }

  /** One of the words of a registry. */
  word<Word extends string>(name: string, registry: Readonly<Record<Word, unknown>>): Word | null {
    const text = this.text(name);
    if (text === null) return null;
    if (!Object.hasOwn(registry, text))
      throw new RowError(`${name} is "${text}"; it is one of ${Object.keys(registry).join(', ')}`);
    return text as Word;
  }

  neededWord<Word extends string>(name: string, registry: Readonly<Record<Word, unknown>>): Word {
    const word = this.word(name, registry);
    if (word === null) throw new RowError(`${name} is empty`);
    return word;
  }

  truth(name: string): boolean | null {
    const value = this.#value(name);
    if (value === null || typeof value === 'boolean') return value;
    const text = typeof value === 'string' ? value.toLowerCase() : '';
    if (text !== 'true' && text !== 'false') throw new RowError(`${name} is neither true nor false`);
    return text === 'true';
  }

  number(name: string): number | null {
    const value = this.#value(name);
    if (value === null) return null;
    const number = typeof value === 'string' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) throw new RowError(`${name} is no number`);
    return number;
  }

  day(name: string): string | null {
    const text = this.text(name);
    if (text !== null && !isDay(text))
      throw new RowError(`${name} is "${text}", which is no day (YYYY-MM-DD)`);
    return text;
  }

  /** A list; in CSV its members are separated by semicolons. */
  list(name: string): string[] {
    const value = this.#value(name);
    if (value === null) return [];
    const members: readonly unknown[] =
      typeof value === 'string' && !this.asItStands
        ? value.split(';')
        : Array.isArray(value)
          ? value
          : [value];
    const texts = members.map((member) => {
      if (typeof member !== 'string') throw new RowError(`${name} is no list of texts`);
      return member;
    });
    return this.asItStands ? texts : texts.map((text) => text.trim()).filter((text) => text !== '');
  }

  objects(name: string): Checked[] {
    const value = this.#value(name);
    if (value === null) return [];
    if (!Array.isArray(value)) throw new RowError(`${name} is no list`);
    return value.map((member: unknown) => {
      if (typeof member !== 'object' || member === null) throw new RowError(`${name} is no list of objects`);
      return new Checked(member as Readonly<Record<string, unknown>>, this.asItStands);
    });
  }

  /** @throws RowError where there is a value that nobody asked for: a name is misspelled */
  done(): void {
    const unread = Object.keys(this.values).filter(
      (name) => !this.#read.has(name) && (this.values[name] ?? '') !== '',
    );
    if (unread.length > 0) throw new RowError(`it has ${unread.join(', ')}, which this format does not know`);
  }

  #value(name: string): unknown {
    this.#read.add(name);
    const value = this.values[name];
    if (typeof value === 'string' && !this.asItStands) return value.trim() === '' ? null : value.trim();
    return value ?? null;
  }
}
