import { stringify } from 'csv-stringify/sync';
import type { Value } from '../../graph/values.js';
import { toJson } from './json.js';

/**
 * A result as CSV after RFC 4180, with a head line and CRLF. Null is an empty field, the empty string is `""`;
 * lists, maps, nodes, relationships and paths are JSON.
 */
export function csvText(columns: readonly string[], rows: readonly (readonly Value[])[]): string {
  const cells = rows.map((row) => columns.map((_, index) => cellOf(row[index] ?? null)));
  return stringify([[...columns], ...cells], { record_delimiter: 'windows', quoted_match: /^$/ });
}

/** Null stays null: the library leaves it empty, and quotes the empty string. */
function cellOf(value: Value): string | null {
  const json = toJson(value);
  if (json === null) return null;
  return typeof json === 'object' ? JSON.stringify(json) : String(json);
}
