/**
 * The one union of errors that leave the server. Each has a code of the public contract, a sentence that says
 * what happened, to what, and what to do next, and `retriable`, derived from the code alone.
 */
export const ERROR_CODES = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'READ_ONLY',
  'CYPHER_SYNTAX',
  'CYPHER_UNSUPPORTED',
  'QUERY_TIMEOUT',
  'LIMIT_EXCEEDED',
  'ENGINE_UNAVAILABLE',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What an error may carry beside its sentence. Everything here may be shown to the caller. */
export interface ErrorDetails {
  /** Argument or field that was wrong (`BAD_USER_INPUT`). */
  field?: string;
  /** 1-based place in the statement (`CYPHER_SYNTAX`, `CYPHER_UNSUPPORTED`). */
  line?: number;
  column?: number;
  /** The bound that was exceeded (`LIMIT_EXCEEDED`, `QUERY_TIMEOUT`) and its unit. */
  limit?: number;
  unit?:
    'rows' | 'bytes' | 'ms' | 'levels' | 'tokens' | 'aliases' | 'ids' | 'nodes' | 'characters' | 'values';
}

/** An error whose sentence and details may be shown to whoever asked. Anything else is masked as `INTERNAL`. */
export class AllegianceError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'AllegianceError';
    this.code = code;
    this.details = details;
  }

  /** True when the same call may succeed later without being changed. */
  get retriable(): boolean {
    return this.code === 'ENGINE_UNAVAILABLE';
  }
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
