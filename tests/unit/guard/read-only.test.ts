import { explainable, prepare, type Target } from '../../../server/guard/index.js';
import { AllegianceError } from '../../../server/errors.js';
import { ATTACKS } from './attacks.js';

const ENGINES: readonly Target['engine'][] = ['neo4j', 'embedded'];

function refusal(statement: string, engine: Target['engine']): AllegianceError | null {
  try {
    prepare(statement, { engine, access: 'read' });
    return null;
  } catch (error) {
    if (error instanceof AllegianceError) return error;
    throw error;
  }
}

describe.each(Object.entries(ATTACKS))('%s', (_group, statements) => {
  test.each(statements.map((statement) => [statement]))(
    '%j is refused before it runs, for both engines',
    (statement) => {
      for (const engine of ENGINES) {
        const error = refusal(statement, engine);
        expect(error?.code).toMatch(/^(READ_ONLY|CYPHER_SYNTAX)$/);
        expect(error?.message).toMatch(/\.$/);
      }
    },
  );
});

test('there are at least 150 attempts, none twice', () => {
  const all = Object.values(ATTACKS).flat();
  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(new Set(all).size).toBe(all.length);
});

test('a refusal names the clause, its line and its column', () => {
  const error = refusal('MATCH (n)\n  SET n.x = 1', 'neo4j');
  expect(error?.code).toBe('READ_ONLY');
  expect(error?.message).toContain('SET');
  expect(error?.details).toMatchObject({ line: 2, column: 3 });
});

test.each([
  'MATCH (n) RETURN n',
  'MATCH (n:`CREATE`) WHERE n.`SET` = "DELETE" RETURN n // DROP',
  'RETURN "CREATE (n) SET n.x = 1; MERGE" AS text',
  '/* DELETE */ RETURN 1',
  'MATCH (a)-[r]->(b) WHERE r.deleted IS NULL RETURN a.set AS created',
  'CALL db.labels() YIELD label RETURN label',
  'CALL db.`labels`()',
  'MATCH (n) CALL { WITH n MATCH (n)-->(m) RETURN count(m) AS c } RETURN n, c',
  "RETURN '\\u00e9' AS accent",
  'RETURN 1;',
  'EXPLAIN MATCH (n) RETURN n',
  'UNWIND $rows AS row RETURN row.id',
])('%j is read', (statement) => {
  expect(refusal(statement, 'neo4j')).toBeNull();
});

test('with write access the writes pass, and several statements still do not', () => {
  expect(prepare('CREATE (n:A)', { engine: 'neo4j', access: 'write' }).text).toBe('CREATE (n:A)');
  expect(() => prepare('CREATE (n:A); CREATE (n:B)', { engine: 'neo4j', access: 'write' })).toThrow(
    expect.objectContaining({ code: 'CYPHER_SYNTAX' }) as Error,
  );
});

test('what is parsed is what runs: escapes are replaced first', () => {
  expect(prepare("RETURN '\\u00e9'", { engine: 'neo4j', access: 'read' }).text).toBe("RETURN 'é'");
});

