import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql/language/printer';

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

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: {
      readonly code?: string;
      readonly retriable?: boolean;
      readonly line?: number;
      readonly column?: number;
    };
  }[];
}

const texts = new WeakMap<object, string>();

function textOf(document: TypedDocumentNode<unknown, never>): string {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = print(document);
  texts.set(document, text);
  return text;
}

/**
 * Asks the GraphQL API.
 * @param document a generated operation
 * @throws RequestError when the server does not answer, or answers with an error
 */
export async function request<T, V>(
  document: TypedDocumentNode<T, V>,
  variables: V,
  signal?: AbortSignal,
): Promise<T> {
  const response = await send(textOf(document), variables, signal);
  let answer: Answer<T>;
  try {
    answer = (await response.json()) as Answer<T>;
  } catch (cause) {
    throw new RequestError(
      `The server answered with status ${response.status} and no data. Try again in a moment.`,
      'INTERNAL',
      response.status >= 500,
      { cause },
    );
  }
  const [error] = answer.errors ?? [];
  if (error) {
    const { code = 'INTERNAL', retriable = false, line, column } = error.extensions ?? {};
    const place = line === undefined || column === undefined ? null : { line, column };
    throw new RequestError(error.message, code, retriable, undefined, place);
  }
  if (answer.data == null) throw new RequestError('The server answered without data.', 'INTERNAL', false);
  return answer.data;
}

async function send(query: string, variables: unknown, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: signal ?? null,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new RequestError(
      'The server does not answer. Check that it is running, then try again.',
      'OFFLINE',
      true,
      {
        cause,
      },
    );
  }
}

/** Anything thrown, as something to show. */
export function asRequestError(thrown: unknown): RequestError {
  if (thrown instanceof RequestError) return thrown;
  return new RequestError(thrown instanceof Error ? thrown.message : String(thrown), 'INTERNAL', false);
}
