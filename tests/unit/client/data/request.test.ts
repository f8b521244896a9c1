import { request } from '../../../../client/data/request';
import { BetweenDocument } from '../../../../client/operations/generated';
import { Network, type Asked } from '../network';

describe('a request that fails says what happened', () => {
  it.each<[string, (asked: Asked) => void, object]>([
    [
      'nobody answers',
      (asked) => asked.lose(),
      {
        code: 'OFFLINE',
        retriable: true,
        message: expect.stringMatching(/server does not answer.*running/) as string,
      },
    ],
    [
      'a proxy answers with a page',
      (asked) => asked.page(502),
      { code: 'INTERNAL', retriable: true, message: expect.stringContaining('502') as string },
    ],
    [
      'the API refuses, and says where',
      (asked) =>
        asked.refuse('Ask for less.', { code: 'LIMIT_EXCEEDED', retriable: false, line: 2, column: 7 }),
      {
        code: 'LIMIT_EXCEEDED',
        retriable: false,
        message: 'Ask for less.',
        place: { line: 2, column: 7 },
      },
    ],
    ['there is neither data nor error', (asked) => asked.answer(null), { retriable: false }],
  ])('%s', async (_, fail, error) => {
    const network = new Network();
    const answer = request(BetweenDocument, { ids: ['a'], limit: 1 });
    fail(network.last);
    await expect(answer).rejects.toMatchObject({ name: 'RequestError', ...error });
    network.close();
  });
});
