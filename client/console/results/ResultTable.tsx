import { Button, Table, UnstyledButton } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Result } from '../run';
import { cellText, entityIds, thingOf, type ResultNode } from '../../model/result';

/** Rows that are put on the page at once. */
const STEP = 200;

interface Props {
  readonly result: Result;
  readonly onPick: (node: ResultNode) => void;
}

function Cell({ value, onPick }: { value: unknown; onPick: Props['onPick'] }): ReactElement {
  const thing = thingOf(value);
  if (thing?.kind === 'node' && entityIds([thing.node]).length > 0) {
    return (
      <UnstyledButton className="c-entity" onClick={() => onPick(thing.node)}>
        {cellText(value)}
      </UnstyledButton>
    );
  }
  if (value === null) return <span className="c-null">null</span>;
  return <>{cellText(value)}</>;
}

/** A result as a table. */
export function ResultTable({ result, onPick }: Props): ReactElement {
  const [shown, setShown] = useState(STEP);
  return (
    <div className="c-scroll" tabIndex={0} role="region" aria-label="Rows of the result">
      <Table striped withTableBorder stickyHeader fz="xs" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {result.columns.map((column) => (
              <Table.Th key={column}>{column}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {result.rows.slice(0, shown).map((row, index) => (
            <Table.Tr key={index}>
              {row.map((value, column) => (
                <Table.Td key={column}>
                  <Cell value={value} onPick={onPick} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {result.rows.length > shown && (
        <Button size="xs" variant="subtle" onClick={() => setShown(shown + STEP)}>
          Show {Math.min(STEP, result.rows.length - shown)} more of {result.rows.length}
        </Button>
      )}
    </div>
  );
}
