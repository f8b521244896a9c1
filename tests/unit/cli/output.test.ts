import fc from '../../support/fast-check.js';
import { GraphNode, GraphPath, GraphRelationship, type Value } from '../../../server/engine/values.js';
import { cypherText } from '../../../cli/cypher/output/cypher-text.js';
import { csvText, formulaNotice } from '../../../cli/cypher/output/csv.js';
import { render } from '../../../cli/cypher/output/format.js';
import { tableLines } from '../../../cli/cypher/output/table.js';
import { truncate, widthOf, wrap } from '../../../cli/cypher/output/width.js';

const taliban = new GraphNode('1', ['Actor', 'Entity'], { name: 'Taliban', id: 'taliban' });
const isk = new GraphNode('2', ['Entity'], {});
const fought = new GraphRelationship('9', 'FOUGHT', '2', '1', { voices: 3 });

const scalar = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null));
const value: fc.Arbitrary<Value> = fc.oneof(scalar, fc.array(scalar), fc.dictionary(fc.string(), scalar));
const grid = fc
  .integer({ min: 1, max: 12 })
  .chain((columns) =>
    fc.tuple(
      fc.array(fc.string({ unit: 'grapheme' }), { minLength: columns, maxLength: columns }),
      fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { maxLength: 4 }),
    ),
  );

