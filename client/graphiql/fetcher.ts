import type { GraphiQLProps } from 'graphiql';
import { post } from '../data/post';
import { asRequestError } from '../data/request-error';

type Fetcher = GraphiQLProps['fetcher'];
type Answer = Awaited<ReturnType<Fetcher>>;

/**
 * Asks the API beside this page.
 * @returns its answer, errors among them; where the server does not answer, an error in GraphQL's form that says so
 */
export async function ask(parameters: Parameters<Fetcher>[0]): Promise<Answer> {
  try {
    return (await post(JSON.stringify(parameters))) as Answer;
  } catch (thrown) {
    return { errors: [{ message: asRequestError(thrown).message }] } as unknown as Answer;
  }
}
