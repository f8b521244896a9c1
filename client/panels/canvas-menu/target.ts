import type { CanvasHandle, CanvasState } from '../../canvas/canvas';
import type { Point } from '../../model/view';
import type { Hover } from '../../state/interface';

/** What a menu on the canvas is about. */
export type Target =
  | { readonly on: 'node'; readonly id: string }
  | { readonly on: 'edge'; readonly id: string }
  | { readonly on: 'canvas'; readonly at: Point };

/** How far beside a node a finger may fall, and beside the middle of a line, pixels. */
const NODE_REACH = 10;
const LINE_REACH = 22;

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The nearest of those that lie within their reach of a point. Pure. */
export function nearestWithin(
  point: Point,
  candidates: readonly { readonly id: string; readonly at: Point; readonly reach: number }[],
): string | null {
  const found = candidates
    .map(({ id, at, reach }) => ({ id, away: distance(point, at), reach }))
    .filter(({ away, reach }) => away <= reach)
    .sort((a, b) => a.away - b.away);
  return found[0]?.id ?? null;
}

/** A point of the page in the canvas's own units. */
export function onCanvas(handle: CanvasHandle, ground: DOMRect, point: Point): Point {
  const { x1, y1 } = handle.extent();
  const { zoom } = handle.state().camera;
  return {
    x: Math.round(x1 + (point.x - ground.left) / zoom),
    y: Math.round(y1 + (point.y - ground.top) / zoom),
  };
}

function placed(
  handle: CanvasHandle,
  things: readonly { readonly id: string }[],
  reach: (thing: CanvasState['nodes'][number]) => number,
): { id: string; at: Point; reach: number }[] {
  return things.flatMap((thing) => {
    const at = handle.onScreen(thing.id);
    return at === null ? [] : [{ id: thing.id, at, reach: reach(thing as CanvasState['nodes'][number]) }];
  });
}

/**
 * What is at a point of the page: what the pointer says that it is on, where there is one, else what a finger would mean.
 */
export function targetAt(handle: CanvasHandle, ground: DOMRect, point: Point, hover: Hover): Target {
  if (hover.on === 'node' || hover.on === 'edge') return { on: hover.on, id: hover.id };
  const { nodes, edges, camera } = handle.state();
  const node = nearestWithin(
    point,
    placed(handle, nodes, ({ size }) => (size * camera.zoom) / 2 + NODE_REACH),
  );
  if (node !== null) return { on: 'node', id: node };
  const edge = nearestWithin(
    point,
    placed(handle, edges, () => LINE_REACH),
  );
  if (edge !== null) return { on: 'edge', id: edge };
  return { on: 'canvas', at: onCanvas(handle, ground, point) };
}
