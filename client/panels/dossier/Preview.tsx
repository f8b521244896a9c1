import { useMemo, type ReactElement, type RefObject } from 'react';
import { useStore } from '../../state';
import type { Dossier } from './document';
import { markupOf } from './files';
import { dossierHtml } from './html';

/**
 * The page as it will be saved. It runs no script: what it holds is text, and stays that even if a name in the graph were
 * markup. Being of the same origin lets it be printed, and Esc close the window from within it.
 */
export function Preview(props: {
  dossier: Dossier;
  sheet: SVGSVGElement | null;
  ref: RefObject<HTMLIFrameElement | null>;
}): ReactElement {
  const { dossier, sheet, ref } = props;
  const page = useMemo(() => dossierHtml(dossier, sheet && markupOf(sheet)), [dossier, sheet]);
  return (
    <iframe
      ref={ref}
      className="a-dossier-preview"
      title="Preview"
      sandbox="allow-same-origin allow-modals"
      srcDoc={page}
      onLoad={(event) => {
        event.currentTarget.contentDocument?.addEventListener('keydown', ({ key }) => {
          if (key === 'Escape') useStore.getState().openDialog('none');
        });
      }}
    />
  );
}
