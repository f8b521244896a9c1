import type { ReactElement } from 'react';
import { useStore } from '../../state';
import { Dialog } from '../../ui/Dialog';
import { lazyPart } from '../../ui/lazy-part';

const AnalysisBody = lazyPart(() => import('./AnalysisBody'), 'the analysis');

/** What is computed over the graph as the filters leave it. */
export function AnalysisDialog(): ReactElement {
  const opened = useStore((state) => state.dialog === 'analysis');
  const openDialog = useStore((state) => state.openDialog);
  return (
    <Dialog opened={opened} onClose={() => openDialog('none')} title="Analysis" size="56rem">
      {opened && <AnalysisBody />}
    </Dialog>
  );
}
