import fc from '../../support/fast-check.js';
import { csvRows } from '../../../server/ingest/import/csv-rows.js';
import { jsonRows } from '../../../server/ingest/import/json-rows.js';
import { FormatError } from '../../../server/ingest/import/errors.js';
import { streamOf } from './reading.js';

const SHAPE = { format: 'test', needs: ['a', 'b'] };

/** Each row as its line and fields, or its line and why it is broken. */
async function rows(text: string | Buffer, sizes?: readonly number[]): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const row of csvRows(streamOf(text, sizes), SHAPE))
    all.push(
      row.kind === 'row'
        ? [row.row, row.line, row.content.text('a'), row.content.text('b')]
        : [row.row, row.line, row.reason],
    );
  return all;
}

describe('rows of a CSV file', () => {
  test('have a byte order mark, any line endings, empty lines and quotes', async () => {
    const text = '\ufeffB,a,other\r\n1,"x, ""y""\nz",\r\n\r\n 2 ,,q\n3,ž,q\r4,last,';
    expect(await rows(text)).toEqual([
      [1, 2, 'x, "y"\nz', '1'],
      [2, 5, null, '2'],
      [3, 6, 'ž', '3'],
      [4, 7, 'last', '4'],
    ]);
  });

  test('that cannot be read are said with the lines that they take, and the next one is read again', async () => {
    const text = 'a,b\n1,2\n3,"bad"quote\n4,5\n5,"x"\n6\n7,8\n9,"never ends\n10,11\n';
    expect(await rows(text)).toEqual([
      [1, 2, '1', '2'],
      [2, 3, 'a quote does not end, or goes on after its end; line 3 cannot be read'],
      [3, 4, 'a quote does not end, or goes on after its end; lines 4 to 5 cannot be read'],
      [4, 6, 'it has 1 fields where the head line has 2'],
      [5, 7, '7', '8'],
      [6, 8, 'a quote does not end, or goes on after its end; lines 8 to 9 cannot be read'],
    ]);
  });

  test('with bytes that are no UTF-8 are no text', async () => {
    await expect(
      rows(Buffer.concat([Buffer.from('a,b\n1,'), Buffer.from([0xe9]), Buffer.from('\n')])),
    ).rejects.toThrow('b holds bytes that are no UTF-8');
  });

  test.each([
    ['', 'it has no head line'],
    ['a,c\n1,2\n', 'has no column b'],
    ['a,b,A\n1,2,3\n', 'names the column a twice'],
  ])('need a head line that names their columns: %j', async (text, fault) => {
    await expect(rows(text)).rejects.toThrow(FormatError);
    await expect(rows(text)).rejects.toThrow(fault);
  });

  test('are the same in whatever pieces the file arrives', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'x', 'ž', '🕊', '"', '"q"', '"a""b"', '"a,b"', '"a\r\nb"', '"open', 'x"y'),
      fc.string({ maxLength: 3 }),
    );
    const file = fc
      .array(fc.tuple(fc.array(cell, { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '\r\n', '\r')), {
        maxLength: 12,
      })
      .map((lines) => `a,b\n${lines.map(([cells, end]) => cells.join(',') + end).join('')}`);
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
        async (text, sizes) => {
          expect(await rows(text, sizes)).toEqual(await rows(text));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('rows of JSON Lines', () => {
  async function objects(text: string, sizes?: readonly number[]): Promise<unknown[]> {
    const all: unknown[] = [];
    for await (const row of jsonRows(streamOf(text, sizes)))
      all.push(row.kind === 'row' ? [row.line, row.content] : [row.line, row.reason]);
    return all;
  }
  const TEXT = '\ufeff{"a":"line\u2028separator 🕊"}\r\n\n{"a":\n[1]\n{"a":2}';

  test('end at line feeds only, and broken ones are said with their line', async () => {
    expect(await objects(TEXT)).toEqual([
      [1, { a: 'line\u2028separator 🕊' }],
      [3, 'it is no JSON'],
      [4, 'it is JSON, but no object'],
      [5, { a: 2 }],
    ]);
  });

  test('are the same in whatever pieces the file arrives', async () => {
    for (const size of [1, 2, 3, 5]) expect(await objects(TEXT, [size])).toEqual(await objects(TEXT));
  });
});
