import fc from '../../support/fast-check.js';
import {
  isSchemaStatement,
  parametersOf,
  splitScript,
  splitStatements,
} from '../../../domain/cypher-text/script.js';

/** Pieces of Cypher in which a semicolon ends nothing. */
const quoted = fc.oneof(
  fc.string().map((text) => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`),
  fc.string().map((text) => `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`),
  fc.string().map((text) => `\`${text.replace(/`/g, '``')}\``),
  fc.string().map((text) => `// ${text.replace(/[\n\r]/g, ' ')}\n`),
  fc.string().map((text) => `/* ${text.replace(/\*\//g, '* /')} */`),
);
const bare = fc.constantFrom('MATCH (n)', 'RETURN', 'n.x', '/', '*', '- 1', '\n', '{a: 1}', '<>', '$p');
/** A statement begins with a word, so that it is not blank. */
const statement = fc
  .array(fc.oneof(quoted, bare), { maxLength: 8 })
  .map((pieces) => ['RETURN', ...pieces, 'END'].join(' '));
const blank = fc.constantFrom(
  '',
  ' ',
  '\n\n',
  '// only a comment; nothing else\n',
  '/* ; */',
  '\t/**/ // ;\n',
  '\uFEFF',
);

describe('splitting a script', () => {
  test('gives the statements that were joined, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(blank, statement)), blank, (parts, end) => {
        const script = `${parts.map(([before, text]) => `${before}${text};`).join('')}${end}`;
        expect(splitStatements(script)).toEqual(parts.map(([, text]) => text));
      }),
    );
  });

  test('takes a last statement without its semicolon', () => {
    fc.assert(
      fc.property(statement, (text) => {
        expect(splitStatements(`RETURN 1; ${text}`)).toEqual(['RETURN 1', text]);
      }),
    );
  });

  test('knows the line on which each statement begins', () => {
    const script = '// head\n\nMATCH (n)\nRETURN n;\n;\n/* two\nlines */ RETURN 2; RETURN 3';
    expect(splitScript(script)).toEqual([
      { text: 'MATCH (n)\nRETURN n', line: 3 },
      { text: 'RETURN 2', line: 7 },
      { text: 'RETURN 3', line: 7 },
    ]);
  });

  test('leaves what is never closed to the engine, whole', () => {
    expect(splitStatements("RETURN 'open; RETURN 2;")).toEqual(["RETURN 'open; RETURN 2;"]);
    expect(splitStatements('RETURN 1 /* open; RETURN 2;')).toEqual(['RETURN 1 /* open; RETURN 2;']);
  });

  test('is quick for many comments', () => {
    const many = '/* a */ // b\n'.repeat(50_000);
    const started = performance.now();
    expect(splitStatements(many)).toEqual([]);
    expect(isSchemaStatement(many)).toBe(false);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

test.each([
  ['CREATE CONSTRAINT a IF NOT EXISTS FOR (n:A) REQUIRE n.id IS UNIQUE', true],
  ['// why\ncreate index a for (n:A) on (n.id)', true],
  ['/* x */ CREATE RANGE INDEX a FOR (n:A) ON (n.id)', true],
  ['DROP INDEX a IF EXISTS', true],
  ['CREATE (index:Index)', false],
  ['MERGE (n) // CREATE INDEX', false],
  ['CREATE (n) SET n.x = "DROP INDEX a"', false],
])('whether %j is a schema statement: %s', (text, expected) => {
  expect(isSchemaStatement(text)).toBe(expected);
});

test('parameters are found outside text and comments only', () => {
  const text =
    'MATCH (n {id: $id}) WHERE n.x IN $list OR n.y = \'$no\' // $never\nRETURN $id, $`odd name`, "$x"';
  expect(parametersOf(text)).toEqual(['id', 'list', 'odd name']);
});
