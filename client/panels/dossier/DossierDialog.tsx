import type { ReactElement } from 'react';
import { useStore } from '../../state';
import { Dialog } from '../../ui/Dialog';
import { lazyPart } from '../../ui/lazy-part';

const DossierBody = lazyPart(() => import('./DossierBody'), 'the dossier');

/** A part of the graph as a report to cite. */
export function DossierDialog(): ReactElement {
  const opened = useStore((state) => state.dialog === 'dossier');
  const openDialog = useStore((state) => state.openDialog);
  return (
    <Dialog opened={opened} onClose={() => openDialog('none')} title="Dossier" size="56rem">
      {opened && <DossierBody />}
    </Dialog>
  );
}