describe('what Neo4j plans without end is refused', () => {
  const nested = (words: string, end: string, depth: number): string =>
    `MATCH (n) WHERE ${`${words} { MATCH (n) WHERE `.repeat(depth)}true${` }${end}`.repeat(depth)} RETURN 1 AS x`;

  test.each([
    ['EXISTS', ''],
    ['COUNT', ' > 0'],
  ])('%s: ten are taken, eleven are refused at their place, with and without EXPLAIN', (words, end) => {
    expect(refusal(nested(words, end, 10), 'neo4j')).toBeNull();
    for (const engine of ENGINES)
      for (const mode of ['', 'EXPLAIN ']) {
        const error = refusal(mode + nested(words, end, 11), engine);
        expect(error?.code).toBe('LIMIT_EXCEEDED');
        expect(error?.message).toMatch(/10 subqueries .* \(line 1, column \d+\)\. Name/);
      }
    expect(() => explainable(`EXPLAIN ${nested(words, end, 60)}`)).toThrow('10 subqueries');
  });

  test.each([
    ['parentheses', '(', (depth: number) => `RETURN ${'('.repeat(depth)}1${')'.repeat(depth)} AS x`],
    ['lists', '[', (depth: number) => `RETURN ${'['.repeat(depth)}1${']'.repeat(depth)} AS x`],
    ['functions', '(', (depth: number) => `RETURN ${'abs('.repeat(depth)}1${')'.repeat(depth)} AS x`],
    ['NOT', 'NOT', (depth: number) => `RETURN ${'NOT '.repeat(depth)}true AS x`],
    ['minus', '-', (depth: number) => `RETURN ${'- '.repeat(depth)}1 AS x`],
  ])('%s: two hundred are taken, one more is refused at its place', (_, opening, text) => {
    expect(refusal(text(200), 'neo4j')).toBeNull();
    for (const engine of ENGINES) {
      const error = refusal(text(201), engine);
      expect(error?.code).toBe('LIMIT_EXCEEDED');
      expect(error?.message).toContain('200 brackets or signs');
      expect(error?.details).toMatchObject({ line: 1, column: text(201).lastIndexOf(opening) + 1 });
    }
  });

  const times = (count: number, text: (at: number) => string, between: string): string =>
    Array.from({ length: count }, (_, at) => text(at)).join(between);
  test.each([
    ['WITH', 200, (count: number) => `${times(count, (at) => `WITH ${at} AS x`, ' ')} RETURN x`],
    ['AND', 1_000, (count: number) => `RETURN ${times(count + 1, () => 'true', ' AND ')} AS x`],
    ['OR', 1_000, (count: number) => `RETURN ${times(count + 1, () => 'true', ' OR ')} AS x`],
    ['CASE', 500, (count: number) => `RETURN ${times(count, () => 'CASE WHEN true THEN 1 END', ' + ')} AS x`],
  ])('%s is taken %i times, and one more is refused at its place', (word, most, text) => {
    expect(refusal(text(most), 'neo4j')).toBeNull();
    for (const engine of ENGINES) {
      const error = refusal(text(most + 1), engine);
      expect(error?.code).toBe('LIMIT_EXCEEDED');
      expect(error?.message).toContain(`more than ${most} ${word} up to here`);
      expect(error?.details).toMatchObject({ line: 1, column: text(most + 1).lastIndexOf(word) + 1 });
    }
  });

  test.each([
    ['side by side', (count: number) => times(count + 1, () => 'a', ' XOR ')],
    ['in one another', (count: number) => `${'a XOR ('.repeat(count)}a${')'.repeat(count)}`],
  ])('twelve XOR join conditions %s, and one more is refused', (_, joined) => {
    const statement = (...counts: number[]): string =>
      `WITH true AS a\nRETURN ${counts.map((count, at) => `${joined(count)} AS x${at}`).join(', ')}`;
    expect(refusal(statement(12, 12), 'neo4j')).toBeNull();
    for (const engine of ENGINES) {
      const error = refusal(statement(13), engine);
      expect(error?.code).toBe('LIMIT_EXCEEDED');
      expect(error?.message).toContain('12 XOR');
      expect(error?.details).toMatchObject({ line: 2, column: 8 });
    }
  });

  test('what is only named like such a word does not count', () => {
    const starts = times(250, (at) => `'a' STARTS WITH '${at}'`, ' OR ');
    expect(refusal(`RETURN ${starts} AS x`, 'neo4j')).toBeNull();
    const text = `WITH {or: 1} AS m MATCH (n:OR) WHERE ${times(600, () => 'm.or = $or', ' AND ')} RETURN n.id AS id`;
    expect(refusal(text, 'neo4j')).toBeNull();
  });

  test.each(['(n:LABELS)', '(n) WHERE n:LABELS', '()-[r:LABELS]-(n)'])(
    'in MATCH %s twelve alternatives are taken beside &, and any number without',
    (pattern) => {
      const statement = (labels: string): string =>
        `MATCH ${pattern.replace('LABELS', labels)} RETURN n.id AS id`;
      const pairs = (count: number): string => times(count, (at) => `(A${at}|B${at})`, '&');
      expect(refusal(statement(pairs(12)), 'neo4j')).toBeNull();
      expect(refusal(statement(times(100, (at) => `A${at}`, '|')), 'neo4j')).toBeNull();
      for (const engine of ENGINES) {
        const error = refusal(statement(pairs(13)), engine);
        expect(error?.code).toBe('LIMIT_EXCEEDED');
        expect(error?.message).toContain('12 alternatives');
      }
    },
  );

  test('brackets in strings and comments do not count, nor those that were closed', () => {
    const flat = `${'(1) + '.repeat(250)}1`;
    expect(
      refusal(`RETURN '${'('.repeat(300)}' AS a, ${flat} AS b /* ${'['.repeat(300)} */`, 'neo4j'),
    ).toBeNull();
  });

  test('side by side there may be more', () => {
    const many = Array.from({ length: 30 }, () => 'EXISTS { MATCH (n)-->() }').join(' OR ');
    expect(refusal(`MATCH (n) WHERE ${many} RETURN n.id AS id`, 'neo4j')).toBeNull();
  });
});
