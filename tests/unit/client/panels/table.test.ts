import { arranged, type Column } from '../../../../client/panels/table/columns';

describe('tables', () => {
  const columns: Column<{ name: string; size: number }>[] = [
    { id: 'name', title: 'Name', text: (row) => row.name },
    { id: 'size', title: 'Size', text: (row) => String(row.size), rank: (row) => row.size },
  ];
  const rows = [{ name: 'b', size: 10 }, { name: 'a', size: 9 }, { name: '', size: 100 }]; // prettier-ignore

  it('sort numbers as numbers and leave empty values last', () => {
    expect(arranged(rows, columns, '', { column: 'size', descending: true }).map((row) => row.size)).toEqual([
      100, 10, 9,
    ]);
    expect(arranged(rows, columns, '', { column: 'name', descending: false }).map((row) => row.name)).toEqual(
      ['a', 'b', ''],
    );
    expect(arranged(rows, columns, '', { column: 'name', descending: true }).map((row) => row.name)).toEqual([
      'b',
      'a',
      '',
    ]);
  });

  it('filter by every word, in any column', () => {
    expect(arranged(rows, columns, 'B 10', null)).toEqual([{ name: 'b', size: 10 }]);
    expect(arranged(rows, columns, 'b 9', null)).toEqual([]);
  });
});
