import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from '../../support/fast-check.js';
import { splitStatements } from '../../../domain/cypher-text/script.js';
import { literalsToParameter } from '../../../server/ingest/seed/literals-to-parameter.js';
import { projectRoot } from '../../../server/root.js';

/** A value as Cypher writes it. */
function written(value: unknown): string {
  if (typeof value === 'string')
    return `'${value
      .replaceAll('\\', '\\\\')
      .replaceAll("'", "\\'")
      .replaceAll('\n', '\\n')
      .replaceAll('\t', '\\t')}'`;
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (value !== null && typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([key, item]) => `${key}: ${written(item)}`)
      .join(' , // next, {or} not\n ')} }`;
  return String(value);
}

const scalar = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom("it's", '"', '\\', '// no comment', ']', '}', 'a\nb'),
  fc.integer(),
  fc.integer({ min: -1000, max: 1000 }).map((n) => n + 0.5),
  fc.boolean(),
  fc.constant(null),
);
const key = fc.constantFrom('id', 'name', 'at', 'from', '_x1');
const row = fc.dictionary(key, fc.oneof(scalar, fc.array(fc.oneof(scalar, fc.dictionary(key, scalar)))));

test('a list of literals becomes a parameter that holds the same', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const lifted = literalsToParameter(`// Rows.\nUNWIND ${written(rows)} AS row\nRETURN row`);
      expect(lifted.text.replaceAll('\n', '')).toBe('// Rows.UNWIND $rows AS rowRETURN row');
      expect(lifted.parameters).toEqual({ rows: rows.map((each) => ({ ...each })) });
    }),
  );
});

test('the clauses below stay on their lines', () => {
  const text = 'UNWIND [\n  {id: 1},\n  {id: 2}\n] AS row\nMERGE (n:X {id: row.id})';
  expect(literalsToParameter(text).text).toBe('UNWIND $rows\n\n\n AS row\nMERGE (n:X {id: row.id})');
});

test.each([
  'MATCH (n) RETURN n',
  'UNWIND $rows AS row RETURN row',
  "UNWIND [date('2018-01-01')] AS row RETURN row",
  'UNWIND [1 + 1] AS row RETURN row',
  'UNWIND [{a: $b}] AS row RETURN row',
  'UNWIND [{a: other.name}] AS row RETURN row',
  'UNWIND [2.0] AS row RETURN row',
  'UNWIND [9007199254740993] AS row RETURN row',
  'UNWIND [1e3, 0x1F] AS row RETURN row',
  "UNWIND ['\\u0041'] AS row RETURN row",
  'UNWIND [1, 2',
  "UNWIND ['open] AS row RETURN row",
  'UNWIND [x IN range(1, 3) | x] AS row RETURN row',
])('anything else stays as it is: %s', (text) => {
  expect(literalsToParameter(text)).toEqual({ text });
});

test('the lists of the seed scripts can be lifted', () => {
  const folder = join(projectRoot, 'cypher', 'seed');
  const statements = readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .flatMap((file) => splitStatements(readFileSync(join(folder, file), 'utf8')))
    .filter((text) => /^(?:\/\/.*\n|\s)*UNWIND \[/.test(text));
  expect(statements.length).toBeGreaterThan(20);
  // A whole number written as a float would become an integer on the way; such a list stays in the text.
  const left = statements.filter(
    (text) => literalsToParameter(text).parameters === undefined && !/: -?\d+\.0+\b/.test(text),
  );
  expect(left.map((text) => text.slice(0, 200))).toEqual([]);
});
