import { ConfigError } from '../../server/config.js';
import { AllegianceError, messageOf } from '../../server/errors.js';
import { harmless } from './output/cypher-text.js';
import { widthOf, wrap } from './output/width.js';
import { UsageError } from './parameters.js';

/** Where a statement stands in a script. */
export interface Place {
  /** Name of the file; undefined for standard input and a query. */
  readonly file: string | undefined;
  /** Of the statement's first line, 1-based. */
  readonly line: number;
}

/** Characters shown on each side of the fault in a long line, where no terminal is narrower. */
const CONTEXT = 60;
/** The blanks before a line, and `…` on both sides. */
const AROUND_LINE = 5;
const MAX_LINES = 100;

/**
 * An error in words, with the line it is in and a caret under the place where the error names one.
 * @param statement the text whose lines and columns the error counts
 * @param width columns of the terminal; undefined for a pipe or a file
 */
export function describeFault(error: unknown, statement = '', place?: Place, width?: number): string {
  if (!(error instanceof AllegianceError))
    return `${fitted(`${prefix(place, undefined)}${messageOf(error)}`, width)}\n`;
  const { line, column } = error.details;
  const lines = [fitted(`${prefix(place, line)}${error.code}: ${error.message}`, width)];
  const source = line === undefined ? undefined : statement.split(/\r?\n/)[line - 1];
  if (source !== undefined && column !== undefined) lines.push(...caretLines(source, column, width));
  return `${lines.join('\n')}\n`;
}

/** The exit code for an error that ends the program. */
export function exitCodeOf(error: unknown): 1 | 2 {
  return error instanceof UsageError || error instanceof ConfigError ? 2 : 1;
}

function prefix(place: Place | undefined, line: number | undefined): string {
  if (place === undefined) return '';
  const number = place.line + (line ?? 1) - 1;
  return `${place.file === undefined ? 'line ' : `${place.file}:`}${number}: `;
}

/** The text broken at blanks, so that the terminal does not break it inside a word. */
function fitted(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  return text
    .split('\n')
    .flatMap((line) => wrap(line, width, MAX_LINES))
    .join('\n');
}

/** Columns count code points. The line is cut so that the caret stands under its place. */
function caretLines(source: string, column: number, width = Infinity): string[] {
  // A wide character takes two columns.
  const room = Math.floor((width - AROUND_LINE) / (widthOf(source) > source.length ? 4 : 2));
  const context = Math.max(4, Math.min(CONTEXT, room));
  const points = Array.from(source.replaceAll('\t', ' '));
  const at = Math.min(column - 1, points.length);
  const from = Math.max(0, at - context);
  const to = Math.min(points.length, at + context);
  const before = (from > 0 ? '…' : '') + harmless(points.slice(from, at).join(''));
  const after = harmless(points.slice(at, to).join('')) + (to < points.length ? '…' : '');
  return [`  ${before}${after}`, `  ${' '.repeat(widthOf(before))}^`];
}
