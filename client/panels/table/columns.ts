/** One column of a table: what it shows, and by what it is put in order. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly text: (row: Row) => string;
  /** For order where the text would not do. */
  readonly rank?: (row: Row) => string | number;
}

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** Rows that hold every word of the filter in some column, in the order asked for. Empty values come last. */
export function arranged<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filter: string,
  sorting: Sorting | null,
): Row[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = rows.filter((row) => {
    const text = columns
      .map((column) => column.text(row))
      .join('\u0001')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const column = columns.find((candidate) => candidate.id === sorting?.column);
  if (!sorting || !column) return kept;
  const key = column.rank ?? column.text;
  const way = sorting.descending ? -1 : 1;
  return kept
    .map((row, index) => ({ row, index, value: key(row) }))
    .sort((a, b) => {
      const emptyA = a.value === '';
      const emptyB = b.value === '';
      if (emptyA !== emptyB) return emptyA ? 1 : -1;
      const order =
        typeof a.value === 'number' && typeof b.value === 'number'
          ? a.value - b.value
          : String(a.value).localeCompare(String(b.value), 'en', { numeric: true });
      return order === 0 ? a.index - b.index : order * way;
    })
    .map(({ row }) => row);
}