describe('values as Cypher writes them', () => {
  test('nodes, relationships and paths', () => {
    expect(cypherText(taliban)).toBe('(:Actor:Entity {id: "taliban", name: "Taliban"})');
    expect(cypherText(fought)).toBe('[:FOUGHT {voices: 3}]');
    expect(cypherText(new GraphPath([isk, taliban], [fought]))).toBe(
      '(:Entity)-[:FOUGHT {voices: 3}]->(:Actor:Entity {id: "taliban", name: "Taliban"})',
    );
    expect(cypherText(new GraphPath([taliban, isk], [fought]))).toBe(
      '(:Actor:Entity {id: "taliban", name: "Taliban"})<-[:FOUGHT {voices: 3}]-(:Entity)',
    );
  });

  test('null, text, lists, maps and names that need backquotes', () => {
    expect(cypherText([null, 'a "b"', 1.5, 2n ** 60n, { 'odd name': true }])).toBe(
      '[NULL, "a \\"b\\"", 1.5, 1152921504606846976, {`odd name`: TRUE}]',
    );
  });

  test('no value can send a control character to the terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = cypherText([text, { [text]: text }, new GraphNode('1', [text], { [text]: 1 })]);
        expect(written).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe('the width of text', () => {
  test('counts wide characters twice and combining marks not at all', () => {
    expect([
      widthOf('abc'),
      widthOf('喀布尔'),
      widthOf('e\u0301'),
      widthOf('کابُل'),
      widthOf('か\u3099'),
    ]).toEqual([3, 6, 1, 4, 2]);
  });

  test('truncate ends with … and stays within the width', () => {
    expect(truncate('Kabul airport', 6)).toBe('Kabul…');
    expect(truncate('喀布尔机场', 6)).toBe('喀布…');
    expect(truncate('Kabul', 5)).toBe('Kabul');
  });

  test('wrap breaks at blanks, loses no word, and no line is too wide', () => {
    expect(wrap('the Taliban spokesman counts dead', 12, 9)).toEqual([
      'the Taliban',
      'spokesman',
      'counts dead',
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrap(text, width, Number.MAX_SAFE_INTEGER);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(Math.max(width, 2));
      }),
    );
  });

  test('wrap cuts after the last line that it may use', () => {
    expect(wrap('one two three four', 5, 2)).toEqual(['one', 'two …']);
  });
});

describe('a table', () => {
  test('shares the width out, and wraps what is wide', () => {
    const lines = tableLines(['id', 'text'], [['a', 'long words that must be broken somewhere']], 34);
    expect(lines.join('')).toBe(
      [
        '+-----+--------------------------+',
        '| id  | text                     |',
        '+-----+--------------------------+',
        '| "a" | "long words that must be |',
        '|     | broken somewhere"        |',
        '+-----+--------------------------+',
        '',
      ].join('\n'),
    );
  });

  test('stands one row below the other where the columns have no room', () => {
    const columns = ['one', 'two', 'three', 'four'];
    const text = tableLines(columns, [['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc', 'dddddddddd']], 30).join('');
    expect(text).toContain('-- row 1 ---');
    expect(text).toContain('three | "cccccccccc"');
  });

  test('is never wider than the terminal', () => {
    fc.assert(
      fc.property(grid, fc.integer({ min: 20, max: 120 }), ([columns, rows], width) => {
        for (const line of tableLines(columns, rows, width)) {
          expect(widthOf(line.replace(/\n$/, ''))).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  test('cuts nothing where no terminal shows it', () => {
    const long = 'x'.repeat(5_000);
    expect(tableLines(['a'], [[long]], undefined).join('')).toContain(long);
  });
});

describe('formats for programs', () => {
  const columns = ['n', 'text'];
  const rows: Value[][] = [
    [taliban, 'a "quoted", text\nof two lines'],
    [null, ''],
  ];

  test('CSV quotes what needs it, and tells null from the empty string', () => {
    const node =
      '{""__type"":""node"",""key"":""1"",""labels"":[""Actor"",""Entity""],""properties"":{""name"":""Taliban"",""id"":""taliban""}}';
    expect(csvText(columns, rows)).toBe(`n,text\r\n"${node}","a ""quoted"", text\nof two lines"\r\n,""\r\n`);
  });

  test('CSV gives a strict reader each field back, whatever breaks lines, in cells and in names', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom('\r', '\n', '\r\n', ',', '"', ' ', '\t', ';', "'", 'a', '=1', '\u2028', 'کابل'),
        )
        .map((parts) => parts.join('')),
    );
    const table = fc.integer({ min: 1, max: 4 }).chain((width) => {
      const row = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
        fc.array(cell, { minLength: width, maxLength: width });
      return fc.tuple(row(text), fc.array(row(fc.option(text)), { maxLength: 4 }));
    });
    fc.assert(
      fc.property(table, ([names, cells]) => {
        expect(readCsv(csvText(names, cells))).toEqual([names, ...cells]);
      }),
      { numRuns: 500 },
    );
    expect(readCsv(csvText(['l'], [[['a\rb', 'c']]]))).toEqual([['l'], ['["a\\rb","c"]']]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=1', '＝1'])(
    'CSV leaves %j as it is, and says what a spreadsheet may do with it',
    (formula) => {
      expect(readCsv(csvText(['a'], [[formula]]))).toEqual([['a'], [formula]]);
      expect(formulaNotice(['a'], [[formula]])).toMatch(/^One field begins like a formula/);
      expect(formulaNotice([formula], [['b', formula]])).toMatch(/^2 fields begin/);
    },
  );

  test('numbers, lists and ordinary texts are no formulas', () => {
    expect(
      formulaNotice(
        ['a', 'b'],
        [
          [-1, 'x=1'],
          [['=1'], null],
          ['', 'https://x/?a=1'],
        ],
      ),
    ).toBeNull();
  });

  test('JSON and JSON lines hold the same rows, however many', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 5 }), fc.constantFrom(1, 700), (values, times) => {
        const many = Array.from({ length: times }, () => values)
          .flat()
          .map((one) => [one]);
        const json = [...render({ columns: ['v'], rows: many }, 'json', undefined)].join('');
        const lines = [...render({ columns: ['v'], rows: many }, 'jsonl', undefined)].join('');
        expect(JSON.parse(json)).toEqual(
          lines
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line) as unknown),
        );
        expect(JSON.parse(json)).toHaveLength(many.length);
      }),
      { numRuns: 40 },
    );
  });

  test('a result without columns is nothing, and [] as JSON', () => {
    const nothing = { columns: [], rows: [] };
    const text = (['table', 'csv', 'jsonl', 'json'] as const).map((format) =>
      [...render(nothing, format, 80)].join(''),
    );
    expect(text).toEqual(['', '', '', '[]\n']);
  });
});

/** Reads as RFC 4180 says and csv modules do: CRLF, LF or CR ends a row outside quotes. An empty field is null, `""` is not. */
function readCsv(text: string): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] = [];
  let rest = text;
  while (rest !== '') {
    const [whole = '', quoted, bare = '', end = ''] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/.exec(rest) ?? [];
    if (whole === '') throw new Error(`no field of RFC 4180: ${JSON.stringify(rest)}`);
    row.push(quoted?.replaceAll('""', '"') ?? (bare === '' ? null : bare));
    rest = rest.slice(whole.length);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
