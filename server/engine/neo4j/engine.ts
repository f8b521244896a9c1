import neo4j, {
  type Driver,
  type ManagedTransaction,
  type QueryResult,
  type RecordShape,
  type Session,
} from 'neo4j-driver';
import type { EngineConfig } from '../../config.js';
import { AllegianceError } from '../../errors.js';
import { CANCELED, DEFAULT_WRITE_TIMEOUT_MS, isGenerous, resolveBounds, timeoutSentence } from '../bounds.js';
import type {
  Bounds,
  Capabilities,
  EngineInfo,
  GraphEngine,
  ReadOptions,
  Rows,
  Statement,
  Transaction,
  WriteOptions,
} from '../port.js';
import {
  LOAD_CSV_REFUSED,
  mayLoadCsv,
  requireDataStatement,
  requireSchemaStatement,
  requireText,
} from '../refusals.js';
import { Pulse } from '../pulse.js';
import { Semaphore } from '../semaphore.js';
import { retry } from './retry.js';
import { Connections, type ConnectionOptions } from './connections.js';
import { toNeo4jParameters } from './convert.js';
import { planLines, loadsCsv } from './plan.js';
import { inReading, READ_PATIENCE_MS } from './reading.js';
import { collectRows, gatherRows, RowsSoFar } from './rows.js';
import { isRetriable, noAnswer, translate, type Where } from './translate.js';
import { inUnitOfWork, maybeKept, Progress } from './unit-of-work.js';
import { withoutStackTraces } from './without-stack-traces.js';

/** A transaction of the driver, managed by it or by us. */
type Runs = Pick<ManagedTransaction, 'run'>;
type Neo4jConfig = Extract<EngineConfig, { engine: 'neo4j' }>;

const CONNECTION_TIMEOUT_MS = 5_000;
/** How long a transaction that met a conflict or a lost connection is begun again, ms. */
const RETRY_TIME_MS = 8_000;
const SCHEMA_TIMEOUT_MS = 120_000;
/** How often somebody looks whether the server still answers, while a statement runs, ms. */
const LOOK_MS = 2_000;
/** Longest that the server may take to answer such a look, ms. */
const SILENCE_MS = 4_000;
const PING_MS = 10_000;

/** What a schema statement with IF NOT EXISTS may still meet: a constraint already brings the index that it asks for. */
const ALREADY_THERE = new Set([
  'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists',
  'Neo.ClientError.Schema.IndexAlreadyExists',
  'Neo.ClientError.Schema.ConstraintAlreadyExists',
]);

