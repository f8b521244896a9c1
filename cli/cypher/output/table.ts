import type { Value } from '../../../server/engine/values.js';
import { cypherText, harmless } from './cypher-text.js';
import { pad, truncate, widthOf, wrap } from './width.js';

/** Most lines that one cell takes where the width is bounded. */
const MAX_CELL_LINES = 6;
/** Narrowest column before the rows are written one below the other. */
const MIN_COLUMN = 8;
/** A width that nothing reaches, for output that no terminal shows. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER;

/**
 * A result as a table.
 * @param terminalWidth columns of the terminal; undefined where the output is no terminal, and nothing is cut
 * @returns lines, each with its line break; no line is wider than the terminal
 */
export function tableLines(
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
  terminalWidth: number | undefined,
): string[] {
  const heads = columns.map(harmless);
  const cells = rows.map((row) => columns.map((_, index) => cypherText(row[index] ?? null)));
  const bound = terminalWidth ?? UNBOUNDED;
  const widths = fit(naturalWidths(heads, cells), bound - (3 * heads.length + 1));
  return widths === undefined ? records(heads, cells, bound) : grid(heads, cells, widths, bound);
}

function naturalWidths(heads: readonly string[], cells: readonly (readonly string[])[]): number[] {
  return heads.map((head, index) =>
    cells.reduce((most, row) => Math.max(most, widthOf(row[index] ?? '')), Math.max(1, widthOf(head))),
  );
}

/**
 * Shares out the room: a column that needs less than an equal share gets what it needs, the wide ones share the
 * rest. Undefined where a wide column would become too narrow to read.
 */
export function fit(natural: readonly number[], room: number): number[] | undefined {
  if (natural.reduce((sum, width) => sum + width, 0) <= room) return [...natural];
  let left = room;
  const widths = natural.map(() => 0);
  const bySize = natural.map((_, index) => index).sort((a, b) => (natural[a] ?? 0) - (natural[b] ?? 0));
  for (const [place, index] of bySize.entries()) {
    const share = Math.floor(left / (natural.length - place));
    const width = Math.min(natural[index] ?? 0, share);
    if (width < Math.min(natural[index] ?? 0, MIN_COLUMN)) return undefined;
    widths[index] = width;
    left -= width;
  }
  return widths;
}

function grid(
  heads: readonly string[],
  cells: readonly (readonly string[])[],
  widths: readonly number[],
  bound: number,
): string[] {
  const rule = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+\n`;
  const maxLines = bound === UNBOUNDED ? UNBOUNDED : MAX_CELL_LINES;
  const line = (parts: readonly string[]): string =>
    `|${widths.map((width, index) => ` ${pad(parts[index] ?? '', width)} `).join('|')}|\n`;
  const lines = [rule, line(heads.map((head, index) => truncate(head, widths[index] ?? 1))), rule];
  for (const row of cells) {
    const wrapped = row.map((cell, index) => wrap(cell, widths[index] ?? 1, maxLines));
    const height = Math.max(...wrapped.map((part) => part.length));
    for (let at = 0; at < height; at += 1) lines.push(line(wrapped.map((part) => part[at] ?? '')));
  }
  lines.push(rule);
  return lines;
}

/** One row below the other, a line for each column, for results with more columns than the terminal has room for. */
function records(heads: readonly string[], cells: readonly (readonly string[])[], bound: number): string[] {
  const widest = Math.min(Math.max(...heads.map(widthOf)), Math.max(4, Math.floor(bound / 3)));
  const room = Math.max(4, bound - widest - 3);
  return cells.flatMap((row, number) => {
    const title = `-- row ${number + 1} `;
    const lines = [
      truncate(title + '-'.repeat(Math.max(0, Math.min(bound, 60) - title.length)), bound) + '\n',
    ];
    for (const [index, head] of heads.entries()) {
      for (const [at, part] of wrap(row[index] ?? '', room, MAX_CELL_LINES).entries()) {
        lines.push(`${pad(at === 0 ? truncate(head, widest) : '', widest)} | ${part}\n`);
      }
    }
    return lines;
  });
}
