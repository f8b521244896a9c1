import { AllegianceError } from '../../errors.js';
import {
  CANCELLED,
  DEFAULT_WRITE_TIMEOUT_MS,
  NO_CHANGES,
  resolveBounds,
  timeoutSentence,
} from '../bounds.js';
import { requireText } from '../refusals.js';
import type {
  Capabilities,
  EngineInfo,
  GraphEngine,
  ReadOptions,
  Rows,
  Statement,
  Transaction,
  WriteOptions,
} from '../port.js';
import { decode } from './codec.js';
import { ConnectionLost, RequestFailed, type Ask, type Connection } from './connection.js';
import { Link } from './link.js';
import type { Answer } from './protocol.js';

export interface EmbeddedOptions {
  /** Memory that the database's process may use, bytes. Default 1 GiB. The first process to open the graph decides. */
  readonly memoryLimitBytes?: number;
  /** How long the database's process stays after its last user left, ms. Default 1000. */
  readonly graceMs?: number;
}

/** How often a request is sent when the process that carried it out went away without a word: it may be the cause. */
const ATTEMPTS = 4;
/** The same where the process was ended for somebody else's statement. */
const ATTEMPTS_OF_THE_INNOCENT = 40;
/** A statement with less time left than this is not sent again, ms: it would only end the next process too. */
const WORTH_SENDING_MS = 50;

/** The adapter over the embedded engine, whose database lives in a process of its own, shared by all users of the folder. */
export class EmbeddedEngine implements GraphEngine {
  readonly capabilities: Capabilities = { explain: true, fullCypher: false };

  private constructor(
    readonly info: EngineInfo,
    private readonly link: Link,
  ) {}

  /**
   * Opens the graph in a folder, which is made where there is none.
   * @param folder absolute path
   * @throws AllegianceError `ENGINE_UNAVAILABLE`
   */
  static async open(folder: string, options: EmbeddedOptions = {}): Promise<EmbeddedEngine> {
    const link = new Link({
      folder,
      memoryLimitBytes: options.memoryLimitBytes ?? 1024 ** 3,
      graceMs: options.graceMs ?? 1_000,
      firstUserMs: 15_000,
      lockWaitMs: 10_000,
    });
    const { version } = await link.get();
    return new EmbeddedEngine(
      { name: 'embedded', version: `Grafeo ${version}`, location: link.folder },
      link,
    );
  }

