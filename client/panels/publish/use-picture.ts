import { useEffect, useState } from 'react';
import type { Picture } from '../../canvas/canvas';
import { canvas } from '../../canvas/mounted-canvas';
import { useStore } from '../../state';

/** The canvas as SVG, as it is now; null where there is none. */
export function usePicture(): Picture | 'drawing' | null {
  const [picture, setPicture] = useState<Picture | 'drawing' | null>(() =>
    canvas() === null ? null : 'drawing',
  );
  useEffect(() => {
    let isGone = false;
    canvas()
      ?.picture()
      .then(
        (drawn) => {
          if (!isGone) setPicture(drawn);
        },
        (thrown: unknown) => {
          if (!isGone) setPicture(null);
          useStore.getState().notify('problem', thrown instanceof Error ? thrown.message : String(thrown));
        },
      );
    return () => {
      isGone = true;
    };
  }, []);
  return picture;
}
