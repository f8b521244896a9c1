import type { ReactElement } from 'react';
import { useStore } from '../../state';
import { Dialog } from '../../ui/Dialog';
import { lazyPart } from '../../ui/lazy-part';

const CypherBody = lazyPart(() => import('./CypherBody'), 'the statement');

/** The Cypher behind the view. */
export function CypherDialog(): ReactElement {
  const opened = useStore((state) => state.dialog === 'cypher');
  const openDialog = useStore((state) => state.openDialog);
  return (
    <Dialog opened={opened} onClose={() => openDialog('none')} title="The Cypher behind this view" size="xl">
      {opened && <CypherBody />}
    </Dialog>
  );
}
