import { Neo4jError, type Session, type Transaction } from 'neo4j-driver';
import { AllegianceError } from '../../errors.js';
import { MAYBE_KEPT } from '../refusals.js';
import { retry } from './retry.js';

/**
 * What a member of a cluster reports while it still may finish the commit: the change was handed to others, and whether
 * they keep it is not known to it.
 */
const UNDECIDED = new Set([
  'Neo.TransientError.Cluster.ReplicationFailure',
  'Neo.TransientError.Transaction.LeaderSwitch',
]);

/** Where a unit of work stands, for whoever stops it from outside. */
export class Progress {
  /** Set once COMMIT was handed to the driver: from then on the change may be kept, whatever is heard of it. */
  isCommitting = false;
}

export interface UnitOfWorkOptions {
  /** For the transaction, kept by the server, ms. */
  readonly timeoutMs: number;
  /** How long a transaction that was certainly lost is begun again, ms. */
  readonly patienceMs: number;
  /** Work that may be done twice is begun again also when nobody knows whether it was kept. */
  readonly repeatable?: boolean;
  readonly progress?: Progress;
}

/**
 * Runs work in one write transaction. In place of the driver's own `executeWrite`, which does the work again also where the
 * connection broke after COMMIT was sent, so that one change is made twice. Here it runs again only when the transaction was
 * certainly lost: it failed before COMMIT was sent, or the server itself said that the commit failed and will pass.
 * @throws AllegianceError `ENGINE_UNAVAILABLE` saying that the change may or may not be kept; else what the driver throws
 */
export function inUnitOfWork<T>(
  session: Session,
  work: (transaction: Transaction) => Promise<T>,
  { timeoutMs, patienceMs, repeatable = false, progress = new Progress() }: UnitOfWorkOptions,
): Promise<T> {
  return retry(async () => {
    progress.isCommitting = false;
    const transaction = await session.beginTransaction({ timeout: timeoutMs });
    let result: T;
    try {
      result = await work(transaction);
    } catch (error) {
      await undo(transaction);
      throw error;
    }
    progress.isCommitting = true;
    try {
      await transaction.commit();
    } catch (error) {
      if (repeatable || isCertainlyLost(error)) throw error;
      throw maybeKept(error);
    }
    progress.isCommitting = false;
    return result;
  }, patienceMs);
}

/** The error for a change of which nobody knows whether it was kept. */
export function maybeKept(cause?: unknown): AllegianceError {
  return new AllegianceError(
    'ENGINE_UNAVAILABLE',
    MAYBE_KEPT,
    {},
    cause === undefined ? undefined : { cause },
  );
}

/** Whether the server itself said that the commit failed. A fault of the database while it saves says nothing of the kind. */
function isCertainlyLost(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    /^Neo\.(?:Client|Transient)Error\./.test(error.code) &&
    !UNDECIDED.has(error.code)
  );
}

async function undo(transaction: Transaction): Promise<void> {
  try {
    await transaction.rollback();
  } catch {
    // The connection is gone, and with it the transaction; the work's own error is the one to tell.
  }
}
