import { createTestApi, type GraphQLAnswer, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../../support/engines.js';

const RUN =
  'query ($query: String!, $limit: Int) { cypher(query: $query, limit: $limit) { rows truncated notices } }';

const TIMEOUT_MS = 4_000;
/** Where another bound is to bite first, on a busy machine too. */
const PATIENT_MS = 60_000;

interface Given {
  readonly rows: readonly unknown[][];
  readonly truncated: boolean;
  readonly notices: readonly string[];
}

/** Bounds as an operator may set them, each smaller than the usual one; that each is what stops the statement. */
describe.each(testEngines())('bounds that are set bite, on %s', (name) => {
  let api: TestApi;
  const bounds = { maxRows: 7, maxBytes: 2_000, timeoutMs: PATIENT_MS };
  const run = async (query: string, limit?: number): Promise<GraphQLAnswer & { given: Given }> => {
    const answer = await api.ask(RUN, { query, ...(limit === undefined ? {} : { limit }) });
    return { ...answer, given: answer.data?.['cypher'] as Given };
  };

  beforeAll(async () => {
    api = await createTestApi(name, bounds, { embedded: { memoryLimitBytes: 200 * 1024 ** 2 } });
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose());

  test('rows: the first ones come, with a notice; who asks for more than there may be is told', async () => {
    const { given } = await run('UNWIND range(1, 100) AS x RETURN x');
    expect(given.rows).toEqual([[1], [2], [3], [4], [5], [6], [7]]);
    expect(given).toMatchObject({ truncated: true, notices: [expect.stringContaining('first 7 rows')] });
    expect((await run('UNWIND range(1, 100) AS x RETURN x', 3)).given.rows).toHaveLength(3);
    expect((await run('UNWIND range(1, 7) AS x RETURN x')).given).toMatchObject({
      truncated: false,
      notices: [],
    });
    expect((await run('RETURN 1 AS x', 5_000)).errors?.[0]).toMatchObject({
      message: 'limit is 5000; give 1 to 7.',
      extensions: { code: 'BAD_USER_INPUT', field: 'limit' },
    });
  });

  test('bytes: the rows that fit come, with a notice', async () => {
    const { given } = await run(
      "UNWIND range(1, 6) AS x RETURN x, reduce(t = '', i IN range(1, 60) | t + '0123456789') AS t",
    );
    expect(given.rows.map(([x]) => x)).toEqual([1, 2, 3]);
    expect(given).toMatchObject({ truncated: true, notices: [expect.stringContaining('2000 bytes')] });
  });

  test('time: the statement is stopped and the sentence says when', async () => {
    bounds.timeoutMs = TIMEOUT_MS;
    const { errors } = await run('MATCH (a), (b), (c), (d) WHERE a.id <> d.id RETURN count(*) AS rows');
    bounds.timeoutMs = PATIENT_MS;
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TIMEOUT', unit: 'ms' });
  });

  // Neo4j's memory is bounded by its own settings.
  if (name === 'embedded')
    test('memory: the statement is stopped', async () => {
      const { errors } = await run(
        'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN collect(x + y) AS all',
      );
      expect(errors?.[0]?.extensions).toEqual({
        code: 'LIMIT_EXCEEDED',
        limit: 200 * 1024 ** 2,
        unit: 'bytes',
      });
    });
});