  async read(statement: Statement, options: ReadOptions = {}): Promise<Rows> {
    requireText(statement.text);
    const guest = options.guest === true ? { guest: true } : {};
    const ask: Ask = { kind: 'read', ...parts(statement), ...resolveBounds(options), ...guest };
    return toRows(await this.#repeat(ask, options.signal));
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>, options: WriteOptions = {}): Promise<T> {
    const patience = new Patience();
    for (;;) {
      try {
        return await this.#transact(work, options);
      } catch (error) {
        if (!mayRunAgain(error) || patience.endsWith(error)) throw toAllegianceError(error);
      }
    }
  }

  async schema(statement: string): Promise<void> {
    await this.#repeat({ kind: 'schema', text: statement, timeoutMs: DEFAULT_WRITE_TIMEOUT_MS });
  }

  async explain(statement: Statement): Promise<string> {
    const { timeoutMs } = resolveBounds();
    return (await this.#repeat({ kind: 'explain', ...parts(statement), timeoutMs })).plan ?? '';
  }

  async ping(): Promise<void> {
    await this.#repeat({ kind: 'ping' });
  }

  async close(): Promise<void> {
    await this.link.close();
  }

  /** Sends what may be sent twice: reads, and schema statements, which carry IF NOT EXISTS. */
  async #repeat(ask: Ask, signal?: AbortSignal): Promise<Answer> {
    const deadline = 'timeoutMs' in ask ? performance.now() + ask.timeoutMs : undefined;
    const patience = new Patience();
    let sending = ask;
    for (;;) {
      try {
        const connection = await this.link.get();
        return await connection.ask(sending, signal);
      } catch (error) {
        if (signal?.aborted === true) throw new AllegianceError('QUERY_TIMEOUT', CANCELLED);
        if (!(error instanceof ConnectionLost) || patience.endsWith(error)) throw toAllegianceError(error);
        // A statement that has to be sent again gets what is left of its time.
        if (deadline !== undefined && 'timeoutMs' in ask) {
          const timeoutMs = Math.ceil(deadline - performance.now());
          if (timeoutMs < WORTH_SENDING_MS) throw timedOut(ask.timeoutMs);
          sending = { ...ask, timeoutMs };
        }
      }
    }
  }

  async #transact<T>(work: (transaction: Transaction) => Promise<T>, options: WriteOptions): Promise<T> {
    const timeoutMs = options.timeoutMs ?? DEFAULT_WRITE_TIMEOUT_MS;
    const { signal } = options;
    const connection = await this.link.get();
    const { transaction } = await connection.ask({ kind: 'begin', timeoutMs });
    if (transaction === undefined) throw new AllegianceError('INTERNAL', 'The transaction has no number.');
    const deadline = performance.now() + timeoutMs;
    let result: T;
    try {
      result = await work({
        run: async (statement) => {
          const left = Math.max(1, Math.ceil(deadline - performance.now()));
          const bounds = resolveBounds({ ...options, timeoutMs: left });
          const answer = await connection
            .ask({ kind: 'run', transaction, ...parts(statement), ...bounds }, signal)
            .catch((error: unknown) => {
              throwIfCancelled(signal);
              throw error instanceof RequestFailed && error.failure.conflict !== true
                ? toAllegianceError(error)
                : error;
            });
          return toRows(answer);
        },
      });
      throwIfCancelled(signal);
    } catch (error) {
      await rollBack(connection, transaction);
      throw error;
    }
    try {
      await connection.ask({ kind: 'commit', transaction });
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error;
      throw new AllegianceError(
        'ENGINE_UNAVAILABLE',
        'The graph went away while it was saving, so this change may or may not be kept. Read what you changed, then try again.',
      );
    }
    return result;
  }
}

/** Counts how often a request was sent in vain. */
class Patience {
  #attempts = 0;
  #suspicions = 0;

  /** @returns whether this failure is one too many */
  endsWith(error: unknown): boolean {
    this.#attempts += 1;
    if (!(error instanceof ConnectionLost && error.announced)) this.#suspicions += 1;
    return this.#suspicions >= ATTEMPTS || this.#attempts >= ATTEMPTS_OF_THE_INNOCENT;
  }
}

function timedOut(timeoutMs: number): AllegianceError {
  return new AllegianceError('QUERY_TIMEOUT', timeoutSentence(timeoutMs), { limit: timeoutMs, unit: 'ms' });
}

async function rollBack(connection: Connection, transaction: number): Promise<void> {
  try {
    await connection.ask({ kind: 'rollback', transaction });
  } catch {
    // A process that is gone has kept nothing of it.
  }
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AllegianceError('QUERY_TIMEOUT', CANCELLED);
}

function mayRunAgain(error: unknown): boolean {
  return (
    error instanceof ConnectionLost || (error instanceof RequestFailed && error.failure.conflict === true)
  );
}

function toAllegianceError(error: unknown): unknown {
  if (error instanceof RequestFailed)
    return new AllegianceError(error.failure.code, error.failure.message, error.failure.details);
  if (error instanceof ConnectionLost) {
    return new AllegianceError(
      'ENGINE_UNAVAILABLE',
      `The graph's process ended again and again while this was running. Try again; if it stays so, see engine.log beside the graph.`,
      {},
      { cause: error },
    );
  }
  return error;
}

function parts(statement: Statement): { text: string; parameters: NonNullable<Statement['parameters']> } {
  return { text: statement.text, parameters: statement.parameters ?? {} };
}

function toRows(answer: Answer): Rows {
  return {
    columns: answer.columns ?? [],
    rows: (answer.rows ?? []).map((row) => row.map(decode)),
    truncated: answer.truncated ?? false,
    notices: answer.notices ?? [],
    changes: answer.changes ?? NO_CHANGES,
  };
}
