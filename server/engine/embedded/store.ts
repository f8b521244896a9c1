import { GrafeoDB, type GrafeoValue, type QueryResult, type Transaction } from '@grafeo-db/js';
import { LRUCache } from 'lru-cache';
import { AllegianceError } from '../../errors.js';
import { bytesNotice, rowsNotice } from '../bounds.js';
import { LOAD_CSV_REFUSED, mayLoadCsv, requireDataStatement, requireSchemaStatement } from '../refusals.js';
import type { Parameters } from '../values.js';
import { encode } from './codec.js';
import { ConversionMark, type Asker } from './conversion.js';
import { fromGrafeo, textFits } from './convert.js';
import { isShow, loadsCsv, whyNotReading } from './plan-check.js';
import { gqlStatusOf, translate } from './translate.js';
import type { Failure } from './protocol.js';

/** Rows that are turned into JSON before other work gets its turn. */
const ROWS_PER_TURN = 2_000;
/** Statements whose verdict (reads or not) is remembered. */
const VERDICTS = 1_000;

/** A statement failed in a way that its asker is told. */
export class StatementError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
    this.name = 'StatementError';
  }
}

/** An answer's JSON, put together by hand because its rows are JSON already. */
export interface RowsJson {
  readonly json: string;
}

export interface RowBounds {
  readonly maxRows: number;
  readonly maxBytes: number;
}

/** What turning one row into values may take beyond its bytes, which the engine, V8 and JSON hold at the same time. */
const ROW_BYTES_FACTOR = 4;
const ROW_BYTES_SPARE = 64 * 1024 ** 2;

/** The database file in this process, and the rules of what runs on it. Knows nothing of sockets or time. */
export class Store {
  readonly version: string;
  readonly #db: GrafeoDB;
  /** Why each statement may not be sent for reading; undefined where it may. */
  readonly #verdicts = new LRUCache<string, { readonly reason: string | undefined }>({ max: VERDICTS });

  /**
   * Opens the file, or makes it.
   * @throws what the engine throws; see `isLocked`
   */
  constructor(
    file: string,
    private readonly mark: ConversionMark = new ConversionMark(),
  ) {
    this.#db = GrafeoDB.create(file);
    this.version = this.#db.version();
  }

  /**
   * Whether opening failed because another process has the file. The engine says it in two ways: the second when
   * the other one took the file while this one was already reading it.
   */
  static isLocked(thrown: unknown): boolean {
    return (
      thrown instanceof Error &&
      /database(?: file)? (?:cannot be locked|is locked by another process)/.test(thrown.message)
    );
  }

  /** Runs a statement that may only read. */
  async read(text: string, parameters: Parameters, bounds: RowBounds, asker: Asker): Promise<RowsJson> {
    if (!isShow(text)) {
      const reason = await this.#verdict(text, parameters);
      if (reason !== undefined) throw new AllegianceError('READ_ONLY', reason);
    }
    return this.#rows(await this.#db.executeCypher(text, parameters), bounds, asker);
  }

  begin(): Transaction {
    return this.#db.beginTransaction();
  }

  /** Runs a statement in a transaction. */
  async run(
    transaction: Transaction,
    text: string,
    parameters: Parameters,
    bounds: RowBounds,
    asker: Asker,
  ): Promise<RowsJson> {
    requireDataStatement(text);
    if (mayLoadCsv(text) && loadsCsv(await this.explain(text, parameters)))
      throw new AllegianceError('READ_ONLY', LOAD_CSV_REFUSED);
    return this.#rows(await transaction.executeCypher(text, parameters), bounds, asker);
  }

  /** Runs a statement that makes or drops a constraint or an index. */
  async schema(text: string): Promise<void> {
    requireSchemaStatement(text);
    await this.#db.executeCypher(text);
    this.#verdicts.clear();
  }

  /** The engine's plan, one operator a line. */
  async explain(text: string, parameters: Parameters): Promise<string> {
    try {
      const result = await this.#db.executeCypher(`EXPLAIN\n${text}`, parameters);
      return String(result.scalar());
    } catch (error) {
      throw new StatementError(translate(error, 1));
    }
  }

  close(): void {
    this.#db.close();
  }

  async #verdict(text: string, parameters: Parameters): Promise<string | undefined> {
    const known = this.#verdicts.get(text);
    if (known !== undefined) return known.reason;
    let reason: string | undefined;
    try {
      reason = whyNotReading(String((await this.#db.executeCypher(`EXPLAIN\n${text}`, parameters)).scalar()));
    } catch (error) {
      // The engine has no plan for schema statements, and says so with this status.
      if (gqlStatusOf(error) !== '22000') throw new StatementError(translate(error, 1));
      reason =
        'The statement would change the schema (or has no plan that shows it only reads), and it was sent for reading. Use the write mode.';
    }
    this.#verdicts.set(text, { reason });
    return reason;
  }

  async #rows(result: QueryResult, bounds: RowBounds, asker: Asker): Promise<RowsJson> {
    const columns = result.columns;
    const rows: string[] = [];
    const notices: string[] = [];
    const total = result.length;
    const wanted = Math.min(total, bounds.maxRows);
    let bytes = 0;
    for (let index = 0; index < wanted; index += 1) {
      const json = this.mark.during(asker, ROW_BYTES_FACTOR * bounds.maxBytes + ROW_BYTES_SPARE, () =>
        rowJson(result.get(index), columns, bounds.maxBytes - bytes),
      );
      bytes += json === undefined ? bounds.maxBytes + 1 : Buffer.byteLength(json);
      if (json === undefined || bytes > bounds.maxBytes) {
        notices.push(bytesNotice(bounds.maxBytes, rows.length));
        break;
      }
      rows.push(json);
      if (index % ROWS_PER_TURN === ROWS_PER_TURN - 1) await new Promise(setImmediate);
    }
    if (notices.length === 0 && total > wanted) notices.push(rowsNotice(bounds.maxRows));
    const counters = result.counters;
    const head = JSON.stringify({
      columns,
      truncated: notices.length > 0,
      notices,
      changes: {
        nodesCreated: counters.nodesCreated,
        nodesDeleted: counters.nodesDeleted,
        relationshipsCreated: counters.edgesCreated,
        relationshipsDeleted: counters.edgesDeleted,
        propertiesSet: counters.propertiesSet,
        labelsAdded: counters.labelsAdded,
        labelsRemoved: counters.labelsRemoved,
      },
    });
    return { json: `${head.slice(0, -1)},"rows":[${rows.join(',')}]}` };
  }
}

/**
 * One row as JSON.
 * @returns undefined where its texts alone are longer than `maxBytes`, told before they are written once more
 */
function rowJson(
  row: Readonly<Record<string, GrafeoValue>>,
  columns: readonly string[],
  maxBytes: number,
): string | undefined {
  const values = columns.map((column) => row[column] ?? null);
  if (!textFits(values, maxBytes)) return undefined;
  return JSON.stringify(values.map((value) => encode(fromGrafeo(value))));
}
