import type { Value } from '../../../server/engine/values.js';
import { csvText } from './csv.js';
import { rowToJson } from './json.js';
import { tableLines } from './table.js';

export const FORMATS = ['table', 'json', 'jsonl', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Rows that are written in one piece, so that a large result does not become one text in memory. */
const ROWS_PER_PIECE = 1_000;

export function isFormat(text: string): text is Format {
  return (FORMATS as readonly string[]).includes(text);
}

/** The columns and rows of a result. */
export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/**
 * A result as text, in pieces. A statement that gives no columns gives nothing, and `[]` as JSON.
 * @param terminalWidth for tables; undefined where the output is no terminal
 */
export function* render(grid: Grid, format: Format, terminalWidth: number | undefined): Generator<string> {
  const { columns, rows } = grid;
  switch (format) {
    case 'table':
      if (columns.length > 0) yield tableLines(columns, rows, terminalWidth).join('');
      return;
    case 'csv':
      if (columns.length > 0) yield csvText(columns, rows);
      return;
    case 'jsonl':
      for (const piece of pieces(rows)) {
        yield piece.map((row) => `${JSON.stringify(rowToJson(columns, row))}\n`).join('');
      }
      return;
    case 'json':
      yield '[';
      for (const [index, piece] of [...pieces(rows)].entries()) {
        const text = piece.map((row) => JSON.stringify(rowToJson(columns, row))).join(',\n ');
        yield `${index === 0 ? '\n ' : ',\n '}${text}`;
      }
      yield rows.length === 0 ? ']\n' : '\n]\n';
      return;
    default:
      return format satisfies never;
  }
}

function* pieces<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += ROWS_PER_PIECE)
    yield rows.slice(from, from + ROWS_PER_PIECE);
}
