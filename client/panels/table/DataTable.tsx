import { Button, Group, Stack, Table, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useMemo, useState, type ReactElement, type ReactNode, type UIEvent } from 'react';
import { FiltersOff } from '../filters/WaysOut';
import { arranged, type Column, type Sorting } from './columns';

/** Rows drawn at once; more come with a press. */
const PAGE = 200;

interface Props<Row> {
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  idOf: (row: Row) => string;
  /** What the first column shows instead of its plain text: a button that opens the row. */
  lead: (row: Row) => ReactNode;
  isMarked?: (row: Row) => boolean;
  /** What other columns show instead, by their ids. */
  cells?: Readonly<Record<string, (row: Row) => ReactNode>>;
  /** Brings the next page of rows, when the last row is scrolled to; null where there is none. */
  more?: (() => void) | null;
}

/** How near to its end a table is scrolled before it grows, pixels. */
const NEAR_END = 400;

/** A table that can be sorted by any column and filtered by words. */
export function DataTable<Row>(props: Props<Row>): ReactElement {
  const { caption, rows, columns, idOf, lead, isMarked, cells = {}, more = null } = props;
  const [filter, setFilter] = useState('');
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [drawn, setDrawn] = useState(PAGE);
  const shown = useMemo(() => arranged(rows, columns, filter, sorting), [rows, columns, filter, sorting]);
  const onScroll = ({ currentTarget: box }: UIEvent<HTMLElement>): void => {
    if (box.scrollHeight - box.scrollTop - box.clientHeight > NEAR_END) return;
    if (shown.length > drawn) setDrawn(drawn + PAGE);
    else more?.();
  };
  const press = (column: string): void =>
    setSorting((now) =>
      now?.column !== column
        ? { column, descending: false }
        : now.descending
          ? null
          : { column, descending: true },
    );
  return (
    <>
      <Group className="a-table-head" gap="sm">
        <TextInput
          size="xs"
          w={260}
          aria-label={`Filter ${caption.toLowerCase()}`}
          placeholder="Filter by words"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <Text size="xs" c="dimmed" role="status">
          {shown.length === rows.length ? `${rows.length} rows` : `${shown.length} of ${rows.length} rows`}
        </Text>
      </Group>
      <div className="a-table-scroll" tabIndex={0} role="region" aria-label={caption} onScroll={onScroll}>
        <Table stickyHeader highlightOnHover verticalSpacing={6} fz="sm">
          <caption className="a-hidden">{caption}</caption>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th
                  key={column.id}
                  aria-sort={
                    sorting?.column !== column.id ? 'none' : sorting.descending ? 'descending' : 'ascending'
                  }
                >
                  <UnstyledButton className="a-sort" onClick={() => press(column.id)}>
                    {column.title}
                    <span aria-hidden="true">
                      {sorting?.column === column.id ? (sorting.descending ? ' ↓' : ' ↑') : ''}
                    </span>
                  </UnstyledButton>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.slice(0, drawn).map((row) => (
              <Table.Tr
                key={idOf(row)}
                data-row={idOf(row)}
                className={isMarked?.(row) ? 'a-row-contested' : ''}
              >
                {columns.map((column, index) =>
                  index === 0 ? (
                    <Table.Th key={column.id} scope="row" fw={500}>
                      {lead(row)}
                    </Table.Th>
                  ) : (
                    <Table.Td key={column.id}>{cells[column.id]?.(row) ?? column.text(row)}</Table.Td>
                  ),
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {shown.length > drawn && (
          <UnstyledButton className="a-more-rows" onClick={() => setDrawn(drawn + PAGE)}>
            Show {Math.min(PAGE, shown.length - drawn)} more
          </UnstyledButton>
        )}
        {shown.length === 0 && (
          <Stack gap="xs" p="md">
            <Text size="sm" c="dimmed" role="status">
              {rows.length === 0 ? 'Nothing here under the present filters.' : 'No row holds these words.'}
            </Text>
            {rows.length === 0 ? (
              <FiltersOff />
            ) : (
              <Button size="compact-xs" variant="default" w="fit-content" onClick={() => setFilter('')}>
                Take off the words “{filter}”
              </Button>
            )}
          </Stack>
        )}
      </div>
    </>
  );
}
