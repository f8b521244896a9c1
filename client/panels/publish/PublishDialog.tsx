import type { ReactElement } from 'react';
import { useStore } from '../../state';
import { Dialog } from '../../ui/Dialog';
import { lazyPart } from '../../ui/lazy-part';

const PublishBody = lazyPart(() => import('./PublishBody'), 'the sheet');

/** The view as something to publish. */
export function PublishDialog(): ReactElement {
  const opened = useStore((state) => state.dialog === 'publish');
  const openDialog = useStore((state) => state.openDialog);
  return (
    <Dialog opened={opened} onClose={() => openDialog('none')} title="Publish this view" size="xl">
      {opened && <PublishBody />}
    </Dialog>
  );
}
