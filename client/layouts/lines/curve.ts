import type { Point } from '../../model/view';

const { abs, hypot, max, min, sign, sqrt } = Math;

/** A line as it is drawn: straight where it has no control point, else a quadratic Bézier curve. */
export interface Curve {
  readonly from: Point;
  readonly control: Point | null;
  readonly to: Point;
}

/** What a line ends at, and what another line has to keep clear of. */
export interface Body {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Half of its size, canvas units. */
  readonly radius: number;
  /** True for a shape with straight sides along the axes. */
  readonly square: boolean;
}

/** Straight pieces by which a curve is measured. */
const PIECES = 20;

/** The point of a curve at t, from 0 to 1. */
export function pointAt({ from, control, to }: Curve, t: number): Point {
  const s = 1 - t;
  if (control === null) return { x: from.x * s + to.x * t, y: from.y * s + to.y * t };
  const [a, b, c] = [s * s, 2 * s * t, t * t];
  return {
    x: a * from.x + b * control.x + c * to.x,
    y: a * from.y + b * control.y + c * to.y,
  };
}

/** Unit vector along a curve at t; along its chord where it stands still. */
export function directionAt({ from, control, to }: Curve, t: number): Point {
  const middle = control ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const x = 2 * (1 - t) * (middle.x - from.x) + 2 * t * (to.x - middle.x);
  const y = 2 * (1 - t) * (middle.y - from.y) + 2 * t * (to.y - middle.y);
  return unit({ x, y });
}

/** A vector of the length 1; to the right where it has none. */
export function unit({ x, y }: Point): Point {
  const length = hypot(x, y);
  return length < 1e-9 ? { x: 1, y: 0 } : { x: x / length, y: y / length };
}

/** Distance of a point from a straight piece. */
function fromPiece(x: number, y: number, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  let t = length === 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / length;
  t = t < 0 ? 0 : t > 1 ? 1 : t;
  const ox = x - a.x - t * dx;
  const oy = y - a.y - t * dy;
  return sqrt(ox * ox + oy * oy);
}

/** Points along a curve, from its beginning to its end. */
export function sampled(curve: Curve, pieces = curve.control === null ? 1 : PIECES): Point[] {
  return Array.from({ length: pieces + 1 }, (_, index) => pointAt(curve, index / pieces));
}

/**
 * Space between a body and a line's middle, canvas units; negative where the line passes over it.
 * @param points along the line
 * @param most spaces from here on need not be exact
 */
export function spaceBetween(body: Body, points: readonly Point[], most = Infinity): number {
  const { x, y, radius, square } = body;
  const reach = radius * (square ? 1.5 : 1);
  let nearest = Infinity;
  for (let index = 1; index < points.length; index += 1) {
    const a = points[index - 1];
    const b = points[index];
    if (!a || !b) continue;
    const middle = fromPiece(x, y, a, b);
    if (middle - reach >= min(nearest, most)) {
      if (nearest === Infinity) nearest = middle - reach;
      continue;
    }
    const space = square ? fromSquare(body, middle, a, b) : middle - radius;
    if (space < nearest) nearest = space;
  }
  return nearest;
}

/** Distance of an upright square from a straight piece: of its corners from the piece, and of the ends from the square. */
function fromSquare({ x, y, radius }: Body, middle: number, a: Point, b: Point): number {
  if (middle < radius) return middle - radius;
  return min(
    outside(a, x, y, radius),
    outside(b, x, y, radius),
    fromPiece(x - radius, y - radius, a, b),
    fromPiece(x + radius, y - radius, a, b),
    fromPiece(x - radius, y + radius, a, b),
    fromPiece(x + radius, y + radius, a, b),
  );
}

/** Distance of a point from an upright square. */
function outside(point: Point, x: number, y: number, radius: number): number {
  const dx = max(0, abs(point.x - x) - radius);
  const dy = max(0, abs(point.y - y) - radius);
  return sqrt(dx * dx + dy * dy);
}

/** Where a line that leaves a body's middle, moved sideways, crosses its rim. */
export function rimOf(body: Body, sideways: Point, direction: Point): Point {
  const { radius } = body;
  if (body.square) {
    const reach = (offset: number, along: number): number =>
      abs(along) < 1e-9 ? Infinity : (radius * sign(along) - offset) / along;
    const t = max(0, min(reach(sideways.x, direction.x), reach(sideways.y, direction.y)));
    return { x: body.x + sideways.x + t * direction.x, y: body.y + sideways.y + t * direction.y };
  }
  const dot = sideways.x * direction.x + sideways.y * direction.y;
  const rest = radius * radius - (sideways.x ** 2 + sideways.y ** 2) + dot * dot;
  const t = max(0, -dot + sqrt(max(0, rest)));
  return { x: body.x + sideways.x + t * direction.x, y: body.y + sideways.y + t * direction.y };
}
