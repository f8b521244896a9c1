import { join } from 'node:path';
import type { GraphEngine } from '../../../server/graph/port';
import { loadScripts } from '../../../server/load/load';
import { searchOf } from '../../../server/query/search';
import { projectRoot } from '../../../server/root';
import { createTestGraph, ENGINE_HOOK_MS, type TestGraph } from '../../support/engines';

const LATER = "CREATE (:Entity:Actor:Organization {id: 'zzyzx', name: 'Zzyzx', aliases: []})";

let graph: TestGraph;
/** Texts of the statements that the engine got. */
const asked: string[] = [];
let fails = false;
let engine: GraphEngine;

beforeAll(async () => {
  graph = await createTestGraph('embedded');
  await loadScripts(graph.engine, join(projectRoot, 'cypher'));
  const real = graph.engine;
  engine = new Proxy(real, {
    get: (target, name) =>
      name !== 'read'
        ? Reflect.get(target, name)
        : (...wanted: Parameters<GraphEngine['read']>) => {
            asked.push(wanted[0].text);
            // As a connection that breaks while the index is read, after the graph's state was.
            return fails && asked.length > 1 ? Promise.reject(new Error('lost')) : real.read(...wanted);
          },
  });
}, ENGINE_HOOK_MS);
afterAll(() => graph.dispose(), ENGINE_HOOK_MS);
beforeEach(() => (asked.length = 0));

const ids = async (search: ReturnType<typeof searchOf>, text: string): Promise<string[]> =>
  (await search()).find(text, 3).map(({ id }) => id);

test('a failure while the names are read is told, and the next search reads them again', async () => {
  const search = searchOf(engine);
  fails = true;
  await expect(search()).rejects.toThrow('lost');
  fails = false;
  await expect(ids(search, 'Islamic State Khorasan')).resolves.toContain('is-k');
});

test('names are read once for searches that come together and later, and again when the graph has changed', async () => {
  const search = searchOf(engine);
  await Promise.all([search(), search(), search()]);
  await search();
  const states = new Set(asked).size;
  expect(asked.filter((text) => text.includes(':Claim'))).toHaveLength(1);
  expect(states).toBe(3);
  await expect(ids(search, 'zzyzx')).resolves.toEqual([]);
  await graph.engine.write((transaction) => transaction.run({ text: LATER }));
  await expect(ids(search, 'zzyzx')).resolves.toEqual(['zzyzx']);
});
