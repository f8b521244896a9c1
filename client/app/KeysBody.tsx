import { Kbd, Table } from '@mantine/core';
import type { ReactElement } from 'react';

const KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl K', 'Search'],
  ['Ctrl Z', 'Undo'],
  ['Ctrl Shift Z', 'Redo'],
  ['↓ ↑', 'On the graph: next, previous tie of this one'],
  ['→ ←', 'Follow the tie; go back'],
  ['N, Shift N', 'Next, previous entity'],
  ['Home', 'First entity'],
  ['Space', 'Open the details'],
  ['Enter', 'Expand'],
  ['S', 'Select or unselect'],
  ['Shift and an arrow', 'Select the nearest one that way, too'],
  ['Ctrl A', 'Select all'],
  ['G', 'Select what is tied to the selected ones, too'],
  ['C', 'Collapse the parts into their whole, or open them'],
  ['L', 'Hide what hangs on it alone'],
  ['H', 'Hide'],
  ['I', 'Isolate'],
  ['P', 'Pin or release'],
  ['Alt and an arrow', 'Move it, or all that is selected'],
  ['F', 'Fit all into the window'],
  ['+ −', 'Zoom'],
  ['Shift F10', 'Menu of the entity, the tie or the graph'],
  ['Esc', 'Clear the selection'],
  ['?', 'This list'],
];

/** All keys, and what each does. */
export default function KeysBody(): ReactElement {
  return (
    <Table verticalSpacing={4}>
      <Table.Tbody>
        {KEYS.map(([keys, meaning]) => (
          <Table.Tr key={keys}>
            <Table.Th scope="row" w={150}>
              <Kbd size="xs">{keys}</Kbd>
            </Table.Th>
            <Table.Td>{meaning}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
