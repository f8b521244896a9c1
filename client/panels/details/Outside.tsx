import { Button, Stack } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';

/** What the filters leave out, said and shown upon a press. Nothing where they leave out nothing. */
export function Outside({ count, children }: { count: number; children: ReactNode }): ReactElement | null {
  const [open, setOpen] = useState(false);
  if (count === 0) return null;
  return (
    <Stack gap="xs" className="a-outside">
      <Button
        size="compact-xs"
        variant="subtle"
        className="a-outside-press"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? 'Hide what is outside the filter' : `${count} more outside the filter`}
      </Button>
      {open && children}
    </Stack>
  );
}
