import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStore } from '../../state';
import * as actions from '../../actions';
import { useChips } from './useChips';

/** Where filters leave nothing: each that is set, with a press that takes it off. Nothing where none is set. */
export function FiltersOff(): ReactElement | null {
  const chips = useChips();
  const { commit } = useStore.getState();
  if (chips.length === 0) return null;
  return (
    <Group gap={6} className="a-filters-off">
      {chips.map((chip) => (
        <Button
          key={chip.id}
          size="compact-xs"
          variant="default"
          onClick={() => commit(`Removed “${chip.text}”`, chip.without)}
        >
          Take off “{chip.text}”
        </Button>
      ))}
    </Group>
  );
}

/** The same for the whole canvas, which can also show what there is under the filters. */
export function WaysOut(): ReactElement {
  return (
    <Group gap={6} justify="center">
      <FiltersOff />
      <Button size="compact-xs" variant="light" onClick={() => void actions.showAll()}>
        Show what fits
      </Button>
    </Group>
  );
}
