import { inside } from '../../model/polygon';
import type { Point } from '../../model/view';
import { spaceBetween, type Body } from '../lines/curve';

/** Points by which the circle around a body is measured. */
const CORNERS = 24;

const cross = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

/** The convex hull of points, counterclockwise where y points up (monotone chain, Andrew 1979). */
export function convexHull(points: readonly Point[]): Point[] {
  const ordered = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const chain = (along: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const point of along) {
      while (kept.length > 1 && cross(kept.at(-2) as Point, kept.at(-1) as Point, point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return ordered.length < 3 ? ordered : [...chain(ordered), ...chain(ordered.toReversed())];
}

/**
 * The outline around bodies: the convex hull of their circles, grown by a margin, and so round at its corners.
 * @returns a closed polygon, its first point not repeated
 */
export function outlineOf(bodies: readonly Body[], margin: number): Point[] {
  return convexHull(
    bodies.flatMap(({ x, y, radius, square }) => {
      // Beyond the corners of the polygon that stands for the circle, and of a square node.
      const reach = (radius * (square ? Math.SQRT2 : 1) + margin) / Math.cos(Math.PI / CORNERS);
      return Array.from({ length: CORNERS }, (_, at) => {
        const angle = (2 * Math.PI * at) / CORNERS;
        return { x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) };
      });
    }),
  );
}

/** Whether any of a body lies in an outline, or nearer to it than a gap. */
export function touches(outline: readonly Point[], body: Body, gap: number): boolean {
  const [first] = outline;
  if (first === undefined) return false;
  return inside(body, outline) || spaceBetween(body, [...outline, first]) < gap;
}
