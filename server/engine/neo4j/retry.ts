import { isConnectionLost, isRetriable } from './translate.js';

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 2_000;

/** Work that ran this long before its connection was lost may be what ended the server; it is not done again, ms. */
const SUSPICIOUS_MS = 1_000;

/**
 * Does what may be done twice, such as one reading statement, until it works or its failure is not one that passes (a lost
 * connection, a new leader), as the driver's transaction functions do.
 * @param patienceMs after which a failure is final
 */
export async function retry<T>(work: () => Promise<T>, patienceMs: number): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
    const began = performance.now();
    try {
      return await work();
    } catch (error) {
      const now = performance.now();
      if (!isRetriable(error) || now + waitMs > deadline) throw error;
      if (isConnectionLost(error) && now - began > SUSPICIOUS_MS) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs * (0.5 + Math.random())));
    }
  }
}
