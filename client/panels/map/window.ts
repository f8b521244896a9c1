import type { Point } from './outlines';

/** West, south, east, north; degrees. */
export type Box = readonly [number, number, number, number];

/** Afghanistan with a margin: what the map opens on, wherever else something happened. */
export const HOME: Box = [60, 29, 75.4, 38.9];

/** Whether a point lies in a box. */
export function isWithin([west, south, east, north]: Box, [x, y]: Point): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}
