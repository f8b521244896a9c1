import { stringify } from 'lossless-json';
import type { TypedDocumentString } from '../operations/generated';
import { post } from './post';
import { RequestError } from './request-error';

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

/**
 * Asks the GraphQL API.
 * @param document a generated operation
 * @throws RequestError when the server does not answer, or answers with an error
 */
export async function request<T, V>(
  document: TypedDocumentString<T, V>,
  variables: V,
  signal?: AbortSignal,
): Promise<T> {
  // Numbers that a person wrote are sent with the digits that they were written with.
  const body = stringify({ query: document.toString(), variables }) ?? '';
  const answer = (await post(body, signal)) as Answer<T>;
  const [error] = answer.errors ?? [];
  if (error) {
    const { code = 'INTERNAL', retriable = false, line, column } = error.extensions ?? {};
    const place = line === undefined || column === undefined ? null : { line, column };
    throw new RequestError(error.message, code, retriable, undefined, place);
  }
  if (answer.data == null) throw new RequestError('The server answered without data.', 'INTERNAL', false);
  return answer.data;
}
