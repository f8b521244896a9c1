import { AllegianceError } from '../../errors.js';
import { CANCELED, DEFAULT_WRITE_TIMEOUT_MS, NO_CHANGES, resolveBounds, timeoutSentence } from '../bounds.js';
import { MAYBE_KEPT, requireText } from '../refusals.js';
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
import { ConnectionKeeper } from './connection-keeper.js';
import { withNumbersWritten } from './literals.js';
import type { Answer } from './protocol.js';

export interface EmbeddedOptions {
  /** Memory that the database's process may use, bytes. Default 1 GiB. The first process to open the graph decides. */
  readonly memoryLimitBytes?: number;
  /** How long the database's process stays after its last user left, ms. Default 1000. */
  readonly graceMs?: number;
  /**
   * How long the process may show no sign of life while something is asked of it, ms; then it is ended, and another one
   * started. Default 15,000: longer than the longest commit, and short enough that a request of 30 s still gets its answer.
   */
  readonly silenceMs?: number;
  /** Longest wait for a process that serves the graph, ms. Default 30,000. */
  readonly startMs?: number;
  /** Longest wait for the answer to a ping, ms. Default 5,000. */
  readonly pingMs?: number;
  /**
   * A ping asks nothing where the process was heard so lately, ms: somebody else's statement may have ended it since, and the
   * next one is up within that time. Default 1,000.
   */
  readonly freshMs?: number;
}

const SILENCE_MS = 15_000;
const START_MS = 30_000;
const PING_MS = 5_000;
const FRESH_MS = 1_000;

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
    private readonly link: ConnectionKeeper,
    private readonly pingMs: number,
    private readonly freshMs: number,
  ) {}

  /**
   * Opens the graph in a folder, which is made where there is none.
   * @param folder absolute path
   * @throws AllegianceError `ENGINE_UNAVAILABLE`
   */
  static async open(folder: string, options: EmbeddedOptions = {}): Promise<EmbeddedEngine> {
    const link = new ConnectionKeeper({
      folder,
      memoryLimitBytes: options.memoryLimitBytes ?? 1024 ** 3,
      graceMs: options.graceMs ?? 1_000,
      firstUserMs: 15_000,
      lockWaitMs: 10_000,
      silenceMs: options.silenceMs ?? SILENCE_MS,
      startMs: options.startMs ?? START_MS,
    });
    const { version } = await link.get();
    return new EmbeddedEngine(
      { name: 'embedded', version: `Grafeo ${version}`, location: link.folder },
      link,
      options.pingMs ?? PING_MS,
      options.freshMs ?? FRESH_MS,
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
    const { pingMs } = this;
    if (this.link.hasHeardWithin(this.freshMs)) return;
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(
          new AllegianceError(
            'ENGINE_UNAVAILABLE',
            `The graph's process has not answered for ${pingMs / 1000} s. If it stays silent it is ended and started again by itself; try again in half a minute.`,
          ),
        );
      }, pingMs);
    });
    const answer = this.#repeat({ kind: 'ping' });
    // Where the time is over, nobody waits for it.
    answer.catch(() => undefined);
    try {
      await Promise.race([answer, tooLate]);
    } finally {
      clearTimeout(timer);
    }
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
        if (signal?.aborted === true) throw new AllegianceError('QUERY_TIMEOUT', CANCELED);
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
              throwIfCanceled(signal);
              throw error instanceof RequestFailed && error.failure.conflict !== true
                ? toAllegianceError(error)
                : error;
            });
          return toRows(answer);
        },
      });
      throwIfCanceled(signal);
    } catch (error) {
      await rollBack(connection, transaction);
      throw error;
    }
    try {
      await connection.ask({ kind: 'commit', transaction }, signal);
    } catch (error) {
      // Whether its answer was lost or is no longer waited for: a commit that was sent is not taken back.
      if (error instanceof RequestFailed) throw error;
      throw new AllegianceError('ENGINE_UNAVAILABLE', MAYBE_KEPT, {}, { cause: error });
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

function throwIfCanceled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AllegianceError('QUERY_TIMEOUT', CANCELED);
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
  return withNumbersWritten(statement);
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
