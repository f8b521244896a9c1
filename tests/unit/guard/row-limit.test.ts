import { prepare } from '../../../server/guard/index.js';

const MAX_ROWS = 10;

function limited(statement: string, access: 'read' | 'write' = 'read'): string {
  return prepare(statement, { engine: 'embedded', access, maxRows: MAX_ROWS }).text;
}

describe('rows that nobody would read are not made', () => {
  test.each([
    ['without LIMIT', 'MATCH (n) RETURN n.id AS id', / LIMIT 11$/],
    [
      'after ORDER BY and SKIP',
      'MATCH (n) RETURN n.id AS id ORDER BY id SKIP 2',
      /ORDER BY id SKIP 2 LIMIT 11$/,
    ],
    ['with a comment at the end', 'MATCH (n) RETURN n.id AS id // all', / LIMIT 11$/],
    ['with a higher LIMIT', 'MATCH (n) RETURN n.id AS id LIMIT 100000', /id`? LIMIT 11$/],
    ['of an aggregate that is taken out', 'MATCH (n) RETURN n.name, collect(n.id)[0]', / LIMIT 11$/],
  ])('%s: one more than are wanted', (_, statement, expected) => {
    expect(limited(statement)).toMatch(expected);
  });

  test.each([
    ['a lower LIMIT', 'MATCH (n) RETURN n.id AS id LIMIT 3', /LIMIT 3$/],
    ['a LIMIT inside', 'MATCH (n) WITH n LIMIT 5000 RETURN count(n) AS n', /LIMIT 5000 .* LIMIT 11$/],
  ])('%s stays', (_, statement, expected) => {
    expect(limited(statement)).toMatch(expected);
  });

  test.each([
    ['a UNION', 'RETURN 1 AS x UNION ALL RETURN 2 AS x'],
    ['a procedure', 'CALL db.labels()'],
    ['EXPLAIN', 'EXPLAIN MATCH (n) RETURN n.id AS id'],
  ])('%s is left as it is', (_, statement) => expect(limited(statement)).not.toContain('LIMIT'));

  test('so is what may write, since it would write less', () => {
    expect(limited('UNWIND range(1, 99) AS x CREATE (n:A {x: x}) RETURN n.x AS x', 'write')).not.toContain(
      'LIMIT',
    );
  });
});

describe('a statement too deep for its check', () => {
  test.each([
    ['parentheses', `RETURN ${'('.repeat(5_000)}1${')'.repeat(5_000)} AS x`],
    ['operators', `RETURN ${Array.from({ length: 20_000 }, () => '1').join('+')} AS x`],
  ])('is refused in words: %s', (_, statement) => {
    let thrown: unknown;
    try {
      limited(statement);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: 'LIMIT_EXCEEDED', message: expect.stringContaining('Split it') });
  });
});
