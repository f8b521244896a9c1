import { countFormulas, csvLines, formulaSentence, type Cell } from '../../../server/export/csv-text.js';
import type { Value } from '../../../server/engine/values.js';
import { toJson } from './json.js';

/**
 * A result as CSV after RFC 4180, with a head line and CRLF. Null is an empty field, the empty string is `""`;
 * lists, maps, nodes, relationships and paths are JSON. A field is what the graph holds, unchanged, so that a program
 * reads back what was written; what a spreadsheet may do with it, `formulaNotice` says.
 */
export function csvText(columns: readonly string[], rows: readonly (readonly Value[])[]): string {
  const cells = rows.map((row) => columns.map((_, index) => cellOf(row[index] ?? null)));
  return csvLines([[...columns], ...cells]);
}

/** A sentence on texts that a spreadsheet may run as formulas; null where there are none. Numbers are none. */
export function formulaNotice(
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): string | null {
  return formulaSentence(countFormulas([...columns, ...rows.flat()]));
}

/** Null stays null: the library leaves it empty, and quotes the empty string. */
function cellOf(value: Value): Cell {
  const json = toJson(value);
  if (json === null) return null;
  return typeof json === 'object' ? JSON.stringify(json) : String(json);
}
