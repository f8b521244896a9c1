import { skipBlank, splitScript } from '../../domain/cypher-text/script.js';

/** What a script or a session consists of. Lines are 1-based. */
export type Item =
  | { readonly kind: 'statement'; readonly text: string; readonly line: number }
  | { readonly kind: 'command'; readonly text: string; readonly line: number };

/** Stands for "more to come": no key gives it, and no token of Cypher holds it. */
const MARK = '\u0001';

/**
 * Takes a script line by line and gives its statements and commands as they are complete. A statement ends with `;`;
 * a command is a line that begins with `:` where no statement has begun.
 */
export class ItemReader {
  #pending = '';
  /** Line of the first character of `#pending`. */
  #startLine = 1;
  #line = 0;

  /** What was typed of a statement that has not ended; empty when there is none. */
  get pending(): string {
    return this.#hasBegun() ? this.#pending : '';
  }

  /** Takes one line, without its line break. */
  push(line: string): Item[] {
    this.#line += 1;
    const begun = this.#hasBegun();
    if (!begun && line.trimStart().startsWith(':')) {
      this.#forget();
      return [{ kind: 'command', text: line.trim().replace(/;+$/, '').trimEnd(), line: this.#line }];
    }
    this.#pending += `${line}\n`;
    return line.includes(';') ? this.#takeComplete() : [];
  }

  /** Takes the end of the script: what is left is the last statement, with or without `;`. */
  end(): Item[] {
    const items = splitScript(this.#pending).map(({ text, line }) => this.#statement(text, line));
    this.#forget();
    return items;
  }

  /** Forgets what was typed of the present statement. */
  clear(): void {
    this.#forget();
  }

  #takeComplete(): Item[] {
    const pieces = splitScript(this.#pending + MARK);
    const last = pieces.at(-1);
    // The mark is swallowed by a comment or a string that is still open.
    if (last === undefined || !last.text.endsWith(MARK)) return [];
    const rest = last.text.slice(0, -MARK.length);
    const items = pieces.slice(0, -1).map(({ text, line }) => this.#statement(text, line));
    if (items.length > 0) {
      this.#startLine += last.line - 1;
      this.#pending = rest;
    }
    return items;
  }

  #statement(text: string, line: number): Item {
    return { kind: 'statement', text, line: this.#startLine + line - 1 };
  }

  #hasBegun(): boolean {
    return skipBlank(this.#pending) < this.#pending.length || unclosedComment(this.#pending);
  }

  #forget(): void {
    this.#pending = '';
    this.#startLine = this.#line + 1;
  }
}

/** Reads a whole script. */
export function readItems(script: string): Item[] {
  const reader = new ItemReader();
  const items = script.split(/\r?\n/).flatMap((line) => reader.push(line));
  return [...items, ...reader.end()];
}

/** Whether a text that holds no statement ends inside a comment. */
function unclosedComment(text: string): boolean {
  const marked = text + MARK;
  return text !== '' && skipBlank(marked) === marked.length;
}
