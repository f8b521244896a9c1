import fc from '../../support/fast-check.js';
import { fromEngine } from '../../../server/guard/handed-on.js';
import { prepare } from '../../../server/guard/index.js';
import { RULES } from '../../../server/guard/rules/index.js';
import { AllegianceError } from '../../../server/errors.js';
import type { Value } from '../../../server/engine/values.js';
import { createTestGraph, ENGINE_HOOK_MS, type TestGraph } from '../../support/engines.js';

const SMALL_GRAPH =
  "CREATE (a:A {x: 1, name: 'a'})-[:T {y: 2}]->(b:B {name: 'b'}), (b)-[:T]->(:C {name: 'c'}), (a)-[:U]->(:D)";

function guarded(statement: string, parameters?: Record<string, unknown>): string {
  return prepare(statement, {
    engine: 'embedded',
    access: 'write',
    ...(parameters === undefined ? {} : { parameters }),
  }).text;
}

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph('embedded');
  await graph.engine.write((transaction) => transaction.run({ text: SMALL_GRAPH }));
}, ENGINE_HOOK_MS);
afterAll(() => graph.dispose());

async function rowsOf(statement: string): Promise<readonly (readonly Value[])[]> {
  return (await graph.engine.read({ text: guarded(statement) })).rows;
}

function codeOf(statement: string, parameters?: Record<string, unknown>): string | undefined {
  try {
    guarded(statement, parameters);
    return undefined;
  } catch (error) {
    if (error instanceof AllegianceError) return error.code;
    throw error;
  }
}

test('every rule has an id of its own, and its example meets it', () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  for (const rule of RULES) {
    const code = codeOf(rule.example);
    if (code === undefined) expect(guarded(rule.example)).not.toBe(rule.example);
    else expect(code).toMatch(/^CYPHER_(UNSUPPORTED|SYNTAX)$/);
    if (rule.does === 'rewrites') expect({ id: rule.id, code }).toEqual({ id: rule.id, code: undefined });
    if (rule.does === 'refuses') expect({ id: rule.id, code }).not.toEqual({ id: rule.id, code: undefined });
  }
});

/** What Neo4j 5.26 answers, checked in tests/engine/cypher as well. */
const RIGHT: readonly (readonly [string, unknown[][]])[] = [
  ["RETURN 1 = '1', '1' < 1, 1 <> 'a'", [[false, null, true]]],
  ['RETURN [1, null] = [1, null], [1, 2] = [1, null], [2, 1] = [1, null]', [[null, null, false]]],
  ['RETURN {k: null} = {k: null}, {k: 1} = {l: 1}', [[null, false]]],
  ['RETURN [1, 2] < [1, 3], [1, 0] >= [1], true > false, false >= true', [[true, true, true, false]]],
  ["RETURN 1 IN ['1', 2], null IN [], [1] IN [[null]], 3 IN [1, null]", [[false, false, null, null]]],
  ["RETURN [1] + 2, 0 + [1], 1 + 'a', 'a' + 1", [[[1, 2], [0, 1], '1a', 'a1']]],
  ['RETURN round(-0.5, 0), round(-1.5, 0), round(-2.55, 1), round(2.5, 0)', [[0, -1, -2.6, 3]]],
  ['UNWIND all(v IN [-1, 10] WHERE v < 0) AS x RETURN x', [[false]]],
  ['UNWIND isEmpty([]) AS x RETURN x', [[true]]],
  ['UNWIND [0, 1] AS places RETURN round(-1.5, places)', [[-1], [-1.5]]],
  [
    'RETURN [1,2,3][..-1], [1,2,3][-2..], [1,2,3][-9..9], [1,2,3][null..2]',
    [[[1, 2], [2, 3], [1, 2, 3], null]],
  ],
  ['RETURN 2^3^2, round(-2.5), round(2.5)', [[64, -2, 3]]],
  ["RETURN toInteger('4.7'), toString(1.0), toString(2.5), toInteger('x')", [[4, '1.0', '2.5', null]]],
  ['MATCH (n:None) RETURN sum(n.x), count(*)', [[0, 0]]],
  ['UNWIND 5 AS x RETURN x', [[5]]],
  ['RETURN any(x IN [1, null] WHERE x = 2), all(x IN [1, null] WHERE x = 1)', [[null, null]]],
  ['RETURN none(x IN [1, null] WHERE x = 2), single(x IN [1, null] WHERE x = 1)', [[null, null]]],
  ['RETURN any(x IN [1, null] WHERE x = 1), all(x IN [] WHERE x = 1)', [[true, true]]],
  ['MATCH (n:B) RETURN [(n)-->(m) | m.missing]', [[[null]]]],
  ["RETURN date('2018'), date('2018-08'), date('2018-02-03').month", [['2018-01-01', '2018-08-01', 2]]],
  ["RETURN CASE '0' WHEN 0 THEN 'zero' ELSE 'other' END", [['other']]],
  ['MATCH (n:A|B WHERE n.name = "b") RETURN n.name', [['b']]],
  ['MATCH (n:!A&!B&!D) RETURN n.name', [['c']]],
  ['MATCH (:A)-[r:!U]->(m) RETURN m.name', [['b']]],
  ['MATCH (:A)-[r]->() RETURN r:T AS t ORDER BY type(r)', [[true], [false]]],
  ['MATCH (:A)-[:T]->{2}(m) RETURN m.name', [['c']]],
  ['MATCH (a)-[:U]->(b) OPTIONAL MATCH (b)-[r]->() WITH a WHERE r IS NULL RETURN a.name', [['a']]],
  ['MATCH (n) WITH DISTINCT n.name AS name WHERE n.name = "b" RETURN name', [['b']]],
  ['MATCH (n:A)-->(m) WITH n, m ORDER BY m.name RETURN n.name, collect(m.name)[0]', [['a', 'b']]],
  ['MATCH (n) RETURN {n: count(*)} AS m', [[{ n: 4 }]]],
  ['MATCH (n:A) WHERE EXISTS { MATCH (n)-->(m:D) RETURN m } RETURN n.x', [[1]]],
  ['RETURN isEmpty([]), isEmpty("a")', [[true, false]]],
  ['RETURN {when: 1}.when AS when', [[1]]],
];

