import { join } from 'node:path';
import type { GraphEngine } from '../../../server/engine/port';
import { loadScripts } from '../../../server/ingest/seed/load';
import { searchOf, type Hit } from '../../../server/read/search/index';
import { projectRoot } from '../../../server/root';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../../support/engines';

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

describe.each(testEngines())('what is found on %s', (name) => {
  let own: TestGraph;
  let find: (text: string, first?: number) => Promise<Hit[]>;

  beforeAll(async () => {
    own = await createTestGraph(name);
    await loadScripts(own.engine, join(projectRoot, 'cypher'));
    const search = searchOf(own.engine);
    find = async (text, first = 10) => (await search()).find(text, first);
  }, ENGINE_HOOK_MS);
  afterAll(() => own.dispose(), ENGINE_HOOK_MS);

  test('surrender: the event, and claims of surrender, also where the sentence says it otherwise', async () => {
    const hits = await find('surrender', 60);
    expect(hits[0]?.id).toBe('jawzjan-surrender');
    const claims = hits.filter(({ what }) => what === 'claim').map(({ id }) => id);
    expect(claims).toContain('cnn-2018-01a');
    expect(claims).toContain('cnn-2018-02a');
    expect(hits.find(({ id }) => id === 'cnn-2018-01a')?.explanation).toContain(
      'It says of somebody: surrendered to.',
    );
  });

  test('one word finds all its forms', async () => {
    const of = async (text: string): Promise<string[]> => (await find(text, 40)).map(({ id }) => id).sort();
    expect(await of('beheadings')).toEqual(await of('beheading'));
    expect(await of('beheading')).toEqual(expect.arrayContaining(['caci-2017-03e', 'cnn-2018-10d']));
  });

  test('a name in passing stands behind whom most is said of: Daesh is IS-K before its parent', async () => {
    const [first, second] = (await find('Daesh')).map(({ id }) => id);
    expect([first, second]).toEqual(['is-k', 'isis']);
    expect((await find('ISIS'))[0]?.id).toBe('isis');
    expect((await find('the insurgency'))[0]).toMatchObject({
      id: 'taliban',
      field: 'standIns',
      explanation: 'Texts mean it where they say "the insurgency".',
    });
  });

  test('Trump strategy: what is about it comes before what has one of the words', async () => {
    const hits = await find('Trump strategy');
    expect(hits.slice(0, 3).map(({ id }) => id)).toContain('trump-speech-2017');
  });

  test('figures and units are found', async () => {
    const hits = await find('200 fighters', 20);
    expect(hits.find(({ id }) => id === 'cnn-2018-01a')?.explanation).toContain('It gives: 200 fighters.');
  });
});
