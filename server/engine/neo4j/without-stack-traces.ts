/**
 * Does something without the engine noting where from. The driver notes the stack of each statement as text, in case it
 * fails, which takes longer than all else that it does before sending; our errors have a stack of their own.
 * @param work ends before it returns; what it leaves to do later is noted as ever
 */
export function withoutStackTraces<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
