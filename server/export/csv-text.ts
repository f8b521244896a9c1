import { stringify } from 'csv-stringify/sync';

/** What is quoted beside fields with commas and quotes: the empty text, and any line break, of whatever system. */
const QUOTED = /^$|[\r\n]/;
/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** What a field of CSV may hold. Null is an empty field, the empty text is `""`. */
export type Cell = string | number | boolean | null;

/** Lines of CSV after RFC 4180, with CRLF. A field is what it is given, unchanged. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
  return stringify(cells, { record_delimiter: 'windows', quoted_match: QUOTED });
}

/** How many of some fields are texts that a spreadsheet may run as formulas. Numbers are none. */
export function countFormulas(fields: readonly unknown[]): number {
  return fields.filter((field) => typeof field === 'string' && FORMULA.test(field)).length;
}

/** A sentence on texts that a spreadsheet may run as formulas; null where there are none. */
export function formulaSentence(count: number): string | null {
  if (count === 0) return null;
  return `${count === 1 ? 'One field begins' : `${count} fields begin`} like a formula (=, +, -, @). They are written as they are; before you open the file in a spreadsheet, import its columns as text.`;
}
