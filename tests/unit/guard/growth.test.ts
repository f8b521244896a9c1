import { prepare } from '../../../server/guard/index.js';
import { whyItIsSlow } from '../../../server/guard/regexes.js';
import { AllegianceError } from '../../../server/errors.js';
import { readStatements } from '../../engine/cypher/read-statements.js';

function codeOf(statement: string, parameters: Record<string, unknown> = {}): string | undefined {
  try {
    prepare(statement, { engine: 'neo4j', access: 'read', parameters });
    return undefined;
  } catch (error) {
    if (error instanceof AllegianceError) return error.code;
    throw error;
  }
}

test.each([
  'RETURN size([x IN range(1, 20000) | [y IN range(1, 20000) | x * y]]) AS n',
  'WITH range(1, 20000) AS a RETURN size([x IN a | [y IN a | x * y]]) AS n',
  'WITH 20000 AS n RETURN [x IN range(1, n) | [y IN range(1, n) | x]] AS l',
  "RETURN [x IN range(1, toInteger('2000000')) | x] AS l",
  'RETURN [x IN range(1, 10 ^ 9) | x] AS l',
  'RETURN [x IN range(1, timestamp()) | x] AS l',
  'UNWIND range(1, 100000) AS x WITH collect(x) AS xs RETURN size([a IN xs | [b IN xs | a]]) AS n',
  "RETURN size(reduce(t = 'a', i IN range(1, 60) | t + t)) AS n",
  "RETURN size(reduce(t = 'a', i IN range(1, 30) | replace(t, 'a', 'aaaa'))) AS n",
  'RETURN size(reduce(l = [1], i IN range(1, 40) | l + l)) AS n',
  'RETURN reduce(t = 0, i IN range(1, 100000) | t + size([x IN range(1, 100000) | i])) AS n',
  'RETURN all(x IN range(1, 100000) WHERE any(y IN range(1, 100000) WHERE x + y = 0)) AS n',
  'RETURN CASE WHEN true THEN size([x IN range(1, 9999) | [y IN range(1, 9999) | x]]) END AS n',
])('an expression that would grow past all bounds is LIMIT_EXCEEDED: %s', (statement) => {
  expect(codeOf(statement)).toBe('LIMIT_EXCEEDED');
});

test('the values of parameters count', () => {
  const statement = 'RETURN size([x IN range(1, $n) | [y IN range(1, $n) | x * y]]) AS n';
  expect(codeOf(statement, { n: 100 })).toBeUndefined();
  expect(codeOf(statement, { n: 20_000 })).toBe('LIMIT_EXCEEDED');
});

test.each([
  'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN collect(x + y) AS all',
  "UNWIND range(1, 6) AS x RETURN x, reduce(t = '', i IN range(1, 60) | t + '0123456789') AS t",
  'MATCH (n) WITH collect(n) AS all RETURN size([a IN all WHERE size([b IN a.aliases | b]) > 1]) AS n',
  'MATCH (n) RETURN reduce(total = 0, x IN n.aliases | total + size(x)) AS n',
  'RETURN [x IN range(1, 1000) | [y IN range(1, 500) | x * y]] AS table',
  "MATCH (n) WHERE any(p IN ['.*Kabul.*', '(?i)taliban.*'] WHERE n.name =~ p) RETURN n.name",
])('an ordinary one passes: %s', (statement) => {
  expect(codeOf(statement)).toBeUndefined();
});

test('every ordinary statement passes', () => {
  const refused = readStatements().filter(({ text }) => codeOf(text) === 'LIMIT_EXCEEDED');
  expect(refused).toEqual([]);
});

test.each([
  ...[
    '(a+)+\\1b',
    '(a+)+b',
    '(a*)*b',
    '(a|a)*b',
    '(a|ab)*c',
    '(.*a){20}',
    '(a?)*b',
    '([a-z]+)*1',
    '((a)+)+b',
  ],
  ...[
    '(\\w+\\s?)*$',
    '.*.*.*.*x',
    '\\d*\\d*\\d*\\d*x',
    '(?:a+)+b',
    '(?<x>a+)+b',
    '(x+x+)+y',
    '(a|b|ab)*c',
    '(.|a)*b',
  ],
  ...['^(([a-z])+.)+[A-Z]([a-z])+$', '(a{1,30}){1,30}b', '(?i)(A+)+b', '([ab]|a)*c', '(a|)*b'],
])('a pattern that may try endlessly many ways is told: %s', (pattern) => {
  expect(whyItIsSlow(pattern)).toBeDefined();
});

test.each([
  ...[
    '.*Kabul.*',
    '(?i).*taliban.*',
    '[A-Z][a-z]+',
    '\\d{4}-\\d{2}-\\d{2}',
    '(is|al)-.*',
    '.*(Kabul|Nangarhar).*',
  ],
  ...[
    '^[a-z0-9-]+$',
    '.*\\bgroup\\b.*',
    '(ab|cd)*e',
    '(?i)(mullah|commander) .*',
    '.*\\(IS-K\\).*',
    '',
    'IS-?K?',
  ],
  ...['[^a-z]*', '(Al|El)[ -]Qaeda', '.*a.*b.*', '\\p{L}+( \\p{L}+)?'],
])('a pattern that people write passes: %s', (pattern) => {
  expect(whyItIsSlow(pattern)).toBeUndefined();
});

test.each([
  ["RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' =~ '(a+)+\\\\1b' AS x", {}],
  ["RETURN 'aaaa' =~ $pattern AS x", { pattern: '(a+)+b' }],
  ["RETURN 'aaaa' =~ ('(a+)' + '+b') AS x", {}],
  ["WITH '(a+)+b' AS p RETURN 'aaaa' =~ p AS x", {}],
  ["UNWIND ['a', '(a+)+b'] AS p RETURN 'aaaa' =~ p AS x", {}],
  ["RETURN any(p IN ['(a+)+b'] WHERE 'aaaa' =~ p) AS x", {}],
  ["RETURN 'aaaa' =~ reduce(p = '', i IN ['(a+)', '+b'] | p + i) AS x", {}],
  ["RETURN 'aaaa' =~ replace('(a-)-b', '-', '+') AS x", {}],
  ["WITH {p: '(a+)+b'} AS m RETURN 'aaaa' =~ m.p AS x", {}],
])('however it is written: %s', (statement, parameters) => {
  expect(codeOf(statement, parameters)).toBe('LIMIT_EXCEEDED');
});
