import { pipeline, type Readable } from 'node:stream';
import { parse, type CsvError, type Info } from 'csv-parse';
import { Fields } from './fields.js';
import { FormatError } from './errors.js';
import type { TextRow } from './item.js';

/** Longest row, in bytes. One beyond it has a quote that never ends. */
const LONGEST_ROW = 1_000_000;

/** What a file of comma-separated values must and may look like. */
export interface CsvShape {
  /** Name of the format, for the person whose file it is not. */
  readonly format: string;
  /** Columns without which the file is not of this format. */
  readonly needs: readonly string[];
  /** All columns that the format knows, where another one can only be a slip. */
  readonly only?: readonly string[];
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

/**
 * Reads comma-separated values with a head line, as RFC 4180 has them: quoted fields may hold commas, line breaks and
 * doubled quotes. Any line endings and a byte order mark will do; empty lines are no rows. Columns are found by their
 * names, in any order and letter case; those that a format does not know are not looked at.
 * @throws FormatError where there is no head line, or one without a column that the format needs
 */
export async function* csvRows(stream: Readable, shape: CsvShape): AsyncGenerator<TextRow<Fields>> {
  const broken: CsvError[] = [];
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error !== undefined) broken.push(error);
      return undefined;
    },
  });
  // The error of either stream ends the loop below.
  pipeline(stream, parser, () => undefined);

  let columns: ReadonlyMap<string, number> | undefined;
  let width = 0;
  let row = 0;
  let lastLine = 0;
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    for (const error of brokenBefore(broken, info.records)) {
      if (columns === undefined) throw headError(shape);
      row += 1;
      yield brokenRow(row, lastLine + 1, error);
      lastLine = error['lines'] as number;
    }
    const line = info.lines - breaksIn(record);
    lastLine = info.lines;
    if (columns === undefined) {
      columns = columnsOf(record, shape);
      width = record.length;
      continue;
    }
    row += 1;
    yield record.length === width
      ? { kind: 'row', row, line, content: new Fields(columns, record) }
      : {
          kind: 'broken',
          row,
          line,
          reason: `it has ${record.length} fields where the head line has ${width}`,
        };
  }
  if (columns === undefined) throw headError(shape);
  for (const error of broken) {
    row += 1;
    yield brokenRow(row, lastLine + 1, error);
    lastLine = error['lines'] as number;
  }
}

/** What could not be read before a record; the parser runs ahead of whoever takes its records. */
function brokenBefore(broken: CsvError[], record: number): CsvError[] {
  const after = broken.findIndex((error) => (error['records'] as number) >= record);
  return broken.splice(0, after === -1 ? broken.length : after);
}

function brokenRow(row: number, line: number, error: CsvError): TextRow<never> {
  const last = error['lines'] as number;
  const lines = last > line ? `lines ${line} to ${last}` : `line ${line}`;
  const reason =
    error.code === 'CSV_MAX_RECORD_SIZE'
      ? `a quote does not end; ${lines} cannot be read`
      : `a quote does not end, or goes on after its end; ${lines} cannot be read`;
  return { kind: 'broken', row, line, reason };
}

function columnsOf(head: readonly string[], { format, needs, only }: CsvShape): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [at, name] of head.entries()) {
    const key = name.trim().toLowerCase();
    if (key !== '' && columns.has(key)) throw new FormatError(`The head line names the column ${key} twice.`);
    columns.set(key, at);
  }
  const missing = needs.filter((name) => !columns.has(name.toLowerCase()));
  if (missing.length > 0)
    throw new FormatError(
      `This is no ${format} file: its head line has no column ${missing.join(', ')}. It needs ${needs.join(', ')}.`,
    );
  const known = only === undefined ? undefined : new Set(only.map((name) => name.toLowerCase()));
  const strange = head.filter((name) => known?.has(name.trim().toLowerCase()) === false);
  if (strange.length > 0)
    throw new FormatError(
      `${format} knows no column ${strange.map((name) => `"${name.trim()}"`).join(', ')}. It knows ${only?.join(', ') ?? ''}.`,
    );
  return columns;
}

function headError({ format, needs }: CsvShape): FormatError {
  return new FormatError(`This is no ${format} file: it has no head line. It needs ${needs.join(', ')}.`);
}

function breaksIn(record: readonly string[]): number {
  let breaks = 0;
  for (const field of record)
    if (field.includes('\n') || field.includes('\r')) breaks += field.match(/\r\n|\n|\r/g)?.length ?? 0;
  return breaks;
}
