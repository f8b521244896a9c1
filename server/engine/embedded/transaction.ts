import type { Transaction } from '@grafeo-db/js';
import { AllegianceError, messageOf } from '../../errors.js';
import type { Parameters } from '../values.js';
import type { Asker } from './conversion.js';
import type { RowBounds, Store } from './store.js';

/** A write transaction that some user holds open. Its statements run one after the other. */
export class OpenTransaction {
  readonly #transaction: Transaction;
  readonly #timer: NodeJS.Timeout;
  #last: Promise<unknown> = Promise.resolve();
  #failed = false;
  #over = false;

  /**
   * @param timeoutMs past it, an idle transaction is rolled back; a running statement has a limit of its own
   * @param release called once, when the transaction is over
   */
  constructor(
    private readonly store: Store,
    timeoutMs: number,
    private readonly release: () => void,
  ) {
    this.#transaction = store.begin();
    this.#timer = setTimeout(() => this.rollBack(), timeoutMs);
  }

  /**
   * Runs a statement after those before it.
   * @param started called when its turn has come
   * @returns the rows as JSON
   */
  async run(
    statement: { text: string; parameters: Parameters } & RowBounds,
    asker: Asker,
    started: () => void,
  ): Promise<string> {
    const rows = this.#inTurn(async () => {
      this.#mustBeWhole();
      started();
      return this.store.run(this.#transaction, statement.text, statement.parameters, statement, asker);
    });
    try {
      return (await rows).json;
    } catch (error) {
      // As on Neo4j: a transaction of which one statement failed is lost as a whole.
      this.#failed = true;
      throw error;
    }
  }

  async commit(): Promise<void> {
    await this.#inTurn(async () => {
      try {
        this.#mustBeWhole();
        this.#transaction.commit();
      } catch (error) {
        this.#undo();
        throw error;
      }
      this.#end();
      return Promise.resolve();
    });
  }

  /** Gives up the transaction, as soon as its running statement has ended. Idempotent. */
  rollBack(): void {
    this.#failed = true;
    void this.#inTurn(async () => {
      this.#undo();
      return Promise.resolve();
    });
  }

  #mustBeWhole(): void {
    if (this.#over || this.#failed) {
      throw new AllegianceError(
        'BAD_USER_INPUT',
        'A statement of this transaction failed or its time ran out, so nothing of it can be kept. Begin again.',
      );
    }
  }

  #undo(): void {
    if (this.#over) return;
    try {
      if (this.#transaction.isActive) this.#transaction.rollback();
    } catch (error) {
      // A commit that failed on the disk was rolled back by the engine, which still calls it active. Whatever this is, the
      // next writer must get its turn; the log beside the graph has it.
      process.stderr.write(`A transaction could not be rolled back: ${messageOf(error)}\n`);
    } finally {
      this.#end();
    }
  }

  #end(): void {
    this.#over = true;
    clearTimeout(this.#timer);
    this.release();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }
}
