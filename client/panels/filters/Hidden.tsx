import { Button, Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { NamesDocument } from '../../operations/generated';
import { useView } from '../../state';
import * as actions from '../../actions';
import { PressMenu } from '../../ui/PressMenu';

/** Who was taken off the canvas by hand, with one press to bring one or all back. Nothing where nobody was. */
export function Hidden(): ReactElement | null {
  const { hidden } = useView();
  const ids = [...hidden].sort();
  const state = useAnswer(NamesDocument, ids.length === 0 ? null : { ids, limit: ids.length });
  if (hidden.length === 0) return null;
  const names = new Map(
    state.phase === 'ready' ? state.data.neighborhood.nodes.map(({ id, name }) => [id, name]) : [],
  );
  return (
    <PressMenu position="bottom-start" width={260}>
      <Menu.Target>
        <Button className="a-hidden-list" size="compact-xs" variant="subtle">
          {hidden.length} hidden
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="a-hidden-names">
        {hidden.length > 1 && (
          <Menu.Item onClick={() => actions.bringBack(hidden)}>Bring all {hidden.length} back</Menu.Item>
        )}
        {hidden.map((id) => (
          <Menu.Item key={id} onClick={() => actions.bringBack([id])}>
            Bring back {names.get(id) ?? id}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </PressMenu>
  );
}
