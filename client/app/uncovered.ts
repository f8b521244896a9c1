import { useEffect } from 'react';
import { canvas } from '../canvas/mounted-canvas';
import { inHand } from '../canvas/react/in-hand';
import { keepInSight } from '../canvas/react/refit';
import { selectView, useStore, useView } from '../state';

/** Between what the details are about and the edge of what is left of a small canvas, pixels. */
const MARGIN = 44;

/** Moves the canvas so that all that the details are about stands above the sheet that they are in. */
function uncover(): void {
  const handle = canvas();
  const sheet = document.querySelector('.a-sheet-details')?.getBoundingClientRect();
  const ground = document.querySelector('.a-canvas-ground')?.getBoundingClientRect();
  if (!handle || !sheet || !ground) return;
  const points = inHand().flatMap((id) => handle.onScreen(id) ?? []);
  const height = Math.max(1, sheet.top - ground.top);
  const free = new DOMRect(ground.left, ground.top, ground.width, Math.min(ground.height, height));
  if (points.length > 0) keepInSight(handle, free, points, MARGIN);
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
