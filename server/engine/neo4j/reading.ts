import type { Session, Transaction } from 'neo4j-driver';
import { retry } from './retry.js';

/** How long a statement that only reads is sent again after its connection was lost, ms: its caller can ask again as well. */
export const READ_PATIENCE_MS = 2_000;

/**
 * Does work in a transaction that only reads, begun again where its connection was lost.
 * @param timeoutMs for the transaction, kept by the server
 */
export function inReading<T>(
  session: Session,
  timeoutMs: number,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return retry(async () => {
    const transaction = await session.beginTransaction({ timeout: timeoutMs });
    try {
      return await work(transaction);
    } finally {
      // It has nothing to keep, and where it failed it is over already.
      await transaction.close().catch(() => undefined);
    }
  }, READ_PATIENCE_MS);
}
