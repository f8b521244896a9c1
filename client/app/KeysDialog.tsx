import type { ReactElement } from 'react';
import { useStore } from '../state';
import { Dialog } from '../ui/Dialog';
import { lazyPart } from '../ui/lazy-part';

const KeysBody = lazyPart(() => import('./KeysBody'), 'the keys');

/** All keys. */
export function KeysDialog(): ReactElement {
  const opened = useStore((state) => state.dialog === 'keys');
  const openDialog = useStore((state) => state.openDialog);
  return (
    <Dialog opened={opened} onClose={() => openDialog('none')} title="Keys">
      {opened && <KeysBody />}
    </Dialog>
  );
}
