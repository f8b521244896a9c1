import type { Readable } from 'node:stream';
import type { TextRow } from './item.js';

/** Longest line, in characters. */
const LONGEST_LINE = 10_000_000;

export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads JSON Lines: one object a line, in UTF-8. Empty lines are no rows. */
export async function* jsonRows(stream: Readable): AsyncGenerator<TextRow<JsonObject>> {
  let line = 0;
  let row = 0;
  for await (const text of linesOf(stream)) {
    line += 1;
    if (text !== null && text.trim() === '') continue;
    row += 1;
    yield { row, line, ...rowOf(text) };
  }
}

type Read =
  | { readonly kind: 'row'; readonly content: JsonObject }
  | { readonly kind: 'broken'; readonly reason: string };

function rowOf(text: string | null): Read {
  if (text === null) return { kind: 'broken', reason: `the line is longer than ${LONGEST_LINE} characters` };
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === 'object' && content !== null && !Array.isArray(content))
      return { kind: 'row', content: content as JsonObject };
    return { kind: 'broken', reason: 'it is JSON, but no object' };
  } catch {
    return { kind: 'broken', reason: 'it is no JSON' };
  }
}

/** Lines as a line feed ends them (JSON may hold every other line break of Unicode); null for one that is too long. */
async function* linesOf(stream: Readable): AsyncGenerator<string | null> {
  const decoder = new TextDecoder('utf-8');
  let pieces: string[] = [];
  let length = 0;
  const take = (): string | null => {
    const line = length > LONGEST_LINE ? null : pieces.join('');
    pieces = [];
    length = 0;
    return line;
  };
  const keep = (piece: string): void => {
    length += piece.length;
    if (length <= LONGEST_LINE) pieces.push(piece);
    else pieces = [];
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      keep(text.slice(from, end));
      yield take();
      from = end + 1;
    }
    if (from < text.length) keep(text.slice(from));
  }
  keep(decoder.decode());
  if (length > 0) yield take();
}
