import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../server/root.js';
import { startProduct, type Product } from '../support/product.js';

const MINUTES = 60_000;

const EVERYTHING = `{
  graph(filter: { includePredictions: true }, limit: 1000) { totalNodes totalRelationships nodes { id } relationships { id standing claims { id } } }
  claims { totalCount }
}`;

describe('a fresh copy of the project, with no packages, no build and no data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-fresh-'));
  let product: Product | undefined;

  beforeAll(() => {
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    for (const file of files
      .split('\0')
      .filter((name) => name !== '' && existsSync(join(projectRoot, name)))) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(join(projectRoot, file), join(folder, file));
    }
    execFileSync('git', ['init', '-q'], { cwd: folder });
  });
  afterAll(async () => {
    await product?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }, MINUTES);

  test(
    'npm start serves the viewer, health and GraphQL; what it knows survives a kill -9',
    async () => {
      product = await startProduct(folder, {});
      expect((await fetch(`${product.address}/health`)).status).toBe(200);
      const page = await fetch(`${product.address}/`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<title>Allegiance');
      expect(product.said).toMatch(/Installing[\s\S]*Building/);

      const { neighborhood } = (await product.graphql(
        `{ neighborhood(ids: ["is-k"]) { nodes { id } relationships { id claims { id } } } }`,
      )) as {
        neighborhood: { nodes: { id: string }[]; relationships: { id: string; claims: unknown[] }[] };
      };
      expect(neighborhood.nodes.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['taliban', 'haqqani-network', 'ttp', 'us-forces', 'afghan-forces']),
      );
      expect(neighborhood.relationships.length).toBeGreaterThan(20);
      expect(neighborhood.relationships.filter(({ claims }) => claims.length === 0)).toEqual([]);

      const before = await product.graphql(EVERYTHING);
      await product.kill();
      product = await startProduct(folder, {});
      expect(await product.graphql(EVERYTHING)).toEqual(before);
      // Nothing is installed, built or seeded again.
      expect(product.said).not.toMatch(/Installing|Building|Loading/);
    },
    15 * MINUTES,
  );
});
