import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/root.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines } from '../support/engines.js';
import { cleanEnvironment, startProduct, type Product } from '../support/product.cjs';

const MINUTES = 60_000;
const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => (match[1] ?? '').trim());

/** The commands of the README, as they stand there, on a graph of their own. */
describe('the commands of the README', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'allegiance-readme-'));
  let product: Product;

  beforeAll(async () => {
    product = await startProduct(projectRoot, { DATA_DIR: dataDir });
  }, 10 * MINUTES);
  afterAll(async () => {
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }, MINUTES);

  function sh(command: string): string {
    const here = command.replaceAll('http://127.0.0.1:4000', product.address);
    const result = spawnSync('bash', ['-c', here], {
      cwd: projectRoot,
      env: { ...cleanEnvironment(), DATA_DIR: dataDir },
      encoding: 'utf8',
      input: '',
    });
    if (result.status !== 0)
      throw new Error(`${command}\nended with ${String(result.status)}: ${result.stderr}`);
    return result.stdout;
  }

  test('are these, each of which a test runs', () => {
    expect(
      blocks.map((block) =>
        block
          .split(/\s/)
          .filter((word) => !word.includes('='))
          .slice(0, 3)
          .join(' '),
      ),
    ).toEqual([
      'npm start',
      'npm test',
      'npm run cypher',
      'curl -s http://127.0.0.1:4000/graphql',
      'npm start',
    ]);
  });

  test(
    'the shell answers while the server runs',
    () => {
      const [query, file, interactive] = (blocks[2] ?? '').split('\n');
      expect(sh(query ?? '')).toMatch(/orf-giustozzi-2019/);
      const joint = sh(file ?? '');
      expect(joint).toMatch(/disputed/);
      expect(joint).toMatch(/un-officials-caci-2017/);
      expect(interactive).toBe('npm run cypher');
      sh(interactive ?? '');
    },
    5 * MINUTES,
  );

  test('GraphQL answers the example', () => {
    const answer = JSON.parse(sh(blocks[3] ?? '')) as {
      data: { neighborhood: { relationships: { sentence: string; claims: unknown[] }[] } };
    };
    expect(answer.data.neighborhood.relationships.length).toBeGreaterThan(20);
    for (const { sentence, claims } of answer.data.neighborhood.relationships) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(claims.length).toBeGreaterThan(0);
    }
  });

  const withNeo4j = testEngines().includes('neo4j') ? test : test.skip;
  withNeo4j(
    'npm start on Neo4j serves the same graph',
    async () => {
      const graph = await createTestGraph('neo4j');
      try {
        if (graph.config.engine !== 'neo4j') throw new Error('the graph lent is not Neo4j');
        const { uri, username, password } = graph.config;
        expect(blocks[4]).toBe(
          'NEO4J_URI=bolt://127.0.0.1:7687 NEO4J_USERNAME=neo4j NEO4J_PASSWORD=allegiance npm start',
        );
        const other = await startProduct(projectRoot, {
          DATA_DIR: dataDir,
          NEO4J_URI: uri,
          NEO4J_USERNAME: username,
          NEO4J_PASSWORD: password,
        });
        try {
          const all = `{ engine { name } graph(filter: { includePredictions: true }, limit: 1000) { nodes { id } relationships { id standing voices edtf sentence claims { id } } } }`;
          const [here, there] = [await product.graphql(all), await other.graphql(all)];
          expect(there['graph']).toEqual(here['graph']);
          expect([here['engine'], there['engine']]).not.toEqual([here['engine'], here['engine']]);
        } finally {
          await other.stop();
        }
      } finally {
        await graph.dispose();
      }
    },
    ENGINE_HOOK_MS,
  );
});
