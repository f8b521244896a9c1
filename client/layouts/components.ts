import { blockOf, type Block, type Roomy } from './loose';
import type { LayoutEdge, LayoutNode, Positions } from './types';

/** Nodes by what they are tied to, the largest group first. */
export function componentsOf(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): LayoutNode[][] {
  const parent = new Map(nodes.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(id, root);
    return root;
  };
  for (const { source, target } of edges) parent.set(rootOf(source), rootOf(target));
  const groups = new Map<string, LayoutNode[]>();
  for (const node of nodes) {
    const root = rootOf(node.id);
    groups.set(root, [...(groups.get(root) ?? []), node]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** Between two groups. */
const GAP = 46;

interface Placed extends Block {
  readonly positions: Positions;
}

const covers = (a: Block, b: Block): boolean =>
  a.x1 < b.x2 + GAP && b.x1 < a.x2 + GAP && a.y1 < b.y2 + GAP && b.y1 < a.y2 + GAP;

/**
 * Packs groups that nothing ties together beside each other, the largest in the middle: each goes where all of them stay
 * largest in the window.
 * @param aspect width of the window divided by its height
 */
export function packed(
  groups: readonly { readonly nodes: readonly Roomy[]; readonly positions: Positions }[],
  aspect: number,
): Positions {
  const placed: Placed[] = [];
  for (const { nodes, positions } of groups) {
    const block = blockOf(nodes, positions);
    if (!block) continue;
    const [width, height] = [block.x2 - block.x1, block.y2 - block.y1];
    const corner =
      placed.length === 0 ? { x: block.x1, y: block.y1 } : bestCorner(width, height, placed, aspect);
    const [dx, dy] = [corner.x - block.x1, corner.y - block.y1];
    placed.push({
      x1: corner.x,
      y1: corner.y,
      x2: corner.x + width,
      y2: corner.y + height,
      positions: Object.fromEntries(
        Object.entries(positions).map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]),
      ),
    });
  }
  return Object.assign({}, ...placed.map(({ positions }) => positions)) as Positions;
}

function bestCorner(
  width: number,
  height: number,
  placed: readonly Placed[],
  aspect: number,
): { x: number; y: number } {
  const all = (extra: Block): number => {
    const x1 = Math.min(extra.x1, ...placed.map((block) => block.x1));
    const x2 = Math.max(extra.x2, ...placed.map((block) => block.x2));
    const y1 = Math.min(extra.y1, ...placed.map((block) => block.y1));
    const y2 = Math.max(extra.y2, ...placed.map((block) => block.y2));
    return Math.max((x2 - x1) / aspect, y2 - y1);
  };
  let best = { size: Infinity, x: 0, y: 0 };
  for (const { x1, y1, x2, y2 } of placed) {
    const xs = [x1, (x1 + x2 - width) / 2, x2 - width];
    const ys = [y1, (y1 + y2 - height) / 2, y2 - height];
    const corners = [
      ...ys.flatMap((y) => [x2 + GAP, x1 - GAP - width].map((x) => ({ x, y }))),
      ...xs.flatMap((x) => [y2 + GAP, y1 - GAP - height].map((y) => ({ x, y }))),
    ];
    for (const { x, y } of corners) {
      const block = { x1: x, y1: y, x2: x + width, y2: y + height };
      if (placed.some((other) => covers(block, other))) continue;
      const size = all(block);
      if (size < best.size - 0.5) best = { size, x, y };
    }
  }
  return best;
}
