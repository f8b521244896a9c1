import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Value } from '../../server/engine/values.js';
import { loadScripts } from '../../server/ingest/seed/load.js';
import { projectRoot } from '../../server/root.js';
import { createTestGraph, ENGINE_HOOK_MS, testEngines, type TestGraph } from '../support/engines.js';

type Row = Record<string, Value>;

/** The questions that the graph was made for, asked in Cypher of each engine, and what the documents answer. */
describe.each(testEngines())('questions to the graph on %s', (name) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await createTestGraph(name);
    await loadScripts(graph.engine, join(projectRoot, 'cypher'));
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose(), ENGINE_HOOK_MS);

  async function ask(question: string): Promise<Row[]> {
    const text = readFileSync(join(projectRoot, 'cypher', 'questions', `${question}.cypher`), 'utf8');
    const { columns, rows } = await graph.engine.read({ text });
    return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
  }
  const pick = (rows: readonly Row[], ...columns: string[]): string[] =>
    [...new Set(rows.map((row) => columns.map((column) => String(row[column])).join(' | ')))].sort();

  test('why the Jawzjan fighters surrendered: three causes from three speakers, and CNN finds it unclear', async () => {
    const answers = await ask('why-did-the-jawzjan-fighters-surrender');
    expect(pick(answers, 'speaker')).toEqual([
      'cnn',
      'mohammad-radmanish',
      'mufti-nehmatullah',
      'reports-cnn-2018',
    ]);
    expect(
      pick(
        answers.filter((row) => row['speaker'] === 'cnn'),
        'position',
      ),
    ).toEqual(['unclear']);
    expect(
      new Set(answers.map((row) => `${String(row['speaker'])} ${String(row['position'])}`)).size,
    ).toBeGreaterThanOrEqual(4);
    expect(pick(answers, 'source')).toEqual(['cnn-2018']);
    for (const row of answers) expect(row['paragraph']).toBeGreaterThanOrEqual(1);
  });

  test('who gets the credit for the north is another question, with other answers', async () => {
    const answers = await ask('who-gets-the-credit-for-the-north');
    expect(pick(answers, 'speaker')).toEqual(
      expect.arrayContaining(['mohammad-radmanish', 'zabiullah-mujahid']),
    );
    const causes = await ask('why-did-the-jawzjan-fighters-surrender');
    expect(pick(answers, 'position')).not.toEqual(pick(causes, 'position'));
  });

  test('whether Mirza Olang was joint: officials, the UN and witnesses say so, the Taliban deny it', async () => {
    const answers = await ask('was-mirza-olang-a-joint-attack');
    expect(pick(answers, 'standing')).toEqual(['disputed']);
    expect(pick(answers, 'stance', 'speaker')).toEqual([
      'asserts | afghan-officials-caci-2017',
      'asserts | local-witnesses-caci-2017',
      'asserts | un-officials-caci-2017',
      'denies | taliban',
    ]);
  });

  test('whether the Haqqani Network is part of the Taliban is contested', async () => {
    const answers = await ask('is-the-haqqani-network-part-of-the-taliban');
    expect(pick(answers, 'standing')).toEqual(['disputed']);
    expect(pick(answers, 'stance', 'speaker')).toEqual(
      expect.arrayContaining([
        'asserts | antonio-giustozzi',
        'asserts | trt-world',
        'denies | pentagon-spokesman-trt-2021',
      ]),
    );
  });

  test('who ignored the order to fight IS-K, and cooperated with it instead of fighting', async () => {
    const answers = await ask('who-ignored-the-order-to-fight-is-k');
    expect(pick(answers, 'actor')).toEqual([
      'eastern-taliban-fronts',
      'haqqani-network',
      'qari-baryal',
      'shura-of-the-north',
    ]);
    expect(
      pick(
        answers.filter((row) => row['actor'] === 'haqqani-network'),
        'cooperation',
      ),
    ).toEqual(['reported']);
    const fought = await graph.engine.read({
      text: "MATCH (:Entity {id: 'haqqani-network'})-[r:FOUGHT]-(:Entity {id: 'is-k'}) RETURN count(r) AS n",
    });
    expect(fought.rows).toEqual([[0]]);
  });

  test('from which groups IS-K drew members, with all sources', async () => {
    const answers = await ask('where-did-is-k-draw-its-members-from');
    expect(pick(answers, 'origin')).toEqual(
      expect.arrayContaining(['haqqani-network', 'imu', 'taliban', 'ttp']),
    );
    const sources = (origin: string): unknown[] =>
      answers
        .filter((row) => row['origin'] === origin)
        .flatMap((row) => row['sources'] as unknown[])
        .sort();
    expect(sources('ttp')).toEqual(['nangarhar-2019', 'orf-giustozzi-2019']);
    expect(sources('imu')).toEqual(['orf-giustozzi-2019']);
    expect(sources('taliban')).toEqual(['caci-2017']);
    expect(sources('haqqani-network')).toEqual(['trt-2021']);
    expect(pick(answers, 'episode')).not.toContain('future');
  });

  test('which defections from the Taliban to IS-K are only predicted', async () => {
    const answers = await ask('which-taliban-defections-are-only-predicted');
    expect(pick(answers, 'origin')).toContain('taliban');
    expect(pick(answers, 'stance')).not.toContain('asserts');
    expect(pick(answers, 'source')).toEqual(expect.arrayContaining(['nangarhar-2019', 'orf-giustozzi-2019']));
  });
});
