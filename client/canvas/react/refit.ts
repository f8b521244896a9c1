import { notePress, secondPressLeft } from '../../ui/second-press';

import type { CanvasHandle } from '../canvas';

let waiting = false;

/** Whether the canvas is about to be fitted anew. */
export function isAboutToFit(): boolean {
  return waiting;
}

/**
 * Fits the canvas anew when its element changes its size, but leaves everything under the hand where it is until a second
 * press can no longer follow: the first one may have changed what stands around it.
 * @param refit fits it
 * @returns the teardown
 */
export function fitToWindow(element: HTMLElement, refit: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fit = (): void => {
    const left = secondPressLeft();
    clearTimeout(timer);
    waiting = left > 0;
    if (waiting) timer = setTimeout(fit, left);
    else refit();
  };
  const observer = new ResizeObserver(fit);
  observer.observe(element);
  element.addEventListener('pointerdown', notePress, { capture: true });
  return () => {
    clearTimeout(timer);
    waiting = false;
    observer.disconnect();
    element.removeEventListener('pointerdown', notePress, { capture: true });
  };
}

/** Between what the person has in hand and the edge of the canvas, pixels. */
const MARGIN = 70;

/**
 * What the canvas does when its element has another size: where the window itself changed it is fitted anew; where a panel
 * opened or closed beside it nothing is scaled, and it only moves so far that what is in hand stays in sight.
 * @param inHand the id of what the person is at; null where nothing is
 */
export function onResize(
  handle: CanvasHandle,
  element: HTMLElement,
  refit: () => void,
  inHand: () => string | null,
): () => void {
  const size = (): string => `${window.innerWidth} ${window.innerHeight}`;
  let before = size();
  return () => {
    if (size() !== before) {
      before = size();
      refit();
      return;
    }
    handle.resize();
    const id = inHand();
    const point = id === null ? null : handle.onScreen(id);
    if (!point) return;
    const box = element.getBoundingClientRect();
    const x = Math.max(0, point.x - box.right + MARGIN) - Math.max(0, box.left + MARGIN - point.x);
    const y = Math.max(0, point.y - box.bottom + MARGIN) - Math.max(0, box.top + MARGIN - point.y);
    if (x === 0 && y === 0) return;
    const { x1, y1, x2, y2 } = handle.extent();
    const { zoom } = handle.state().camera;
    handle.setCamera({ zoom, center: { x: (x1 + x2) / 2 + x / zoom, y: (y1 + y2) / 2 + y / zoom } });
  };
}
