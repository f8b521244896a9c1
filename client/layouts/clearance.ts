import type { Point } from '../model/view';

/** Pixels that a node keeps from a line which is not its own, by the number of nodes. */
const PIXELS: readonly (readonly [most: number, pixels: number])[] = [
  [25, 24],
  [60, 12],
  [160, 6],
];

/** A canvas at its usual size, pixels; how wide it is depends on the window. */
const HEIGHT = 800;
export const MAX_FIT_ZOOM = 1.35;

/** Around the nodes that are fitted into a window, for their names and the tools; pixels. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The margins in a window of a size: less where it is small. */
export function marginsIn(width: number): Margins {
  return { left: Math.min(84, width / 6), right: Math.min(112, width / 5), top: 56, bottom: 88 };
}

/** Pixels that a node keeps from foreign lines in a view of so many nodes; 0 where there are too many to promise any. */
export function pixelsBetween(nodes: number): number {
  return PIXELS.find(([most]) => nodes <= most)?.[1] ?? 0;
}

/** The zoom at which some points fill a canvas. */
export function fitZoom(points: readonly Point[], width: number, height: number): number {
  if (points.length === 0) return MAX_FIT_ZOOM;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const wide = Math.max(1, Math.max(...xs) - Math.min(...xs));
  const high = Math.max(1, Math.max(...ys) - Math.min(...ys));
  const { left, right, top, bottom } = marginsIn(width);
  return Math.min(MAX_FIT_ZOOM, (width - left - right) / wide, (height - top - bottom) / high);
}

/** Canvas units that a node is to keep from foreign lines, where all of them are fitted into a window. */
export function clearanceFor(points: readonly Point[], aspect: number): number {
  return pixelsBetween(points.length) / fitZoom(points, HEIGHT * aspect, HEIGHT);
}
