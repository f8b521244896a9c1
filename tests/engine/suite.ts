import { CANCELED } from '../../server/engine/bounds.js';
import type { GraphEngine, Rows } from '../../server/engine/port.js';
import { GraphNode, GraphPath, GraphRelationship } from '../../server/engine/values.js';
import { ENGINE_HOOK_MS, type TestGraph } from '../support/engines.js';
import { elapse } from '../support/waiting.js';

/** Runs for hours on any engine, in little memory. */
export const RUNAWAY = `UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c UNWIND range(1, 1000) AS d
  WITH a, b, c, d WHERE a + b + c + d < 0 RETURN count(*) AS n`;

/**
 * What every engine behind the port must do. Each adapter runs the same tests.
 * @param name of the engine, for the report
 * @param createGraph gives an empty graph
 */
export function defineEngineConformanceSuite(name: string, createGraph: () => Promise<TestGraph>): void {
  describe(`${name} behind the port`, () => {
    let graph: TestGraph;
    let engine: GraphEngine;

    beforeAll(async () => {
      graph = await createGraph();
      engine = graph.engine;
    }, ENGINE_HOOK_MS);
    afterAll(() => graph.dispose(), ENGINE_HOOK_MS);
    beforeEach(() => graph.clear());

    const write = (text: string, parameters = {}): Promise<Rows> =>
      engine.write((transaction) => transaction.run({ text, parameters }));
    const value = async (text: string, parameters = {}): Promise<unknown> =>
      (await engine.read({ text, parameters })).rows[0]?.[0];

    describe('values', () => {
      test.each([
        ['null', 'null', null],
        ['a boolean', 'true', true],
        ['a whole number', '42', 42],
        ['the largest exact whole number', '9007199254740991', 9007199254740991],
        ['a whole number beyond', '9007199254740993', 9007199254740993n],
        ['a small one beyond', '-9007199254740993', -9007199254740993n],
        ['a fraction', '1.5', 1.5],
        ['a large fraction', '1e300', 1e300],
        ['text in many scripts', "'Ḥaqqānī شبکه 🕊 naïve \\' \"'", 'Ḥaqqānī شبکه 🕊 naïve \' "'],
        ['empty text', "''", ''],
        ['a list', "[1, 'two', null, [3.5]]", [1, 'two', null, [3.5]]],
        ['an empty list', '[]', []],
        ['a map', "{b: 1, a: {c: [null, 'x']}}", { a: { c: [null, 'x'] }, b: 1 }],
        ['a date', "date('2018-08-01')", '2018-08-01'],
        ['a local date-time', "localdatetime('2018-08-01T10:20:30.5')", '2018-08-01T10:20:30.5'],
        ['a date-time', "datetime('2018-08-01T10:20:30Z')", '2018-08-01T10:20:30Z'],
        ['a duration', "duration('P1Y2M3DT4H5M6S')", 'P1Y2M3DT4H5M6S'],
      ])('gives %s', async (_, expression, expected) => {
        expect(await value(`RETURN ${expression} AS value`)).toEqual(expected);
      });

      test('takes parameters of every kind and gives them back', async () => {
        const parameters = {
          none: null,
          yes: true,
          whole: 7,
          fraction: 0.25,
          text: 'Mawlavī \u0000 "quoted" \\ backslash',
          list: [1, [2, 'three'], null],
          map: { deep: { er: [true] }, 'odd key!': 1, __proto__key: 'x' },
        };
        const columns = Object.keys(parameters);
        const { rows } = await engine.read({
          text: `RETURN ${columns.map((column) => `$${column} AS ${column}`).join(', ')}`,
          parameters,
        });
        expect(rows).toEqual([Object.values(parameters)]);
      });

      test('takes a whole number where only a whole number may stand', async () => {
        const { rows } = await engine.read({
          text: 'UNWIND range(1, 9) AS x RETURN x SKIP $skip LIMIT $limit',
          parameters: { skip: 2, limit: 3 },
        });
        expect(rows).toEqual([[3], [4], [5]]);
      });

      test('takes a date as text, stores it as a date and compares it as one', async () => {
        await write('CREATE (:Event {id: $id, startMin: date($day)})', { id: 'e', day: '2018-02-28' });
        expect(
          await value('MATCH (e:Event) WHERE e.startMin < date($day) RETURN e.startMin AS d', {
            day: '2018-03-01',
          }),
        ).toBe('2018-02-28');
        expect(await value('RETURN date($day) AS d', { day: null })).toBeNull();
      });

      test('gives nodes, relationships and paths with their labels, types and properties', async () => {
        await write(
          `CREATE (:Entity:Actor:ArmedGroup {id: 'a', aliases: ['x', 'y'], since: date('2015-01-10')})
                  -[:FOUGHT {id: 'f', value: 200}]->(:Entity:Actor {id: 'b'})<-[:KNOWS]-(:Entity {id: 'c'})`,
        );
        const { columns, rows } = await engine.read({
          text: `MATCH (a {id: 'a'})-[r]->(b) MATCH p = (a)-[*2..2]-(c) RETURN a AS a, r AS r, b AS b, p AS p, [a, r] AS l, {n: b} AS m`,
        });
        expect(columns).toEqual(['a', 'r', 'b', 'p', 'l', 'm']);
        const [a, r, b, p, l, m] = rows[0] ?? [];
        if (!(a instanceof GraphNode) || !(b instanceof GraphNode)) throw new Error('no nodes');
        if (!(r instanceof GraphRelationship) || !(p instanceof GraphPath)) throw new Error('no path');
        expect(a.labels).toEqual(['Actor', 'ArmedGroup', 'Entity']);
        expect(a.properties).toEqual({ aliases: ['x', 'y'], id: 'a', since: '2015-01-10' });
        expect(Object.keys(a.properties)).toEqual(['aliases', 'id', 'since']);
        expect([r.type, r.properties]).toEqual(['FOUGHT', { id: 'f', value: 200 }]);
        expect([r.startKey, r.endKey]).toEqual([a.key, b.key]);
        expect(p.nodes.map((node) => node.properties['id'])).toEqual(['a', 'b', 'c']);
        expect(p.relationships.map((hop) => hop.type)).toEqual(['FOUGHT', 'KNOWS']);
        // The second hop is walked against its direction.
        expect(p.relationships[1]?.endKey).toBe(b.key);
        expect(l).toEqual([a, r]);
        expect(m).toEqual({ n: b });
      });

      test('does not take a map of collected nodes and relationships for a path', async () => {
        await write('CREATE (:A {id: 1})-[:R]->(:A {id: 2}), (:A {id: 3})');
        const result = await value(
          'MATCH (n:A) WITH n AS n ORDER BY n.id DESC WITH collect(n) AS nodes MATCH (:A)-[r:R]->(:A) WITH nodes, collect(r) AS edges RETURN {nodes: nodes, edges: edges} AS graph',
        );
        expect(result).not.toBeInstanceOf(GraphPath);
        expect(result).toMatchObject({ nodes: { length: 3 }, edges: { length: 1 } });
      });

      test('says what a statement changed', async () => {
        const { changes } = await write(`CREATE (:A:B {x: 1, y: 2})-[:R]->(:A)`);
        expect(changes).toMatchObject({ nodesCreated: 2, relationshipsCreated: 1, nodesDeleted: 0 });
        const gone = await write('MATCH (n:A) DETACH DELETE n');
        expect(gone.changes).toMatchObject({ nodesDeleted: 2, nodesCreated: 0 });
      });
    });

    describe('transactions', () => {
      test('keep all statements when the work resolves, and give its result', async () => {
        const result = await engine.write(async (transaction) => {
          await transaction.run({ text: 'CREATE (:A {id: 1})' });
          await transaction.run({ text: 'MATCH (a:A) SET a.id = 2' });
          return (await transaction.run({ text: 'MATCH (a:A) RETURN a.id AS id' })).rows;
        });
        expect(result).toEqual([[2]]);
        expect(await value('MATCH (a:A) RETURN a.id AS id')).toBe(2);
      });

      test('keep nothing when the work rejects, and reject with its error', async () => {
        const mine = new RangeError('mine');
        await expect(
          engine.write(async (transaction) => {
            await transaction.run({ text: 'CREATE (:A)' });
            throw mine;
          }),
        ).rejects.toBe(mine);
        expect(await value('MATCH (a:A) RETURN count(a) AS n')).toBe(0);
      });

      test('keep nothing when one statement failed, even if the work goes on', async () => {
        await expect(
          engine.write(async (transaction) => {
            await transaction.run({ text: 'CREATE (:A)' });
            await transaction.run({ text: 'THIS IS NO CYPHER' }).catch(() => undefined);
          }),
        ).rejects.toMatchObject({ name: 'AllegianceError' });
        expect(await value('MATCH (a:A) RETURN count(a) AS n')).toBe(0);
      });

      test('are not seen by readers before they are kept', async () => {
        await engine.write(async (transaction) => {
          await transaction.run({ text: 'CREATE (:A)' });
          expect(await value('MATCH (a:A) RETURN count(a) AS n')).toBe(0);
        });
        expect(await value('MATCH (a:A) RETURN count(a) AS n')).toBe(1);
      });

      test('of many writers come one after the other: nothing is counted twice or lost', async () => {
        await write('CREATE (:Counter {n: 0})');
        const writers = Array.from({ length: 20 }, (_, index) =>
          engine.write(async (transaction) => {
            const { rows } = await transaction.run({ text: 'MATCH (c:Counter) RETURN c.n AS n' });
            await transaction.run({
              text: 'MATCH (c:Counter) SET c.n = $n MERGE (c)-[:BY]->(:Writer {id: $writer})',
              parameters: { n: Number(rows[0]?.[0]) + 1, writer: index % 2 },
            });
          }),
        );
        await Promise.all(writers);
        expect(await value('MATCH (c:Counter) RETURN c.n AS n')).toBe(20);
        expect(await value('MATCH (:Counter)-[r:BY]->() RETURN count(r) AS n')).toBe(2);
      });

      test('of the work that takes too long are given up, and the next writer gets its turn', async () => {
        const slow = engine.write(
          async (transaction) => {
            await transaction.run({ text: 'CREATE (:Slow)' });
            await elapse(1_500, 'longer than the work may take');
            await transaction.run({ text: 'CREATE (:Slow)' });
          },
          { timeoutMs: 300 },
        );
        await expect(slow).rejects.toMatchObject({ name: 'AllegianceError' });
        await write('CREATE (:Quick)');
        expect(await value('MATCH (n) RETURN labels(n)[0] AS label')).toBe('Quick');
      });
    });

    describe('schema', () => {
      test('makes a constraint and an index beside it, twice, and holds writers to it', async () => {
        for (const _ of [1, 2]) {
          await engine.schema('CREATE CONSTRAINT a_id IF NOT EXISTS FOR (n:A) REQUIRE n.id IS UNIQUE');
          await engine.schema('CREATE INDEX a_id_lookup IF NOT EXISTS FOR (n:A) ON (n.id)');
        }
        await write("CREATE (:A {id: 'one'})");
        await expect(write("CREATE (:A {id: 'one'})")).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
        await write("MERGE (:A {id: 'one'})");
        expect(await value('MATCH (a:A) RETURN count(a) AS n')).toBe(1);
      });

      test('takes nothing but schema statements, and those do not go into a transaction', async () => {
        await expect(engine.schema('CREATE (:A)')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
        await expect(write('CREATE INDEX a_x FOR (n:A) ON (n.x)')).rejects.toMatchObject({
          code: 'BAD_USER_INPUT',
        });
        expect(await value('MATCH (a:A) RETURN count(a) AS n')).toBe(0);
      });
    });

    describe('errors', () => {
      test.each([
        ['MATCH (n)\nRETRUN n', 2],
        ['MATCH (n\nRETURN n', 2],
      ])('of syntax in %j name the line', async (text, line) => {
        await expect(engine.read({ text })).rejects.toMatchObject({
          code: 'CYPHER_SYNTAX',
          details: { line, column: expect.any(Number) },
          retriable: false,
        });
      });

      test.each([
        ['an unknown variable', 'RETURN nothing', 'CYPHER_SYNTAX'],
        ['an unknown function', 'RETURN nofunction(1) AS x', 'CYPHER_SYNTAX'],
        ['a parameter without a value', 'RETURN $nothing AS x', 'BAD_USER_INPUT'],
        ['a division by zero', 'RETURN 1 / 0 AS x', 'BAD_USER_INPUT'],
        ['empty text', '', 'CYPHER_SYNTAX'],
      ])('for %s have a code', async (_, text, code) => {
        await expect(engine.read({ text })).rejects.toMatchObject({ name: 'AllegianceError', code });
      });

      test.each([
        'CREATE (:A)',
        'MERGE (:A {id: 1})',
        'MATCH (n:Kept) SET n.x = 1',
        'MATCH (n:Kept) SET n:More',
        'MATCH (n:Kept) REMOVE n.id',
        'MATCH (n:Kept) REMOVE n:Kept',
        'MATCH (n:Kept) DETACH DELETE n',
        'MATCH (:Kept)-[r]->() DELETE r',
        'MATCH (n:Kept) FOREACH (x IN [1] | SET n.x = x)',
        'MATCH (n:Kept) CALL { WITH n SET n.x = 1 } RETURN n',
        'UNWIND [1] AS x MATCH (n:Kept) WITH n AS n CREATE (n)-[:R]->(:B) RETURN 1 AS one',
        'PROFILE MATCH (n:Kept) SET n.x = 1',
        'CREATE INDEX kept_x FOR (n:Kept) ON (n.x)',
        "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
        "MATCH (n:Kept) LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
      ])('refuse to read with %j, and change nothing', async (text) => {
        await write('CREATE (:Kept {id: 1})-[:R]->(:Other)');
        const before = await engine.read({ text: 'MATCH (n) RETURN n AS n ORDER BY labels(n)[0]' });
        await expect(engine.read({ text })).rejects.toMatchObject({
          code: expect.stringMatching(/^(READ_ONLY|CYPHER_SYNTAX)$/),
        });
        const after = await engine.read({ text: 'MATCH (n) RETURN n AS n ORDER BY labels(n)[0]' });
        expect(after.rows).toEqual(before.rows);
        expect(await value('MATCH ()-[r]->() RETURN count(r) AS n')).toBe(1);
      });

      test('refuse LOAD CSV to writers as well', async () => {
        await expect(
          write("LOAD CSV FROM 'file:///etc/hostname' AS line CREATE (:A {x: line[0]})"),
        ).rejects.toMatchObject({ code: 'READ_ONLY' });
      });

      test('do not come for text that only looks like a write', async () => {
        const text = "// CREATE (n)\nRETURN 'CREATE (n) LOAD CSV' AS `Merge (x)`, 'SetProperty (a)' AS b";
        expect((await engine.read({ text })).rows).toEqual([['CREATE (n) LOAD CSV', 'SetProperty (a)']]);
      });
    });

    describe('bounds', () => {
      test('cut at a number of rows and say so', async () => {
        const cut = await engine.read({ text: 'UNWIND range(1, 5000) AS x RETURN x' }, { maxRows: 3 });
        expect(cut).toMatchObject({ rows: [[1], [2], [3]], truncated: true, columns: ['x'] });
        expect(cut.notices).toEqual([expect.stringContaining('first 3 rows')]);
      });

      test('cut nothing that just fits', async () => {
        const whole = await engine.read({ text: 'UNWIND range(1, 3) AS x RETURN x' }, { maxRows: 3 });
        expect(whole).toMatchObject({ rows: [[1], [2], [3]], truncated: false, notices: [] });
      });

      test('cut at a size and say so', async () => {
        const text = "UNWIND range(1, 1000) AS x RETURN 'some text of forty bytes, to be counted...' AS t";
        const cut = await engine.read({ text }, { maxBytes: 1_000 });
        expect(cut.truncated).toBe(true);
        expect(cut.notices).toEqual([expect.stringContaining('1000 bytes')]);
        expect(cut.rows.length).toBeGreaterThan(5);
        expect(cut.rows.length).toBeLessThan(25);
      });

      test('stop a runaway statement at its time, and the next one is answered', async () => {
        await write('CREATE (:Kept)');
        const started = performance.now();
        await expect(engine.read({ text: RUNAWAY }, { timeoutMs: 400 })).rejects.toMatchObject({
          code: 'QUERY_TIMEOUT',
          details: { limit: 400, unit: 'ms' },
        });
        expect(performance.now() - started).toBeGreaterThan(380);
        expect(await value('MATCH (k:Kept) RETURN count(k) AS n')).toBe(1);
      });

      test('stop a runaway writer, whose work is not kept', async () => {
        await expect(
          engine.write(
            async (transaction) => {
              await transaction.run({ text: 'CREATE (:Gone)' });
              await transaction.run({ text: RUNAWAY });
            },
            { timeoutMs: 400 },
          ),
        ).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' });
        await write('CREATE (:Kept)');
        expect((await engine.read({ text: 'MATCH (n) RETURN labels(n)[0] AS l' })).rows).toEqual([['Kept']]);
      });

      // Not after a test that gives a running one up: the process that still ends for it would end this one too.
      test('stop a statement that its caller gives up before it begins', async () => {
        const caller = new AbortController();
        const asked = engine.read({ text: RUNAWAY }, { signal: caller.signal, timeoutMs: 600_000 });
        caller.abort();
        await expect(asked).rejects.toMatchObject({ code: 'QUERY_TIMEOUT', message: CANCELED });
        expect(await value('RETURN 1 AS x')).toBe(1);
      });

      test('stop a statement that its caller gives up', async () => {
        const caller = new AbortController();
        const running = engine.read({ text: RUNAWAY }, { signal: caller.signal });
        setTimeout(() => caller.abort(), 100);
        await expect(running).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' });
        await expect(
          engine.read({ text: 'RETURN 1 AS x' }, { signal: AbortSignal.abort() }),
        ).rejects.toMatchObject({
          code: 'QUERY_TIMEOUT',
        });
        expect(await value('RETURN 1 AS x')).toBe(1);
      });

      test('of one caller leave others unharmed', async () => {
        const runaway = engine.read({ text: RUNAWAY }, { timeoutMs: 300 }).catch((error: unknown) => error);
        const others = await Promise.all(
          Array.from({ length: 10 }, async (_, index) => {
            await elapse(index * 60, 'they come while the runaway runs');
            if (index % 3 === 0) await write('CREATE (:Other {id: $id})', { id: index });
            return value('RETURN $index AS x', { index });
          }),
        );
        expect(others).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        expect(await runaway).toMatchObject({ code: 'QUERY_TIMEOUT' });
        expect(await value('MATCH (o:Other) RETURN count(o) AS n')).toBe(4);
      });
    });

    test('explains a statement without running it', async () => {
      expect(await engine.explain({ text: 'CREATE (:A {id: $id})', parameters: { id: 1 } })).toMatch(
        /Create/,
      );
      expect(await value('MATCH (a:A) RETURN count(a) AS n')).toBe(0);
      await expect(engine.explain({ text: 'MATCH (n)\nNO' })).rejects.toMatchObject({
        code: 'CYPHER_SYNTAX',
        details: { line: 2 },
      });
    });

    test('answers a ping, says what it is, and refuses to work once closed, twice', async () => {
      const second = await graph.open();
      await second.ping();
      expect(second.info.name).toBe(graph.name);
      expect(second.info.version).toMatch(/\d+\.\d+/);
      await second.close();
      await second.close();
      await expect(second.read({ text: 'RETURN 1 AS x' })).rejects.toMatchObject({
        code: 'ENGINE_UNAVAILABLE',
        retriable: true,
      });
    });
  });
}
