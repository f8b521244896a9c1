import type { Point } from '../model/view';
import type { LayoutNode, Positions } from './types';

const overlaps = (a: LayoutNode, p: Point, b: LayoutNode, q: Point): boolean =>
  Math.abs(p.x - q.x) < (a.width + b.width) / 2 && Math.abs(p.y - q.y) < (a.height + b.height) / 2;

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Moves nodes that stand on others to the nearest free spot on a spiral. Those that had a place, or come earlier in
 * the list, stay.
 */
export function withoutOverlaps(nodes: readonly LayoutNode[], positions: Positions): Positions {
  const ordered = [...nodes].sort((a, b) => Number(b.position !== null) - Number(a.position !== null));
  const seated: { node: LayoutNode; point: Point }[] = [];
  const result: Positions = {};
  for (const node of ordered) {
    const wish = positions[node.id] ?? { x: 0, y: 0 };
    let point = wish;
    const stays = node.position !== null && node.fixed;
    for (let step = 1; !stays && step < 900; step += 1) {
      const here = point;
      if (!seated.some((other) => overlaps(node, here, other.node, other.point))) break;
      const radius = 16 * Math.sqrt(step);
      point = {
        x: wish.x + radius * Math.cos(step * GOLDEN_ANGLE),
        y: wish.y + radius * Math.sin(step * GOLDEN_ANGLE),
      };
    }
    seated.push({ node, point });
    result[node.id] = point;
  }
  return result;
}
