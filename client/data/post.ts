import { RequestError } from './request-error';

/**
 * Sends a request to the GraphQL API beside this page, which a proxy may have put anywhere.
 * @param body JSON text
 * @returns the answer as it came, with its errors if there are any
 * @throws RequestError where the server does not answer, or answers with something else than JSON
 */
export async function post(body: string, signal?: AbortSignal): Promise<unknown> {
  const response = await send(body, signal);
  try {
    return (await response.json()) as unknown;
  } catch (cause) {
    throw new RequestError(
      `The server answered with status ${response.status} and no data. Try again in a moment.`,
      'INTERNAL',
      response.status >= 500,
      { cause },
    );
  }
}

async function send(body: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch('graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      signal: signal ?? null,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new RequestError(
      'The server does not answer. Check that it is running, then try again.',
      'OFFLINE',
      true,
      { cause },
    );
  }
}
