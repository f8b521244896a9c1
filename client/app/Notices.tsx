import { Notification } from '@mantine/core';
import { useEffect, type ReactElement } from 'react';
import { useStore } from '../state';
import type { Notice } from '../state/interface';

/** How long a sentence stays that is no problem, ms. */
const STAY_MS = 7000;

function Item({ notice }: { notice: Notice }): ReactElement {
  const dismiss = useStore((state) => state.dismiss);
  useEffect(() => {
    if (notice.kind === 'problem') return undefined;
    const timer = setTimeout(() => dismiss(notice.id), STAY_MS);
    return () => clearTimeout(timer);
  }, [notice, dismiss]);
  return (
    <Notification
      color={notice.kind === 'problem' ? 'red' : 'accent'}
      onClose={() => dismiss(notice.id)}
      closeButtonProps={{ 'aria-label': 'Dismiss' }}
      withBorder
      role={notice.kind === 'problem' ? 'alert' : 'status'}
    >
      {notice.text}
    </Notification>
  );
}

export function Notices(): ReactElement {
  const notices = useStore((state) => state.notices);
  return (
    <div className="a-notices">
      {notices.map((notice) => (
        <Item key={notice.id} notice={notice} />
      ))}
    </div>
  );
}
