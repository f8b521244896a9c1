import type { ReactElement } from 'react';
import { useStore } from '../../state';
import { Dialog } from '../../ui/Dialog';
import { lazyPart } from '../../ui/lazy-part';

const CompareBody = lazyPart(() => import('./CompareBody'), 'the comparison');

/** Asks which two to compare. */
export function CompareDialog(): ReactElement {
  const opened = useStore((state) => state.dialog === 'compare');
  const openDialog = useStore((state) => state.openDialog);
  return (
    <Dialog opened={opened} onClose={() => openDialog('none')} title="Compare" size="md">
      {opened && <CompareBody />}
    </Dialog>
  );
}
