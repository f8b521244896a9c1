import { ConfigError } from '../config.js';
import { AllegianceError, messageOf } from '../errors.js';
import { harmless } from './output/cypher-text.js';
import { widthOf } from './output/width.js';
import { UsageError } from './parameters.js';

/** Where a statement stands in a script. */
export interface Place {
  /** Name of the file; undefined for standard input and a query. */
  readonly file: string | undefined;
  /** Of the statement's first line, 1-based. */
  readonly line: number;
}

/** Characters shown on each side of the fault in a long line. */
const CONTEXT = 60;

/**
 * An error in words, with the line it is in and a caret under the place where the error names one.
 * @param statement the text whose lines and columns the error counts
 */
export function describeFault(error: unknown, statement = '', place?: Place): string {
  if (!(error instanceof AllegianceError)) return `${messageOf(error)}\n`;
  const { line, column } = error.details;
  const lines = [`${prefix(place, line)}${error.code}: ${error.message}`];
  const source = line === undefined ? undefined : statement.split(/\r?\n/)[line - 1];
  if (source !== undefined && column !== undefined) lines.push(...caretLines(source, column));
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

/** Columns count code points. */
function caretLines(source: string, column: number): string[] {
  const points = Array.from(source.replaceAll('\t', ' '));
  const at = Math.min(column - 1, points.length);
  const from = Math.max(0, at - CONTEXT);
  const to = Math.min(points.length, at + CONTEXT);
  const before = (from > 0 ? '…' : '') + harmless(points.slice(from, at).join(''));
  const after = harmless(points.slice(at, to).join('')) + (to < points.length ? '…' : '');
  return [`  ${before}${after}`, `  ${' '.repeat(widthOf(before))}^`];
}
