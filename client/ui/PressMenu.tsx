import { Menu, type MenuProps } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useClosable } from './closables';

/** A menu that a press opens, and Esc closes as it does all else. */
export function PressMenu(props: Omit<MenuProps, 'opened' | 'onChange' | 'closeOnEscape'>): ReactElement {
  const [opened, setOpened] = useState(false);
  useClosable(opened, () => setOpened(false));
  return (
    <Menu
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      {...props}
      opened={opened}
      onChange={setOpened}
      closeOnEscape={false}
    />
  );
}
