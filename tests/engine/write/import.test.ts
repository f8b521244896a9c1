import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { splitStatements } from '../../../domain/cypher-text/script.js';
import type { GraphEngine } from '../../../server/engine/port.js';
import { lookupIn } from '../../../server/ingest/import/graph-lookup.js';
import { GraphSink } from '../../../server/ingest/import/graph-sink.js';
import { runImport, type Report } from '../../../server/ingest/import/run.js';
import { NO_MAPPING } from '../../../server/ingest/names/mapping.js';
import { ucdpGed } from '../../../server/ingest/ucdp/ged.js';
import { projectRoot } from '../../../server/root.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../../support/engines.js';
import { exportGraph } from '../../support/export.js';
import { streamOf } from '../../unit/ingest/reading.js';

const HEAD =
  'id,year,type_of_violence,conflict_name,side_a,side_b,latitude,longitude,country,date_start,best,high,low';
const SIDES = ['Alpha', 'Beta', 'Gamma'];
/** Three pairs in two years, and civilians attacked by one of them. */
const ROWS = Array.from({ length: 40 }, (_, at) => {
  const [a, b] = [SIDES[at % 3] ?? '', at % 10 === 9 ? 'Civilians' : (SIDES[(at + 1) % 3] ?? '')];
  const year = 2010 + (at % 2);
  const day = `${year}-0${1 + (at % 9)}-1${at % 9}`;
  return `${at + 1},${year},${b === 'Civilians' ? 3 : 1},Land: Government,${a},${b},10.${at},20.${at},Land,${day},${at % 5},${at % 5},${at % 5}`;
});
const FILE = [HEAD, ...ROWS, '99,2010,1,Land: Government,Alpha,Beta,1,1,Land,2010-02-30,1,1,1'].join('\n');
const RUN = { format: 'ucdp-ged', file: 'ged.csv', hash: 'one' };

const derivation = readdirSync(join(projectRoot, 'cypher', 'derive'))
  .sort()
  .flatMap((file) => splitStatements(readFileSync(join(projectRoot, 'cypher', 'derive', file), 'utf8')));

/** The engine, with something done in place of each write. */
function withWrite(engine: GraphEngine, instead: <T>(write: () => Promise<T>) => Promise<T>): GraphEngine {
  return new Proxy(engine, {
    get(target, key) {
      const own: unknown = Reflect.get(target, key, target);
      if (typeof own !== 'function') return own;
      const call = (...args: unknown[]): unknown => own.apply(target, args) as unknown;
      return key === 'write'
        ? (...args: unknown[]): unknown => instead(() => call(...args) as Promise<unknown>)
        : call;
    },
  });
}

describe.each(testEngines())('an import into %s', (name) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await createTestGraph(name);
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose(), ENGINE_HOOK_MS);

  function runOn(engine: GraphEngine): Promise<Report> {
    return runImport(
      ucdpGed,
      () => streamOf(FILE),
      { fileName: RUN.file, mapping: NO_MAPPING, version: '21.1' },
      RUN,
      { sink: new GraphSink(engine), lookup: lookupIn(engine) },
      { batchItems: 7 },
    );
  }

  /** Without the journal. */
  const text = async (): Promise<string[]> =>
    (await exportGraph(graph.engine)).split('\n').filter((line) => !/"(?:Change|Allegiance)"/.test(line));

  test('that is killed before any of its writes, and run again, ends in the same graph', async () => {
    await graph.clear();
    const report = await runOn(graph.engine);
    expect([report.taken, [...report.rejected.values()]]).toEqual([40, [1]]);
    const whole = await text();
    expect(whole.filter((line) => line.includes('"type":"FOUGHT"')).length).toBe(6);
    await graph.clear();
    let runs = 0;
    for (let ended = false; !ended; runs += 1) {
      let left = runs % 4;
      const dying = withWrite(graph.engine, (write) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('killed')) : write();
      });
      ended = await runOn(dying).then(
        () => true,
        (error: Error) => {
          expect(error.message).toBe('killed');
          return false;
        },
      );
      expect(runs).toBeLessThan(40);
    }
    expect(runs).toBeGreaterThan(4);
    expect(await text()).toEqual(whole);
  }, 240_000);

  test('leaves what the whole derivation leaves, and changes nothing the second time', async () => {
    await graph.clear();
    await runOn(graph.engine);
    const first = await text();
    await graph.engine.write(async (transaction) => {
      for (const statement of derivation) await transaction.run({ text: statement });
    });
    expect(await text()).toEqual(first);
    const again = await runOn(graph.engine);
    expect([again.made, again.changed]).toEqual([0, 0]);
    expect(await text()).toEqual(first);
    const { rows } = await graph.engine.read({
      text: `MATCH (a:Entity)-[r:FOUGHT]->(b:Entity)
             WHERE r.episode = 'ucdp-2010' AND a.name = 'Alpha' AND b.name = 'Beta'
             RETURN r.claimCount AS claims, r.asserted AS asserted, r.voices AS voices, r.standing AS standing`,
    });
    const between = ROWS.filter((row) => /,2010,1,.*,Alpha,Beta,/.test(row)).length;
    expect(rows).toEqual([[between, between, 1, 'reported']]);
  }, 240_000);
});
