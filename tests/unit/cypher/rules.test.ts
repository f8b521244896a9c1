import { prepare } from '../../../server/cypher/index.js';
import { RULES } from '../../../server/cypher/rules/index.js';
import { AllegianceError } from '../../../server/errors.js';
import type { Value } from '../../../server/graph/values.js';
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

/** What Neo4j 5.26 answers, checked in tests/conformance-cypher as well. */
const RIGHT: readonly (readonly [string, unknown[][]])[] = [
  ["RETURN 1 = '1', '1' < 1, 1 <> 'a'", [[false, null, true]]],
  ['RETURN [1, null] = [1, null], [1, 2] = [1, null], [2, 1] = [1, null]', [[null, null, false]]],
  ['RETURN {k: null} = {k: null}, {k: 1} = {l: 1}', [[null, false]]],
  ['RETURN [1, 2] < [1, 3], [1, 0] >= [1], true > false, false >= true', [[true, true, true, false]]],
  ["RETURN 1 IN ['1', 2], null IN [], [1] IN [[null]], 3 IN [1, null]", [[false, false, null, null]]],
  ["RETURN [1] + 2, 0 + [1], 1 + 'a', 'a' + 1", [[[1, 2], [0, 1], '1a', 'a1']]],
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
  const statement = 'MATCH (n:A) /* all */ WHERE n.x > 1 // more\nRETURN n.x AS x';
  expect(guarded(statement)).toBe(statement);
});

test('places are counted in characters that people see', () => {
  expect(() => guarded("RETURN '😀' AS a,\n '😀' AS b, datetime() AS c")).toThrow(
    expect.objectContaining({ details: { line: 2, column: 12 } }) as Error,
  );
});
