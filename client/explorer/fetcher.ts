import type { GraphiQLProps } from 'graphiql';

type Fetcher = GraphiQLProps['fetcher'];
type Answer = Awaited<ReturnType<Fetcher>>;

/**
 * Asks the API beside this page.
 * @returns its answer, errors among them; where the server does not answer, an error in GraphQL's form that says so
 */
export async function ask(parameters: Parameters<Fetcher>[0]): Promise<Answer> {
  try {
    const response = await fetch('graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(parameters),
    });
    return (await response.json()) as Answer;
  } catch {
    return {
      errors: [{ message: 'The server does not answer. See that it runs (npm start), and run this again.' }],
    } as unknown as Answer;
  }
}
