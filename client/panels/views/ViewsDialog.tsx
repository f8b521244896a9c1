import type { ReactElement } from 'react';
import { useStore } from '../../state';
import { Dialog } from '../../ui/Dialog';
import { lazyPart } from '../../ui/lazy-part';

const ViewsBody = lazyPart(() => import('./ViewsBody'), 'the named views');

/** Views kept under a name, and their export and import. */
export function ViewsDialog(): ReactElement {
  const opened = useStore((state) => state.dialog === 'views');
  const openDialog = useStore((state) => state.openDialog);
  return (
    <Dialog opened={opened} onClose={() => openDialog('none')} title="Named views">
      {opened && <ViewsBody />}
    </Dialog>
  );
}
