import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths, readAnnouncement } from '../../server/engine/embedded/address.js';
import { openEngine } from '../../server/engine/open.js';
import type { GraphEngine } from '../../server/engine/port.js';
import { cuttingProxy, type Cut, type CuttingProxy } from '../support/cutting-proxy.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../support/engines.js';

const ROUNDS = Number(process.env['ALLEGIANCE_FAULT_ROUNDS'] ?? 3);
/** A Bolt message of two bytes, structure COMMIT without fields; the embedded engine's own message. */
// eslint-disable-next-line no-control-regex
const COMMIT = { neo4j: /\x00\x02\xb0\x12\x00\x00/, embedded: /"kind":"commit"/ } as const;

describe.each(testEngines())('a connection that breaks around a commit, on %s', (name) => {
  let graph: TestGraph;
  let proxy: CuttingProxy;
  /** Reaches the graph over the proxy. */
  let engine: GraphEngine;

  beforeAll(async () => {
    graph = await createTestGraph(name);
    if (graph.config.engine === 'neo4j') {
      const { hostname, port } = new URL(graph.config.uri);
      proxy = await cuttingProxy({ host: hostname, port: Number(port) }, COMMIT.neo4j);
      engine = await openEngine({ ...graph.config, uri: `bolt://127.0.0.1:${proxy.port}` });
      return;
    }
    const { folder } = graph.config;
    const announcement = readAnnouncement(folder);
    if (announcement === undefined) throw new Error('no process is announced');
    const address = join(folder, 'proxy.sock');
    proxy = await cuttingProxy({ path: announcement.address }, COMMIT.embedded, address);
    // Whoever opens the graph finds the proxy where the process announced itself; later ones find the process again.
    writeFileSync(paths.announcement(folder), JSON.stringify({ ...announcement, address }));
    engine = await openEngine(graph.config);
  }, ENGINE_HOOK_MS);
  afterAll(async () => {
    await engine.close();
    await proxy.close();
    await graph.dispose();
  }, ENGINE_HOOK_MS);

  const kept = async (id: number): Promise<unknown> =>
    (
      await graph.engine.read({
        text: 'MATCH (n:Written {id: $id}) RETURN count(n) AS n',
        parameters: { id },
      })
    ).rows[0]?.[0];
  const write = (id: number, runs: { count: number }, before?: () => void): Promise<unknown> =>
    engine.write(async (transaction) => {
      runs.count += 1;
      await transaction.run({ text: 'CREATE (:Written {id: $id})', parameters: { id } });
      before?.();
      await transaction.run({ text: 'RETURN 1 AS x' });
    });

  test.each<[Cut, number]>([
    ['after the commit', 1],
    ['before the commit', 0],
  ])(
    'says that the change may or may not be kept where it breaks %s, and never does it twice',
    async (cut, times) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const id = 100 * (times + 1) + round;
        const runs = { count: 0 };
        proxy.cutNext(cut);
        await expect(write(id, runs)).rejects.toMatchObject({
          code: 'ENGINE_UNAVAILABLE',
          retriable: true,
          message: expect.stringContaining('may or may not be kept') as string,
        });
        expect([runs.count, await kept(id)]).toEqual([1, times]);
      }
    },
  );

  test('does the work again where it breaks before the commit is sent', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const runs = { count: 0 };
      await write(round, runs, () => {
        if (runs.count === 1) proxy.cutAll();
      });
      expect([runs.count, await kept(round)]).toEqual([2, 1]);
    }
  });

  test('says so too where the writer gives up while the commit is under way', async () => {
    const stop = new AbortController();
    proxy.cutNext('never');
    const committed = proxy.committed();
    const written = engine.write((transaction) => transaction.run({ text: 'CREATE (:Written {id: 1000})' }), {
      signal: stop.signal,
    });
    written.catch(() => undefined);
    await committed;
    stop.abort();
    await expect(written).rejects.toMatchObject({
      code: 'ENGINE_UNAVAILABLE',
      message: expect.stringContaining('may or may not be kept') as string,
    });
    expect(await kept(1_000)).toBe(1);
  });
});
