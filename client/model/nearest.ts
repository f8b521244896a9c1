import type { Point } from './view';

/** How much worse a step aside is than one ahead. */
const ASIDE = 2;

/**
 * The node that an arrow key leads to: of those ahead, within 60 degrees of the direction, the one least far, where what
 * lies aside counts double.
 * @param direction a unit along one axis, as on the screen: y grows downwards
 * @returns its id, or null where nothing lies that way
 */
export function nearestThatWay(
  here: Point & { readonly id: string },
  nodes: readonly (Point & { readonly id: string })[],
  [dx, dy]: readonly [number, number],
): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const node of nodes) {
    if (node.id === here.id) continue;
    const ahead = (node.x - here.x) * dx + (node.y - here.y) * dy;
    const aside = Math.abs((node.x - here.x) * dy) + Math.abs((node.y - here.y) * dx);
    const cost = ahead + ASIDE * aside;
    if (ahead > 0 && aside <= ahead * Math.tan(Math.PI / 3) && cost < least) {
      least = cost;
      best = node.id;
    }
  }
  return best;
}
