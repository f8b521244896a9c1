import { typeSamples } from '../../server/engine/numbers.js';
import {
  explainable,
  parameterNames,
  prepare,
  type Access,
  type Prepared,
} from '../../server/guard/index.js';
import { fromEngine } from '../../server/guard/handed-on.js';
import { AllegianceError } from '../../server/errors.js';
import { NO_CHANGES } from '../../server/engine/bounds.js';
import type { Changes, GraphEngine, ReadOptions, Rows, Statement } from '../../server/engine/port.js';
import { isSchemaStatement } from '../../domain/cypher-text/script.js';
import type { Parameter } from '../../server/engine/values.js';
import type { Format, Grid } from './output/format.js';
import { UsageError } from './parameters.js';

/** What a statement gave. */
export interface Outcome {
  readonly kind: 'rows' | 'plan' | 'schema';
  readonly grid: Grid;
  readonly notices: readonly string[];
  readonly changes: Changes;
  /** Time of the engine, and of the way to it. */
  readonly elapsedMs: number;
}

export interface SessionLimits {
  readonly maxRows?: number;
  readonly timeoutMs?: number;
}

/** What lasts from one statement to the next, and the way of a statement to the engine. */
export class Session {
  readonly parameters = new Map<string, Parameter>();
  /** Undefined: a table. */
  format: Format | undefined;
  #access: Access;

  constructor(
    readonly engine: GraphEngine,
    /** What the command line allows. */
    private readonly granted: Access,
    readonly limits: SessionLimits = {},
  ) {
    this.#access = granted;
  }

  /** With `read`, statements that change anything are refused. */
  get access(): Access {
    return this.#access;
  }

  /**
   * Switches between reading and writing. What the command line did not allow, only the person at the terminal may.
   * @param isTyped the person typed it there, rather than a script that they run
   * @throws UsageError naming --write
   */
  switchAccess(access: Access, isTyped: boolean): void {
    if (access === 'write' && this.#access !== 'write' && this.granted !== 'write' && !isTyped) {
      throw new UsageError(
        'A script cannot switch to writing, so ":write on" was refused. Start the shell with --write to let its statements change the graph; in a session, type :write on yourself before :source.',
      );
    }
    this.#access = access;
  }

  /**
   * Runs one statement; one that begins with EXPLAIN gives its plan instead.
   * @param signal stops it
   * @throws AllegianceError; its line and column count in `text`
   */
  async run(text: string, signal: AbortSignal): Promise<Outcome> {
    const toExplain = explainable(text);
    if (toExplain !== null) return this.explain(toExplain);
    const { prepared, access } = this.#prepare(text);
    this.#requireParameters(text);
    const started = performance.now();
    const elapsed = (): number => performance.now() - started;
    if (access === 'write' && isSchemaStatement(prepared.text)) {
      await this.engine.schema(prepared.text);
      return { ...NO_ROWS, kind: 'schema', notices: prepared.notices, elapsedMs: elapsed() };
    }
    const statement: Statement = { text: prepared.text, parameters: Object.fromEntries(this.parameters) };
    const answer =
      access === 'read'
        ? this.engine.read(statement, this.#options(signal))
        : this.engine.write((transaction) => transaction.run(statement), this.#options(signal));
    const rows = await answer.catch(this.#handOn);
    return {
      kind: 'rows',
      grid: gridOf(prepared, rows),
      notices: [...prepared.notices, ...rows.notices],
      changes: rows.changes,
      elapsedMs: elapsed(),
    };
  }

  /** The plan of a statement, one row a line. It does not run. */
  async explain(text: string): Promise<Outcome> {
    const { prepared } = this.#prepare(text, 'write');
    const started = performance.now();
    const plan = await this.engine
      .explain({ text: prepared.text, parameters: Object.fromEntries(this.parameters) })
      .catch(this.#handOn);
    return {
      ...NO_ROWS,
      kind: 'plan',
      grid: {
        columns: ['plan'],
        rows: plan
          .replace(/\n+$/, '')
          .split('\n')
          .map((line) => [line]),
      },
      notices: prepared.notices,
      elapsedMs: performance.now() - started,
    };
  }

  /**
   * A statement that only reads goes the way of reading, also where writing is allowed: it can be stopped, and it
   * waits for no writer.
   */
  #prepare(text: string, most: Access = this.access): { prepared: Prepared; access: Access } {
    const parameters = typeSamples(Object.fromEntries(this.parameters));
    const target = { engine: this.engine.info.name, parameters };
    try {
      return { prepared: prepare(text, { ...target, access: 'read' }), access: 'read' };
    } catch (error) {
      if (!(error instanceof AllegianceError) || error.code !== 'READ_ONLY') throw error;
      if (most === 'write')
        return { prepared: prepare(text, { ...target, access: 'write' }), access: 'write' };
      throw new AllegianceError(
        'READ_ONLY',
        `${error.message} To change the graph, start the shell with --write, or type :write on in a session.`,
        error.details,
        { cause: error },
      );
    }
  }

  #requireParameters(text: string): void {
    const missing = parameterNames(text).filter((name) => !this.parameters.has(name));
    if (missing.length === 0) return;
    const names = missing.map((name) => `$${name}`).join(', ');
    throw new AllegianceError(
      'BAD_USER_INPUT',
      `The statement takes ${names}, which ${missing.length === 1 ? 'has no value' : 'have no values'}. Set ${missing.length === 1 ? 'it' : 'them'} with -P ${missing[0] ?? ''}=VALUE, or :param ${missing[0] ?? ''} VALUE in a session.`,
      { field: missing[0] ?? '' },
    );
  }

  readonly #handOn = (error: unknown): never => {
    throw fromEngine(error, this.engine.info.name);
  };

  #options(signal: AbortSignal): ReadOptions {
    return { ...this.limits, signal };
  }
}

const NO_ROWS = { grid: { columns: [], rows: [] }, notices: [], changes: NO_CHANGES } as const;

function gridOf(prepared: Prepared, rows: Rows): Grid {
  const named = prepared.columns?.length === rows.columns.length ? prepared.columns : rows.columns;
  return { columns: named, rows: rows.rows };
}
