/** Why a request failed, in words for the person who asked. */
export class RequestError extends Error {
  constructor(
    message: string,
    /** Code of the API, or `OFFLINE` when the server did not answer. */
    readonly code: string,
    /** True when the same request may succeed later. */
    readonly retriable: boolean,
    options?: ErrorOptions,
    /** Where in a statement, 1-based, the API found it. */
    readonly place: { readonly line: number; readonly column: number } | null = null,
  ) {
    super(message, options);
    this.name = 'RequestError';
  }
}

/** Anything thrown, as something to show. */
export function asRequestError(thrown: unknown): RequestError {
  if (thrown instanceof RequestError) return thrown;
  return new RequestError(thrown instanceof Error ? thrown.message : String(thrown), 'INTERNAL', false);
}
