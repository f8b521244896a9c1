import type { Record as Row, Result, ResultSummary } from 'neo4j-driver';
import { bytesNotice, NO_CHANGES, rowsNotice, timeNotice } from '../bounds.js';
import type { Bounds, Changes, Rows } from '../port.js';
import { GraphNode, GraphPath, GraphRelationship, type Value } from '../values.js';
import { fromNeo4j } from './convert.js';

/** Rows that have come while a result still streams. */
export class RowsSoFar {
  columns: readonly string[] = [];
  rows: Value[][] = [];

  /** The rows as the answer of a statement that was stopped at its time; undefined where none came. */
  asAnswer(timeoutMs: number): Rows | undefined {
    if (this.rows.length === 0) return undefined;
    const notices = [timeNotice(timeoutMs, this.rows.length)];
    return { columns: this.columns, rows: this.rows, truncated: true, notices, changes: NO_CHANGES };
  }
}

/**
 * Reads a result as it streams in, and stops the stream where a bound is reached.
 * @param soFar is kept up to date with what has come
 */
export async function collectRows(
  result: Result,
  bounds: Bounds,
  soFar: RowsSoFar = new RowsSoFar(),
): Promise<Rows> {
  const rows: Value[][] = [];
  const notices: string[] = [];
  let bytes = 0;
  const columns = await result.keys();
  soFar.columns = columns.map(String);
  soFar.rows = rows;
  for await (const record of result) {
    if (rows.length >= bounds.maxRows) {
      notices.push(rowsNotice(bounds.maxRows));
      break;
    }
    const row = columns.map((_, index) => fromNeo4j(record.get(index)));
    bytes += jsonBytes(row, utf8);
    if (bytes > bounds.maxBytes) {
      notices.push(bytesNotice(bounds.maxBytes, rows.length));
      break;
    }
    rows.push(row);
  }
  const summary = await result.summary();
  return {
    columns: soFar.columns,
    rows,
    truncated: notices.length > 0,
    notices,
    changes: changesOf(summary),
  };
}

/**
 * Reads a result at once, in half the time that a stream takes which can pause after each row. For bounds that an answer
 * seldom reaches: the rows beyond them are not kept, but the answer comes only when the server has sent them all, because
 * a session that is closed before leaves a connection that the next statement waits for without end.
 */
export function gatherRows(result: Result, bounds: Bounds): Promise<Rows> {
  return new Promise((resolve, reject) => {
    const gathering = new Gathering(bounds, resolve, reject);
    result.subscribe({
      onKeys: (keys) => gathering.begin(keys.map(String)),
      onNext: (record) => gathering.add(record),
      onCompleted: (summary) => gathering.end(changesOf(summary)),
      onError: (error) => gathering.fail(error),
    });
  });
}

/** Rows that are gathered for somebody. */
class Gathering {
  #columns: readonly string[] = [];
  readonly #rows: Value[][] = [];
  #bytes = 0;
  readonly #notices: string[] = [];

  constructor(
    private readonly bounds: Bounds,
    private readonly resolve: (rows: Rows) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  begin(columns: readonly string[]): void {
    this.#columns = columns;
  }

  add(record: Row): void {
    if (this.#notices.length > 0) return;
    const { maxRows, maxBytes } = this.bounds;
    if (this.#rows.length >= maxRows) {
      this.#notices.push(rowsNotice(maxRows));
      return;
    }
    const row = this.#columns.map((_, index) => fromNeo4j(record.get(index)));
    this.#bytes += jsonBytes(row, characters);
    if (this.#bytes > maxBytes) this.#notices.push(bytesNotice(maxBytes, this.#rows.length));
    else this.#rows.push(row);
  }

  end(changes: Changes): void {
    const truncated = this.#notices.length > 0;
    this.resolve({ columns: this.#columns, rows: this.#rows, truncated, notices: this.#notices, changes });
  }

  fail(error: Error): void {
    this.reject(error);
  }
}

function changesOf(summary: ResultSummary): Changes {
  const updates = summary.counters.updates();
  return {
    nodesCreated: updates.nodesCreated,
    nodesDeleted: updates.nodesDeleted,
    relationshipsCreated: updates.relationshipsCreated,
    relationshipsDeleted: updates.relationshipsDeleted,
    propertiesSet: updates.propertiesSet,
    labelsAdded: updates.labelsAdded,
    labelsRemoved: updates.labelsRemoved,
  };
}

type SizeOfText = (text: string) => number;

const utf8: SizeOfText = (text) => Buffer.byteLength(text);

/** The size of a text for bounds that an answer seldom reaches: the bytes of its UTF-8 take ten times as long to count. */
const characters: SizeOfText = ({ length }) => length;

/** About the size of a value as JSON, counted without writing it: this runs over every value that is read. */
function jsonBytes(value: Value, ofText: SizeOfText): number {
  switch (typeof value) {
    case 'string':
      return ofText(value) + 2;
    case 'boolean':
      return 5;
    case 'number':
    case 'bigint':
      return String(value).length;
    default:
      break;
  }
  if (value === null) return 4;
  if (isList(value)) return sum(value, ofText);
  if (value instanceof GraphPath) return sum(value.nodes, ofText) + sum(value.relationships, ofText);
  if (value instanceof GraphNode)
    return ofText(value.key) + sum(value.labels, ofText) + ofMap(value.properties, ofText);
  if (value instanceof GraphRelationship)
    return (
      sum([value.key, value.type, value.startKey, value.endKey], ofText) + ofMap(value.properties, ofText)
    );
  return ofMap(value, ofText);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function sum(values: readonly Value[], ofText: SizeOfText): number {
  let bytes = 2;
  for (const value of values) bytes += jsonBytes(value, ofText) + 1;
  return bytes;
}

function ofMap(map: Readonly<Record<string, Value>>, ofText: SizeOfText): number {
  let bytes = 2;
  for (const key of Object.keys(map)) bytes += key.length + 4 + jsonBytes(map[key] ?? null, ofText);
  return bytes;
}
