import { skipBlank } from '../../../domain/cypher-text/script.js';
import type { Statement } from '../../engine/port.js';
import type { Parameter } from '../../engine/values.js';

/** Name of the parameter that takes the list's place; no script has one. */
const ROWS = 'rows';

/**
 * A statement that begins with `UNWIND [ ... ]` over a list of literals, with the list as a parameter. It means the same;
 * Neo4j plans it at once, where planning hundreds of maps in the text takes it seconds. The lines of the clauses below
 * stay where they are, for messages.
 * @param text a statement of a script
 * @returns the statement as it is where its list holds anything but literals
 */
export function literalsToParameter(text: string): Statement {
  const head = /^UNWIND\s*(?=\[)/i.exec(text.slice(skipBlank(text)));
  if (head === null) return { text };
  const start = skipBlank(text) + head[0].length;
  const reader = new LiteralReader(text, start);
  const rows = reader.value();
  if (rows === NO_LITERAL) return { text };
  const lines = text.slice(start, reader.at).replaceAll(/[^\n]/g, '');
  return {
    text: `${text.slice(0, start)}$${ROWS}${lines}${text.slice(reader.at)}`,
    parameters: { [ROWS]: rows },
  };
}

const NO_LITERAL = Symbol('no literal');
type Literal = Parameter | typeof NO_LITERAL;

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '`': '`',
};

const WORDS: ReadonlyMap<string, Parameter> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Reads one literal of Cypher: a string, number, truth value, null, or a list or map of these. */
class LiteralReader {
  constructor(
    private readonly text: string,
    /** Offset of what comes next. */
    public at: number,
  ) {}

  value(): Literal {
    this.#skip();
    const first = this.text[this.at];
    if (first === '[') return this.#list();
    if (first === '{') return this.#map();
    if (first === "'" || first === '"') return this.#string(first);
    return this.#numberOrWord();
  }

  #skip(): void {
    this.at = skipBlank(this.text, this.at);
  }

  /** Takes the mark if it comes next. */
  #take(mark: string): boolean {
    this.#skip();
    if (this.text[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  #list(): Literal {
    this.at += 1;
    const items: Parameter[] = [];
    if (this.#take(']')) return items;
    for (;;) {
      const item = this.value();
      if (item === NO_LITERAL) return item;
      items.push(item);
      if (this.#take(']')) return items;
      if (!this.#take(',')) return NO_LITERAL;
    }
  }

  #map(): Literal {
    this.at += 1;
    const entries: [string, Parameter][] = [];
    if (this.#take('}')) return {};
    for (;;) {
      this.#skip();
      const key = this.#match(/[A-Za-z_]\w*|`[A-Za-z_]\w*`/y)?.replaceAll('`', '') ?? null;
      if (key === null || !this.#take(':')) return NO_LITERAL;
      const item = this.value();
      if (item === NO_LITERAL) return item;
      entries.push([key, item]);
      if (this.#take('}')) return Object.fromEntries(entries);
      if (!this.#take(',')) return NO_LITERAL;
    }
  }

  #string(quote: string): Literal {
    let read = '';
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const character = this.text[this.at] ?? '';
      if (character === quote) {
        this.at += 1;
        return read;
      }
      if (character !== '\\') {
        read += character;
        continue;
      }
      this.at += 1;
      const escaped = ESCAPES[this.text[this.at] ?? ''];
      if (escaped === undefined) return NO_LITERAL;
      read += escaped;
    }
    return NO_LITERAL;
  }

  #numberOrWord(): Literal {
    const word = this.#match(/[A-Za-z]+\b(?!\s*[.(])/y);
    if (word !== null) {
      const known = WORDS.get(word.toLowerCase());
      return known === undefined ? NO_LITERAL : known;
    }
    const digits = this.#match(/-?\d+(?:\.\d+)?(?![\w.])/y);
    if (digits === null) return NO_LITERAL;
    const number = Number(digits);
    // As a parameter, 2.0 would be an integer; and what a double cannot hold would be another number.
    return digits.includes('.') === Number.isInteger(number) || Math.abs(number) > Number.MAX_SAFE_INTEGER
      ? NO_LITERAL
      : number;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }
}
