import { ActionIcon, Tooltip, type ActionIconProps } from '@mantine/core';
import type { ReactElement } from 'react';
import { Icon, type IconName } from './icons';

interface Props extends ActionIconProps {
  icon: IconName;
  /** What it does; read out, and shown as a tooltip. */
  label: string;
  onClick?: () => void;
  pressed?: boolean;
  keys?: string;
  /** Side of the tooltip. */
  tip?: 'left' | 'bottom';
}

/** A button with a drawing and a name. */
export function IconButton({
  icon,
  label,
  onClick,
  pressed,
  keys,
  tip = 'bottom',
  ...rest
}: Props): ReactElement {
  return (
    <Tooltip
      label={keys === undefined ? label : `${label} (${keys})`}
      openDelay={350}
      position={tip}
      withinPortal={false}
    >
      <ActionIcon
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? 'accent' : 'gray'}
        size="lg"
        className="a-icon-button"
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(onClick ? { onClick } : {})}
        {...rest}
      >
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  );
}