/** The adapter over a Neo4j server, cluster or Aura. */
export class Neo4jEngine implements GraphEngine {
  readonly capabilities: Capabilities = { explain: true, fullCypher: true };
  readonly #bookmarks = neo4j.bookmarkManager();
  /** Writers of this process take turns; those of others meet the server's locks. */
  readonly #writer = new Semaphore(1);
  readonly #pulse = new Pulse(
    () => this.ping(),
    () => noAnswer(this.where),
  );
  #closed = false;

  private constructor(
    readonly info: EngineInfo,
    private readonly connections: Connections,
    private readonly where: Where,
  ) {}

  /**
   * Connects, and makes sure that the server answers, lets the user in and has the database.
   * @throws AllegianceError `ENGINE_UNAVAILABLE` saying which of these fails
   */
  static async open(config: Neo4jConfig, options?: ConnectionOptions): Promise<Neo4jEngine> {
    const { username, password } = config;
    const where: Where = {
      uri: config.uri,
      database: config.database,
      isAnonymous: password === undefined,
    };
    // The driver's own way to say nobody.
    const auth = password === undefined ? undefined : neo4j.auth.basic(username, password);
    const connect = (maxConnectionPoolSize: number): Driver =>
      neo4j.driver(config.uri, auth, {
        useBigInt: true,
        maxConnectionPoolSize,
        connectionTimeout: CONNECTION_TIMEOUT_MS,
        connectionAcquisitionTimeout: 2 * CONNECTION_TIMEOUT_MS,
        maxTransactionRetryTime: RETRY_TIME_MS,
        notificationFilter: { minimumSeverityLevel: 'OFF' },
        userAgent: 'allegiance',
        // Not how this machine is used, nor a message more for each transaction.
        telemetryDisabled: true,
      });
    let connections: Connections | undefined;
    try {
      connections = new Connections(connect, options);
      const database = config.database === undefined ? {} : { database: config.database };
      const server = await connections.driver.getServerInfo(database);
      const { session, close } = connections.session({
        ...database,
        defaultAccessMode: neo4j.session.READ,
      });
      try {
        await session.run('RETURN 1');
      } finally {
        await close();
      }
      const version = (server.agent ?? 'Neo4j').replace('/', ' ');
      return new Neo4jEngine({ name: 'neo4j', version, location: config.uri }, connections, where);
    } catch (error) {
      await connections?.close();
      throw translate(error, where);
    }
  }

  async read(statement: Statement, options: ReadOptions = {}): Promise<Rows> {
    requireText(statement.text);
    const bounds = resolveBounds(options);
    // The server's own statement is a transaction by itself: one message there and back, where a managed one takes three.
    if (options.guest !== true && isGenerous(bounds) && !mayLoadCsv(statement.text)) {
      const parameters = toNeo4jParameters(statement.parameters);
      const { timeoutMs: timeout } = bounds;
      return this.#guarded('READ', timeout, options.signal, (session) =>
        retry(
          () =>
            gatherRows(
              withoutStackTraces(() => session.run(statement.text, parameters, { timeout })),
              bounds,
            ),
          READ_PATIENCE_MS,
        ),
      );
    }
    const soFar = new RowsSoFar();
    const answer = this.#guarded('READ', bounds.timeoutMs, options.signal, (session) =>
      inReading(session, bounds.timeoutMs, async (transaction) => {
        await this.#refuseLoadCsv(transaction, statement);
        const result = transaction.run(statement.text, toNeo4jParameters(statement.parameters));
        return collectRows(result, bounds, soFar);
      }),
    );
    if (options.guest !== true) return answer;
    return answer.catch((error: unknown) => {
      const late = error instanceof AllegianceError && error.code === 'QUERY_TIMEOUT';
      const rows = late && options.signal?.aborted !== true ? soFar.asAnswer(bounds.timeoutMs) : undefined;
      if (rows === undefined) throw error;
      return rows;
    });
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>, options: WriteOptions = {}): Promise<T> {
    const bounds = resolveBounds({ ...options, timeoutMs: options.timeoutMs ?? DEFAULT_WRITE_TIMEOUT_MS });
    const done = await this.#turn(bounds.timeoutMs);
    try {
      return await this.#guarded('WRITE', bounds.timeoutMs, options.signal, (session, progress) =>
        inUnitOfWork(
          session,
          async (transaction) => {
            const guarded = new GuardedTransaction((statement) =>
              this.#runToWrite(transaction, statement, bounds),
            );
            const result = await work(guarded);
            guarded.mustBeWhole();
            return result;
          },
          { timeoutMs: bounds.timeoutMs, patienceMs: RETRY_TIME_MS, progress },
        ),
      );
    } finally {
      done();
    }
  }

  async #runToWrite(transaction: Runs, statement: Statement, bounds: Bounds): Promise<Rows> {
    requireText(statement.text);
    requireDataStatement(statement.text);
    try {
      await this.#refuseLoadCsv(transaction, statement);
      return await collectRows(
        transaction.run(statement.text, toNeo4jParameters(statement.parameters)),
        bounds,
      );
    } catch (error) {
      // The unit of work is begun again for errors that are known to pass.
      throw isRetriable(error) ? error : translate(error, this.where);
    }
  }

  async schema(statement: string): Promise<void> {
    requireSchemaStatement(statement);
    const done = await this.#turn(SCHEMA_TIMEOUT_MS);
    try {
      await this.#guarded('WRITE', SCHEMA_TIMEOUT_MS, undefined, async (session, progress) => {
        try {
          // Begun again where need be, because schema changes of two processes may lock each other out.
          await inUnitOfWork(session, (transaction) => transaction.run(statement), {
            timeoutMs: SCHEMA_TIMEOUT_MS,
            patienceMs: RETRY_TIME_MS,
            repeatable: /\bIF\s+(?:NOT\s+)?EXISTS\b/i.test(statement),
            progress,
          });
        } catch (error) {
          const known = error instanceof neo4j.Neo4jError && ALREADY_THERE.has(error.code);
          if (!known || !/\bIF\s+NOT\s+EXISTS\b/i.test(statement)) throw error;
        }
      });
    } finally {
      done();
    }
  }

  async explain(statement: Statement): Promise<string> {
    requireText(statement.text);
    const { timeoutMs } = resolveBounds();
    return this.#guarded('READ', timeoutMs, undefined, (session) =>
      inReading(session, timeoutMs, async (transaction) => {
        const { summary } = await this.#explain(transaction, statement);
        return planLines(summary.plan);
      }),
    );
  }

  async ping(): Promise<void> {
    await this.#guarded(
      'READ',
      PING_MS,
      undefined,
      (session) => session.run('RETURN 1 AS one', {}, { timeout: PING_MS }),
      { isLook: true },
    );
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.connections.close();
  }

  /** LOAD CSV reads files of the server, and addresses that only the server can reach. */
  async #refuseLoadCsv(transaction: Runs, statement: Statement): Promise<void> {
    if (!mayLoadCsv(statement.text)) return;
    const { summary } = await this.#explain(transaction, statement);
    if (loadsCsv(summary.plan)) throw new AllegianceError('READ_ONLY', LOAD_CSV_REFUSED);
  }

  async #turn(timeoutMs: number): Promise<() => void> {
    const gaveUp = AbortSignal.timeout(timeoutMs);
    try {
      return await this.#writer.take(gaveUp);
    } catch {
      throw new AllegianceError(
        'QUERY_TIMEOUT',
        `The statement waited ${timeoutMs} ms for other writers and did not begin. Try again when less is running.`,
        { limit: timeoutMs, unit: 'ms' },
      );
    }
  }

  /**
   * Runs `work` in a session of its own. At its time, or when the signal comes, the session is reset, which
   * stops the statement on the server at once; the server's own limit comes a moment later and only as a backstop. While
   * it runs somebody looks whether the server answers others: one that does not would never say that it does not.
   */
  async #guarded<T>(
    mode: 'READ' | 'WRITE',
    timeoutMs: number,
    signal: AbortSignal | undefined,
    work: (session: Session, progress: Progress) => Promise<T>,
    { isLook = false }: { readonly isLook?: boolean } = {},
  ): Promise<T> {
    if (this.#closed)
      throw new AllegianceError('ENGINE_UNAVAILABLE', 'The connection to the graph was closed here.');
    if (signal?.aborted === true) throw new AllegianceError('QUERY_TIMEOUT', CANCELED);
    const { session, close } = this.connections.session({
      defaultAccessMode: neo4j.session[mode],
      bookmarkManager: this.#bookmarks,
      ...(this.where.database === undefined ? {} : { database: this.where.database }),
    });
    const progress = new Progress();
    let stopped: AllegianceError | undefined;
    let stop: (error: AllegianceError) => void = () => undefined;
    const whenStopped = new Promise<never>((_, reject) => {
      stop = (error) => {
        // A commit that was sent is not taken back by giving it up.
        stopped = progress.isCommitting ? maybeKept(error) : error;
        reject(stopped);
      };
    });
    const look = (otherwise: () => void): void => {
      this.#pulse
        .within(SILENCE_MS)
        .then(otherwise, () => stop(new AllegianceError('ENGINE_UNAVAILABLE', noAnswer(this.where))));
    };
    const looking = isLook ? undefined : setInterval(() => look(() => undefined), LOOK_MS);
    const timer = setTimeout(() => {
      const late = (): void =>
        stop(
          new AllegianceError('QUERY_TIMEOUT', timeoutSentence(timeoutMs), { limit: timeoutMs, unit: 'ms' }),
        );
      // Only a server that answers has anything to do with how long a statement takes.
      if (isLook) stop(new AllegianceError('ENGINE_UNAVAILABLE', noAnswer(this.where)));
      else look(late);
    }, timeoutMs);
    const abort = (): void => stop(new AllegianceError('QUERY_TIMEOUT', CANCELED));
    signal?.addEventListener('abort', abort, { once: true });
    const result = work(session, progress);
    result.catch(() => undefined);
    try {
      return await Promise.race([result, whenStopped]);
    } catch (error) {
      throw translate(error, this.where);
    } finally {
      clearTimeout(timer);
      clearInterval(looking);
      signal?.removeEventListener('abort', abort);
      const closed = close();
      // Whoever stopped a statement does not wait for the server to agree.
      if (stopped === undefined) await closed;
      else closed.catch(() => undefined);
    }
  }

  /** The line that EXPLAIN puts before the caller's text is taken off the place of an error again. */
  async #explain(transaction: Runs, { text, parameters }: Statement): Promise<QueryResult<RecordShape>> {
    try {
      return await transaction.run(`EXPLAIN\n${text}`, toNeo4jParameters(parameters));
    } catch (error) {
      throw isRetriable(error) ? error : translate(error, this.where, 1);
    }
  }
}

/** The driver commits without a word after a statement failed and the work went on; here such a transaction is lost. */
class GuardedTransaction implements Transaction {
  #failure: { readonly error: unknown } | undefined;

  constructor(private readonly runStatement: (statement: Statement) => Promise<Rows>) {}

  async run(statement: Statement): Promise<Rows> {
    try {
      return await this.runStatement(statement);
    } catch (error) {
      this.#failure ??= { error };
      throw error;
    }
  }

  mustBeWhole(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }
}
