/**
 * What went wrong, in words for the person at the terminal.
 * The codes, for programs, are listed in index.d.mts.
 */
export class Neo4jFailure extends Error {
  constructor(code, message, options) {
    super(message, options);
    this.name = 'Neo4jFailure';
    this.code = code;
  }
}

/** Throws if the caller has given up in the meantime. */
export function throwIfAborted(signal) {
  if (signal?.aborted) throw new Neo4jFailure('aborted', 'Stopped before Neo4j was ready.');
}
