import type { Slices, Taker } from './slices.js';

/** Up to this many values and characters a text is made at once. */
const SMALL_VALUES = 5_000;
const SMALL_CHARACTERS = 500_000;
/** Characters after which a text that is being made is measured, and others get their turn. */
const PIECE = 64 * 1024;
/** What a piece counts for among the values of a turn. */
const VALUES_OF_PIECE = 2_000;

/** A list or map whose text is not finished: `keys` are null for a list. */
interface Open {
  readonly of: object;
  readonly keys: readonly string[] | null;
  at: number;
}

/**
 * Writes answers as JSON: small ones at once, large ones in slices, and none that is larger than allowed.
 * @param mostBytes of an answer
 * @returns takes what is to be written, gives its text; instead of one that is too large, that of an error that says so
 */
export function jsonWriter(slices: Slices, mostBytes: number): (answer: object) => Promise<string> {
  return async (answer) => {
    if (isSmall(answer)) return `${JSON.stringify(answer)}\n`;
    const taker: Taker = {};
    let [text, piece, bytes] = ['', '', 0];
    for (const part of partsOf(answer)) {
      piece += part;
      if (piece.length < PIECE) continue;
      bytes += Buffer.byteLength(piece);
      if (bytes > mostBytes) return `${JSON.stringify(tooLarge(mostBytes))}\n`;
      text += piece;
      piece = '';
      await slices.take(VALUES_OF_PIECE, taker);
    }
    return bytes + Buffer.byteLength(piece) > mostBytes
      ? `${JSON.stringify(tooLarge(mostBytes))}\n`
      : `${text}${piece}\n`;
  };
}

function tooLarge(limit: number): object {
  const message = `The answer is larger than ${limit.toLocaleString('en-US')} bytes, so it was given up. Ask for smaller pages (\`first\` or \`limit\`), for fewer fields, or in several requests.`;
  return { errors: [{ message, extensions: { code: 'LIMIT_EXCEEDED', limit, unit: 'bytes' } }], data: null };
}

/** Whether a value is soon written; it is not looked at further than that takes. */
function isSmall(answer: unknown): boolean {
  let [values, characters] = [0, 0];
  const waiting: unknown[] = [answer];
  while (waiting.length > 0) {
    const value = waiting.pop();
    values += 1;
    if (typeof value === 'string') characters += value.length;
    else if (value !== null && typeof value === 'object') {
      const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
      if (values + waiting.length + inner.length > SMALL_VALUES) return false;
      waiting.push(...inner);
    }
    if (characters > SMALL_CHARACTERS) return false;
  }
  return true;
}

/** The parts of a value's JSON, in order, as `JSON.stringify` would give them. */
function* partsOf(answer: object): Generator<string> {
  const stack: Open[] = [];
  const open = (value: object): string => {
    stack.push({ of: value, keys: Array.isArray(value) ? null : keysOf(value), at: 0 });
    return Array.isArray(value) ? '[' : '{';
  };
  yield open(answer);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { of, keys, at } = top;
    const isOver = at >= (keys ?? (of as readonly unknown[])).length;
    if (isOver) {
      stack.pop();
      yield keys === null ? ']' : '}';
      continue;
    }
    top.at += 1;
    const key = keys?.[at];
    const value: unknown =
      key === undefined ? (of as readonly unknown[])[at] : (of as Record<string, unknown>)[key];
    const before = `${at === 0 ? '' : ','}${key === undefined ? '' : `${JSON.stringify(key)}:`}`;
    const isOpen = value !== null && typeof value === 'object';
    yield before + (isOpen ? open(value) : (JSON.stringify(value) ?? 'null'));
  }
}

/** `JSON.stringify` leaves out what is undefined. */
function keysOf(value: object): string[] {
  return Object.keys(value).filter((key) => (value as Record<string, unknown>)[key] !== undefined);
}
