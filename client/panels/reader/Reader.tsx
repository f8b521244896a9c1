import type { ReactElement } from 'react';
import { useView } from '../../state';
import * as actions from '../../actions';
import { useClosable } from '../../ui/closables';
import { IconButton } from '../../ui/IconButton';
import { lazyPart } from '../../ui/lazy-part';

const ReaderBody = lazyPart(() => import('./ReaderBody'), 'the reader');

/** The reader of a source: what it says, paragraph by paragraph, what only it says, whom it passes on, and how to cite it. */
export function Reader(): ReactElement | null {
  const { reading } = useView();
  useClosable(reading !== null, actions.closeReading, 'page');
  if (reading === null) return null;
  return (
    <aside className="a-reader" aria-label="Source" data-testid="reader">
      <div className="a-reader-close">
        <IconButton icon="close" label="Close the source" onClick={actions.closeReading} />
      </div>
      <ReaderBody reading={reading} />
    </aside>
  );
}
