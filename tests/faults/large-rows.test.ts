import type { GraphEngine } from '../../server/engine/port.js';
import { createTestGraph, ENGINE_HOOK_MS, type TestGraph } from '../support/engines.js';
import { watchMemory } from '../support/memory.js';

const MEGABYTE = 1024 ** 2;
/** A text of 32 MB, made of short ones. */
const TEXT = `WITH 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' AS s WITH replace(s, 'x', s) AS s
  WITH replace(s, 'x', left(s, 1024)) AS t WITH replace(t, 'x', left(t, 32)) AS t`;
const columns = (number: number): string => Array.from({ length: number }, (_, i) => `t AS c${i}`).join(', ');

/** Rows that hold a text once, by reference, and are many times as large as values. */
const LARGE_ROWS: [string, string][] = [
  ['sixty columns that share one text', `${TEXT} RETURN ${columns(60)}`],
  ['a list that holds one text many times', `${TEXT} RETURN [x IN range(1, 100) | t] AS all`],
  ['lists of lists', `${TEXT} WITH [t, t, t, t, t, t, t, t] AS l RETURN [l, l, l, l, l, l, l, l] AS all`],
];
const GUEST = { guest: true, maxBytes: 5 * MEGABYTE, timeoutMs: 60_000 } as const;

describe('rows larger than their bound, on the embedded engine', () => {
  let graph: TestGraph;
  let engine: GraphEngine;
  beforeAll(async () => {
    graph = await createTestGraph('embedded');
    engine = graph.engine;
    await engine.write((transaction) => transaction.run({ text: 'CREATE (:Written {id: 1})' }));
  }, ENGINE_HOOK_MS);
  afterAll(() => graph.dispose());

  test.each(LARGE_ROWS)(
    '%s: stopped within memory, told to who asked, while others read',
    async (_, text) => {
      const memory = watchMemory(() => graph.enginePid());
      // The very same one, sent by several at once, ends one process and not several.
      const large = Promise.allSettled([1, 2, 3].map(() => engine.read({ text }, GUEST)));
      const others = await Promise.all(
        Array.from({ length: 20 }, () => engine.read({ text: 'MATCH (w:Written) RETURN w.id AS id' })),
      );
      for (const { rows } of others) expect(rows).toEqual([[1]]);
      for (const outcome of await large)
        expect(outcome).toMatchObject({
          status: 'rejected',
          reason: { code: 'LIMIT_EXCEEDED', details: { unit: 'bytes' } },
        });
      expect(memory.stop()).toBeLessThan(700 * MEGABYTE);
      expect((await engine.read({ text: 'MATCH (w:Written) RETURN w.id AS id' })).rows).toEqual([[1]]);
    },
  );

  test('a row that is over its bound and small enough to look at is cut, as ever', async () => {
    const { rows, truncated, notices } = await engine.read(
      { text: "WITH 'xxxxxxxx' AS s RETURN s AS a, s AS b, s AS c" },
      { maxBytes: 20 },
    );
    expect([rows, truncated]).toEqual([[], true]);
    expect(notices[0]).toContain('20 bytes');
  });
});
