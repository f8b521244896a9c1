import { notePress, secondPressLeft } from '../../ui/second-press';

import type { Point } from '../../model/view';
import type { CanvasHandle } from '../canvas';

let waiting = false;
/** Whether the element has a size that was not seen to yet. */
let isAnotherSize = (): boolean => false;

/** Whether the canvas is about to be fitted anew. */
export function isAboutToFit(): boolean {
  return waiting || isAnotherSize();
}

/**
 * Fits the canvas anew when its element changes its size, but leaves everything under the hand where it is until a second
 * press can no longer follow: the first one may have changed what stands around it.
 * @param refit fits it
 * @returns the teardown
 */
export function fitToWindow(element: HTMLElement, refit: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const size = (): string => `${element.clientWidth} ${element.clientHeight}`;
  let seen = size();
  isAnotherSize = () => size() !== seen;
  const fit = (): void => {
    seen = size();
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
    isAnotherSize = () => false;
    observer.disconnect();
    element.removeEventListener('pointerdown', notePress, { capture: true });
  };
}

/** Between what the person has in hand and the edge of the canvas, pixels. */
const MARGIN = 70;

/**
 * What the canvas does when its element has another size. Where the window itself changed, the time bar came or went
 * below, or a panel beside it closed, it is fitted anew. Where a panel opened beside it, it only moves so far that what is
 * in hand stays in sight, and is scaled only where that leaves no room for all of it.
 * @param inHand the ids of what the person is at
 */
export function onResize(
  handle: CanvasHandle,
  element: HTMLElement,
  refit: () => void,
  inHand: () => readonly string[],
): () => void {
  const size = (): string => `${window.innerWidth} ${window.innerHeight}`;
  let before = size();
  let width = element.clientWidth;
  let { left } = element.getBoundingClientRect();
  return () => {
    const isWindow = size() !== before;
    const isNarrower = element.clientWidth < width;
    before = size();
    width = element.clientWidth;
    const box = element.getBoundingClientRect();
    const pushed = box.left - left;
    ({ left } = box);
    if (isWindow || !isNarrower) {
      refit();
      return;
    }
    handle.resize();
    if (pushed !== 0) standStill(handle, pushed);
    const points = inHand().flatMap((id) => handle.onScreen(id) ?? []);
    if (points.length > 0) keepInSight(handle, box, points);
  };
}

/** Leaves all where it is on the page, though the canvas's left edge was pushed to the right. */
function standStill(handle: CanvasHandle, pushed: number): void {
  const { zoom } = handle.state().camera;
  const { x1, x2, y1, y2 } = handle.extent();
  handle.setCamera({ zoom, center: { x: (x1 + x2) / 2 + pushed / zoom, y: (y1 + y2) / 2 } });
}

/**
 * Moves the canvas as little as brings all the points into a box of the page; makes it smaller where they have no room.
 * @param margin around the points, pixels
 */
export function keepInSight(
  handle: CanvasHandle,
  box: DOMRect,
  points: readonly Point[],
  margin = MARGIN,
): void {
  const span = (values: readonly number[]): readonly [number, number] => [
    Math.min(...values),
    Math.max(...values),
  ];
  const [left, right] = span(points.map(({ x }) => x));
  const [top, bottom] = span(points.map(({ y }) => y));
  const [width, height] = [box.width, box.height].map((side) => Math.max(1, side - 2 * margin)) as [
    number,
    number,
  ];
  const { x1, y1, x2, y2 } = handle.extent();
  const { zoom } = handle.state().camera;
  const scale = Math.min(1, width / (right - left), height / (bottom - top));
  if (scale < 1) {
    const center = {
      x: x1 + ((left + right) / 2 - box.left) / zoom,
      y: y1 + ((top + bottom) / 2 - box.top) / zoom,
    };
    handle.setCamera({ zoom: zoom * scale, center });
    return;
  }
  const x = Math.max(0, right - box.right + margin) - Math.max(0, box.left + margin - left);
  const y = Math.max(0, bottom - box.bottom + margin) - Math.max(0, box.top + margin - top);
  if (x === 0 && y === 0) return;
  handle.setCamera({ zoom, center: { x: (x1 + x2) / 2 + x / zoom, y: (y1 + y2) / 2 + y / zoom } });
}
