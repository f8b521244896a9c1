import { Button } from '@mantine/core';
import { useRef, type ReactElement } from 'react';
import { Icon } from '../../ui/icons';
import { NO_FILTERS } from '../../model/view';
import { useStore, useView } from '../../state';
import { Hidden } from './Hidden';
import { useChips } from './useChips';

/** The filters that are set, each with a press that takes it away. Nothing where none is. */
export function Chips(): ReactElement | null {
  const chips = useChips();
  const list = useRef<HTMLUListElement>(null);
  const { commit } = useStore.getState();
  const { hidden } = useView();
  if (chips.length === 0 && hidden.length === 0) return null;
  /** Keeps the keyboard where it was: on the chip that moved up, or on the canvas after the last one. */
  const refocus = (index: number): void => {
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll<HTMLElement>('.a-chip') ?? [];
      const next = buttons[Math.min(index, buttons.length - 1)];
      (
        next ?? document.querySelector<HTMLElement>('[data-testid=canvas], [role=tab][aria-selected=true]')
      )?.focus();
    });
  };
  return (
    <section className="a-chips" aria-label="What is left out" data-testid="chips">
      <ul ref={list}>
        {chips.map((chip, index) => (
          <li key={chip.id}>
            <Button
              className="a-chip"
              data-chip={chip.id}
              size="compact-xs"
              variant="default"
              radius="xl"
              rightSection={<Icon name="close" size={12} />}
              aria-label={`Remove the filter “${chip.text}”`}
              onClick={() => {
                commit(`Removed “${chip.text}”`, chip.without);
                refocus(index);
              }}
            >
              {chip.text}
            </Button>
          </li>
        ))}
        {hidden.length > 0 && (
          <li>
            <Hidden />
          </li>
        )}
        {chips.length > 1 && (
          <li>
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => {
                commit('Cleared the filters', (now) => ({ ...now, ...NO_FILTERS }));
                refocus(0);
              }}
            >
              Clear all
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}