test.each(RIGHT)('%s', async (statement, rows) => {
  expect(await rowsOf(statement)).toEqual(rows);
});

test('a node beside an aggregate, or collected, comes as a node', async () => {
  expect(await rowsOf('MATCH (a:A)-->(b) RETURN a, count(*)')).toEqual([
    [expect.objectContaining({ labels: ['A'], properties: { x: 1, name: 'a' } }), 2],
  ]);
  expect(await rowsOf('MATCH (b:B) RETURN collect(b)')).toEqual([
    [[expect.objectContaining({ labels: ['B'] })]],
  ]);
});

test('columns are named as Neo4j names them', () => {
  const columns = (statement: string): readonly string[] | undefined =>
    prepare(statement, { engine: 'embedded', access: 'read' }).columns;
  expect(columns('MATCH (n) RETURN n, cOuNt( * ), n.x+1 AS y')).toEqual(['n', 'cOuNt( * )', 'y']);
  expect(columns('MATCH (b:B), (a:A) RETURN *')).toEqual(['a', 'b']);
  expect(columns('RETURN 1 + 1')).toEqual(['1 + 1']);
});

/** Characters that mean something to a pattern, a replacement, a comment or a text. */
const NAMES = fc.string({
  unit: fc.constantFrom(
    '$&',
    "$'",
    '$``',
    '$$',
    '$1',
    '``',
    "'",
    '"',
    '\n',
    '//',
    '/*',
    '*/',
    '*',
    ']',
    '(',
    '\\',
    'a',
    ' ',
  ),
  minLength: 1,
  maxLength: 6,
});

test('a name in backquotes stays a name, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(NAMES, { minLength: 1, maxLength: 3 }), async (names) => {
      const distinct = [...new Set(names)].sort();
      const given = distinct.map((name, index) => `${index} AS \`${name}\``).join(', ');
      const statement = `WITH ${given} RETURN *`;
      const known = distinct.map((name) => name.replaceAll('``', '`'));
      // A backslash before a u would be an escape, of which the names have none.
      if (known.some((name) => name.includes('`'))) {
        expect(codeOf(statement)).toBe('CYPHER_UNSUPPORTED');
        return;
      }
      const prepared = prepare(statement, { engine: 'embedded', access: 'read' });
      const { rows } = await graph.engine.read({ text: prepared.text });
      expect(rows).toEqual([distinct.map((_name, index) => index)]);
      expect(prepared.columns).toEqual(known);
    }),
    { numRuns: 200, seed: 16 },
  );
});

test('types and labels that hold signs stay what they are', async () => {
  await fc.assert(
    fc.asyncProperty(NAMES, async (name) => {
      fc.pre(!name.includes('``') && name.trim() !== '');
      const { text } = prepare(`MATCH (:A)-[r:!\`${name}\`]->(m) RETURN count(*) AS n`, {
        engine: 'embedded',
        access: 'read',
      });
      expect((await graph.engine.read({ text })).rows).toEqual([[2]]);
    }),
    { numRuns: 100, seed: 16 },
  );
});

