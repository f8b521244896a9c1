import type { ReactElement } from 'react';
import { useStore } from '../../state';
import { Dialog } from '../../ui/Dialog';
import { lazyPart } from '../../ui/lazy-part';

const NoteBody = lazyPart(() => import('./NoteBody'), 'the note');

/** Writes a note. */
export function NoteDialog(): ReactElement {
  const opened = useStore((state) => state.dialog === 'note');
  const draft = useStore((state) => state.draft);
  const openDialog = useStore((state) => state.openDialog);
  return (
    <Dialog opened={opened} onClose={() => openDialog('none')} title="Note" size="sm">
      {opened && draft && <NoteBody draft={draft} />}
    </Dialog>
  );
}
