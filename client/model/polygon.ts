import type { Point } from './view';

/** Whether a point lies inside a polygon (even-odd rule). */
export function inside(point: Point, polygon: readonly Point[]): boolean {
  let within = false;
  polygon.forEach((a, index) => {
    const b = polygon[(index + polygon.length - 1) % polygon.length];
    if (!b || a.y > point.y === b.y > point.y) return;
    if (point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x) within = !within;
  });
  return within;
}
