import { GraphSink } from '../../../server/ingest/import/graph-sink.js';
import { lookupIn } from '../../../server/ingest/import/graph-lookup.js';
import { runImport } from '../../../server/ingest/import/run.js';
import { NO_MAPPING } from '../../../server/ingest/names/mapping.js';
import { ucdpGed } from '../../../server/ingest/ucdp/ged.js';
import { createTestApi, type TestApi } from '../../support/api.js';
import { ENGINE_HOOK_MS, testEngines } from '../../support/engines.js';
import { streamOf } from '../../unit/ingest/reading.js';

/** Alpha took part in 1, 2 and 4; 1 and 2 are of 2010, 3 and 4 of 2011. */
const FILE = `id,year,type_of_violence,conflict_name,side_a,side_b,latitude,longitude,country,date_start,best,high,low
1,2010,1,Land: Government,Alpha,Beta,10.5,20.5,Land,2010-02-10,1,1,1
2,2010,1,Land: Government,Alpha,Gamma,10.5,20.5,Land,2010-07-01,2,2,2
3,2011,1,Land: Government,Beta,Gamma,10.5,20.5,Land,2011-03-05,0,0,0
4,2011,1,Land: Government,Gamma,Alpha,10.5,20.5,Land,2011-12-31,4,4,4`;

/** An event of a dataset has no ties of its own, and yet a person looks for it where it happened and at those who took part. */
describe.each(testEngines())('events of a dataset, on %s', (name) => {
  let api: TestApi;
  let alpha: string;
  let land: string;

  beforeAll(async () => {
    api = await createTestApi(name);
    const { engine } = api.graph;
    await runImport(
      ucdpGed,
      () => streamOf(FILE),
      { fileName: 'ged.csv', mapping: NO_MAPPING, version: '21.1' },
      { format: 'ucdp-ged', file: 'ged.csv', hash: 'one' },
      { sink: new GraphSink(engine), lookup: lookupIn(engine) },
      {},
    );
    const { rows } = await engine.read({
      text: "MATCH (n:Entity) WHERE n.name IN ['Alpha', 'Land'] RETURN n.id ORDER BY n.name",
    });
    [alpha = '', land = ''] = rows.map(([id]) => String(id));
  }, ENGINE_HOOK_MS);
  afterAll(() => api.dispose(), ENGINE_HOOK_MS);

  async function eventsOf(id: string, filter = ''): Promise<{ total: number; ids: string[] }> {
    const { data, errors } = await api.ask(
      `{ entity(id: "${id}") { events(first: 10${filter === '' ? '' : `, filter: {${filter}}`}) { totalCount edges { node { id } } } } }`,
    );
    expect(errors).toBeUndefined();
    const { events } = (data ?? {})['entity'] as {
      events: { totalCount: number; edges: { node: { id: string } }[] };
    };
    return { total: events.totalCount, ids: events.edges.map(({ node }) => node.id) };
  }
  const ids = (...numbers: number[]): { total: number; ids: string[] } => ({
    total: numbers.length,
    ids: numbers.map((number) => `ucdp-event-${number}`),
  });

  test('are those of whoever took part, and of where they happened', async () => {
    expect(await eventsOf(alpha)).toEqual(ids(1, 2, 4));
    expect(await eventsOf(land)).toEqual(ids(1, 2, 3, 4));
  });

  test.each([
    ['a time', 'from: "2010-06-01", to: "2011-12-30"', [2]],
    ['a day', 'asOf: "2010-02-10"', [1]],
    ['a day that surely held', 'asOf: "2011-12-31", asOfCertainty: DEFINITE', [4]],
    ['its type', 'relationshipTypes: [FOUGHT]', [1, 2, 4]],
    ['taking part', 'relationshipTypes: [PARTICIPATED_IN]', [1, 2, 4]],
    ['another type', 'relationshipTypes: [COOPERATED_WITH]', []],
    ['another source', 'sources: ["cnn-2018"]', []],
    ['the rest of the sources', 'notSources: ["cnn-2018"]', [1, 2, 4]],
    ['what was known', 'knownBy: "2001-01-01"', []],
    ['two voices', 'verdict: CORROBORATED', []],
  ])('keep to a filter by %s', async (_, filter, expected) => {
    expect(await eventsOf(alpha, filter)).toEqual(ids(...expected));
  });

  test('come in pages', async () => {
    const page = async (rest: string): Promise<string[]> => {
      const { data } = await api.ask(
        `{ entity(id: "${land}") { events(${rest}) { edges { cursor node { id } } pageInfo { endCursor } } } }`,
      );
      const { events } = (data ?? {})['entity'] as {
        events: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string } };
      };
      return [...events.edges.map(({ node }) => node.id), events.pageInfo.endCursor];
    };
    const [one, two, cursor] = await page('first: 2');
    const [three, four] = await page(`first: 2, after: "${cursor}"`);
    expect([one, two, three, four]).toEqual(ids(1, 2, 3, 4).ids);
  });

  test('are counted in the timeline, beside those of documents', async () => {
    const countsOf = async (filter: string): Promise<Record<string, number>> => {
      const { data } = await api.ask(
        `{ timeline(bucket: YEAR, filter: {${filter}}) { buckets { start events } } }`,
      );
      const { buckets } = (data ?? {})['timeline'] as { buckets: { start: string; events: number }[] };
      return Object.fromEntries(buckets.map(({ start, events }) => [start.slice(0, 4), events]));
    };
    const bySource = 'sources: ["ucdp-ged-21-1"]';
    expect(await countsOf(bySource)).toEqual({ 2010: 2, 2011: 2 });
    expect(await countsOf(`${bySource}, from: "2010-05-01"`)).toEqual({ 2010: 1, 2011: 2 });
    const without = await countsOf('notSources: ["ucdp-ged-21-1"]');
    const all = await countsOf('includePredictions: false');
    expect(all['2010']).toBe((without['2010'] ?? 0) + 2);
  });
});
