import { useEffect } from 'react';
import { canvas } from '../canvas/mounted-canvas';
import { selectProjection, selectView, useStore, useView } from '../state';
import type { View } from '../model/view';

/** Between what the details are about and the edge of what is left of the canvas, pixels. */
const MARGIN = 48;

/** The node or the line of the canvas that the details are about. */
function subjectOf({ focus, selected }: View): string | null {
  switch (focus.on) {
    case 'entity':
      return focus.id;
    case 'relationship':
      return (
        selectProjection(useStore.getState()).edges.find(({ members }) => members.includes(focus.id))?.id ??
        null
      );
    case 'pair':
      return selected.at(-1) ?? focus.b;
    case 'nothing':
    case 'paths':
    case 'question':
    case 'place':
    case 'difference':
    case 'disputes':
      return selected.at(-1) ?? null;
    default: {
      const never: never = focus;
      return never;
    }
  }
}

/** Moves the canvas, without rescaling it, so that what the details are about stands above the sheet that they are in. */
function uncover(): void {
  const handle = canvas();
  const view = selectView(useStore.getState());
  const subject = subjectOf(view);
  const point = subject === null ? null : (handle?.onScreen(subject) ?? null);
  const sheet = document.querySelector('.a-sheet-details')?.getBoundingClientRect();
  const ground = document.querySelector('.a-canvas-ground')?.getBoundingClientRect();
  if (!handle || !point || !sheet || !ground || point.y < sheet.top - MARGIN) return;
  const { zoom } = handle.state().camera;
  const { x1, x2, y1, y2 } = handle.extent();
  const down = point.y - (ground.top + Math.max(ground.top, sheet.top)) / 2;
  handle.setCamera({ zoom, center: { x: (x1 + x2) / 2, y: (y1 + y2) / 2 + down / zoom } });
}

/** Keeps what the details are about from lying under them, where they lie over the canvas. */
export function useUncovered(covered: boolean): void {
  const { focus } = useView();
  useEffect(() => {
    const sheet = covered ? document.querySelector('.a-sheet-details') : null;
    if (!sheet) return undefined;
    // It grows when its content is there.
    const observer = new ResizeObserver(uncover);
    observer.observe(sheet);
    return () => {
      observer.disconnect();
      if (selectView(useStore.getState()).camera === null) canvas()?.fit();
    };
  }, [covered]);
  useEffect(() => {
    if (covered) uncover();
  }, [covered, focus]);
}
