import { openEngine } from '../../server/engine/open.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../support/engines.js';

const NEO4J = testEngines().includes('neo4j');

(NEO4J ? describe : describe.skip)('Neo4j without a password', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await createTestGraph('neo4j');
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose());

  test('is told what to set, where the server wants one', async () => {
    if (graph.config.engine !== 'neo4j') throw new Error('this graph is not on Neo4j');
    await expect(openEngine({ ...graph.config, password: undefined })).rejects.toMatchObject({
      code: 'ENGINE_UNAVAILABLE',
      message: expect.stringMatching(/wants a user name and a password\. Set NEO4J_PASSWORD/) as string,
    });
  });
});
