import { stringify } from 'csv-stringify/sync';
import type { Value } from '../../../server/engine/values.js';
import { toJson } from './json.js';

/** What is quoted beside fields with commas and quotes: the empty text, and any line break, of whatever system. */
const QUOTED = /^$|[\r\n]/;
/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * A result as CSV after RFC 4180, with a head line and CRLF. Null is an empty field, the empty string is `""`;
 * lists, maps, nodes, relationships and paths are JSON. A field is what the graph holds, unchanged, so that a program
 * reads back what was written; what a spreadsheet may do with it, `formulaNotice` says.
 */
export function csvText(columns: readonly string[], rows: readonly (readonly Value[])[]): string {
  const cells = rows.map((row) => columns.map((_, index) => cellOf(row[index] ?? null)));
  return stringify([[...columns], ...cells], { record_delimiter: 'windows', quoted_match: QUOTED });
}

/** A sentence on texts that a spreadsheet may run as formulas; null where there are none. Numbers are none. */
export function formulaNotice(
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): string | null {
  const texts = [...columns, ...rows.flat().filter((cell) => typeof cell === 'string')];
  const count = texts.filter((text) => FORMULA.test(text)).length;
  if (count === 0) return null;
  return `${count === 1 ? 'One field begins' : `${count} fields begin`} like a formula (=, +, -, @). They are written as they are; before you open the file in a spreadsheet, import its columns as text.`;
}

/** Null stays null: the library leaves it empty, and quotes the empty string. */
function cellOf(value: Value): string | null {
  const json = toJson(value);
  if (json === null) return null;
  return typeof json === 'object' ? JSON.stringify(json) : String(json);
}