test('an id is still looked up in its index, whatever its text looks like', async () => {
  await graph.engine.schema('CREATE INDEX by_id IF NOT EXISTS FOR (n:A) ON (n.id)');
  for (const [statement, parameters] of [
    ['MATCH (n:A) WHERE n.id = $id RETURN n.x', { id: 'taliban' }],
    ['MATCH (n:A) WHERE n.id = $id RETURN n.x', { id: '12' }],
    ['MATCH (n:A {id: $id}) RETURN n.x', { id: '12' }],
    ["MATCH (n:A {id: '12'}) RETURN n.x", {}],
    ['MATCH (n:A {id: $id}) RETURN n.x', { id: 'taliban' }],
    ['MATCH (n:A) WHERE n.id IN $ids RETURN n.x', { ids: ['taliban', 'is-k'] }],
  ] as const) {
    const plan = await graph.engine.explain({ text: guarded(statement, parameters), parameters });
    expect([statement, plan]).toEqual([statement, expect.stringContaining('[index: id]')]);
  }
});

test.each([
  'RETURN point({x: 1, y: 2}) AS p',
  'MATCH (n) RETURN normalize(n.name) AS x',
  'MATCH (n) RETURN n.name LIMIT toInteger(rand() * 10)',
  'RETURN cot(1) AS x',
  'CALL db.schema.visualization()',
  "RETURN trim(BOTH 'x' FROM 'xax') AS x",
  'MATCH (n) OPTIONAL MATCH (n)--(m) WHERE COUNT { MATCH (m)--(k) RETURN DISTINCT k } > 1 RETURN m',
  'RETURN 1 AS `a``b`',
])('what Neo4j reads and the engine does not is no mistake of the person: %s', (statement) => {
  expect(() => guarded(statement)).toThrow(
    expect.objectContaining({
      code: 'CYPHER_UNSUPPORTED',
      message: expect.stringMatching(/\. \S.*\.$/) as string,
    }) as Error,
  );
});

test('what the engine says against a statement that the guard let pass is its own limit', async () => {
  const sent = graph.engine.read({ text: 'MATCH (n) RETURN n.name LIMIT 1 + 1' });
  const error: unknown = await sent.catch((thrown: unknown) => fromEngine(thrown, 'embedded'));
  expect(error).toMatchObject({
    code: 'CYPHER_UNSUPPORTED',
    message: expect.stringMatching(/smaller steps/) as string,
  });
  const other = new AllegianceError('CYPHER_SYNTAX', 'No.');
  expect(fromEngine(other, 'neo4j')).toBe(other);
});

test('a sum that meets a text stops, and says what to do', async () => {
  const sent = graph.engine.read({ text: guarded('UNWIND [1, "2"] AS x RETURN sum(x)') });
  const error: unknown = await sent.catch((thrown: unknown) => fromEngine(thrown, 'embedded'));
  expect(error).toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining('met a text') as string,
  });
});

test.each([
  ['undefined variable', 'MATCH (a) RETURN b'],
  ['variable of another type', 'MATCH (a) MATCH ()-[a]->() RETURN a'],
  ['wrong argument', 'RETURN size(1)'],
  ['wrong operand', 'RETURN NOT 1'],
  ['day that is not there', "RETURN date('2018-02-30')"],
  ['relationship twice', 'MATCH (a)-[r]->()-[r]->(a) RETURN r'],
  ['step of zero', 'RETURN range(1, 2, 0)'],
])('an error on Neo4j is CYPHER_SYNTAX here: %s', (_what, statement) => {
  expect(codeOf(statement)).toBe('CYPHER_SYNTAX');
});

test.each([
  ['times of day', 'RETURN datetime()'],
  ['nodes out of CASE', 'MATCH (a) RETURN CASE WHEN a.x = 1 THEN a END AS n'],
  [
    'shortest paths with a condition',
    'MATCH p = shortestPath((a:A)-[*]-(b:C)) WHERE all(r IN relationships(p) WHERE r.y = 1) RETURN p',
  ],
  ['null in a pattern', 'MATCH (n {x: null}) RETURN n'],
  ['order of mixed types', "UNWIND [1, 'a'] AS x RETURN x ORDER BY x"],
])('what the engine can not do is CYPHER_UNSUPPORTED, with advice: %s', (_what, statement) => {
  expect(() => guarded(statement)).toThrow(
    expect.objectContaining({
      code: 'CYPHER_UNSUPPORTED',
      message: expect.stringMatching(/\. \S.*\.$/) as string,
    }) as Error,
  );
});

test('types of parameters count where they are given', () => {
  expect(codeOf('WITH $list AS list, $at AS at RETURN list[at]', { list: [1], at: 'x' })).toBe(
    'CYPHER_SYNTAX',
  );
  expect(codeOf('WITH $list AS list, $at AS at RETURN list[at]', { list: [1], at: 0 })).toBeUndefined();
});

test('what no rule touches stays as written, comments and all', () => {
  const statement = "MATCH (n:A) /* all */ WHERE n.name = 'a' // more\nRETURN n.x AS x";
  expect(guarded(statement)).toBe(statement);
});

test('places are counted in characters that people see', () => {
  expect(() => guarded("RETURN '😀' AS a,\n '😀' AS b, datetime() AS c")).toThrow(
    expect.objectContaining({ details: { line: 2, column: 12 } }) as Error,
  );
});
