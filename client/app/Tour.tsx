import { Button, CloseButton, Group, Text } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';
import { isOpen, read, write, type Kept } from '../storage/door';
import { useStore } from '../state';
import { useClosable } from '../ui/closables';

const TOURED: Kept = { key: 'allegiance.toured', what: 'That you have seen the tour' };

const STOPS = [
  {
    title: 'Who stood with whom',
    text: 'Each shape is a group, a state or a person; each line is something between two of them. Red is hostile, green cooperative, purple a change of sides. The legend says the rest, and filters.',
  },
  {
    title: 'A question mark is a dispute',
    text: 'Lines with a yellow “?” are asserted by some sources and denied by others. Press any line to read who says so, who denies it, and in which paragraph.',
  },
  {
    title: 'Go further',
    text: 'Double-press a shape to bring what is tied to it. Search with Ctrl K, ask a ready question, or open the time slider. Everything can be undone, and the address bar always links to exactly what you see.',
  },
] as const;

/** Whoever's browser keeps nothing would see it at every visit, and so finds it in the menu. */
const seen = (): boolean => !isOpen() || read(TOURED.key) !== null;

/** Three short cards below the canvas, of which they cover nothing, on the first visit; dismissed for good. */
export function Tour(): ReactElement | null {
  const opened = useStore((state) => state.tourOpen);
  const { setTourOpen, openDialog } = useStore.getState();
  const [stop, setStop] = useState(0);
  useEffect(() => {
    if (!seen()) setTourOpen(true);
  }, [setTourOpen]);
  useEffect(() => {
    if (opened) setStop(0);
  }, [opened]);
  const close = (): void => {
    write(TOURED, '1');
    setTourOpen(false);
  };
  useClosable(opened, close, 'page');
  if (!opened) return null;
  const card = STOPS[stop] ?? STOPS[0];
  const last = stop === STOPS.length - 1;
  return (
    <aside className="a-tour" aria-label="Tour" data-testid="tour">
      <div className="a-tour-words">
        <Text component="h2" fw={600} size="sm">
          {card.title}
        </Text>
        <Text size="sm">{card.text}</Text>
      </div>
      <Group gap={8} wrap="nowrap" className="a-tour-steps">
        <Text size="xs" c="dimmed" mr="auto">
          {stop + 1} of {STOPS.length}
        </Text>
        {last ? (
          <>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                close();
                openDialog('questions');
              }}
            >
              Ready questions
            </Button>
            <Button size="compact-sm" onClick={close}>
              Start
            </Button>
          </>
        ) : (
          <Button size="compact-sm" onClick={() => setStop(stop + 1)}>
            Next
          </Button>
        )}
        <CloseButton size="sm" aria-label="Close the tour" onClick={close} />
      </Group>
    </aside>
  );
}
