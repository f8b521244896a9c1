import { RELATIONSHIP_TYPES } from '../../domain/kinds/index.js';
import { byId } from '../../domain/order.js';
import type { LayoutEdge, LayoutInput, LayoutNode, Positions } from './types';

/** Who stands above whom: the whole above its parts, the leader above the led. */
function above(edge: LayoutEdge): [upper: string, lower: string] | null {
  if (edge.type === 'LED' || edge.type === 'DEPUTY_LEADER_OF' || edge.type === 'ORDERED')
    return [edge.source, edge.target];
  const family = RELATIONSHIP_TYPES[edge.type].family;
  if (family === 'structure' || edge.type === 'LOCATED_IN') return [edge.target, edge.source];
  if (family === 'event' || family === 'place') return [edge.source, edge.target];
  return null;
}

/** Levels by the longest chain from the top; a ring of "above" is cut where it is met first. */
function levels(input: LayoutInput): Map<string, number> {
  const lower = new Map<string, Set<string>>();
  const hasUpper = new Set<string>();
  for (const edge of input.edges) {
    const pair = above(edge);
    if (!pair || pair[0] === pair[1]) continue;
    const set = lower.get(pair[0]) ?? new Set<string>();
    lower.set(pair[0], set.add(pair[1]));
    hasUpper.add(pair[1]);
  }
  const level = new Map<string, number>();
  const visit = (id: string, depth: number, path: ReadonlySet<string>): void => {
    if (path.has(id) || (level.get(id) ?? -1) >= depth) return;
    level.set(id, depth);
    const next = new Set(path).add(id);
    for (const child of lower.get(id) ?? []) visit(child, depth + 1, next);
  };
  const inHierarchy = input.nodes.filter((node) => lower.has(node.id) || hasUpper.has(node.id));
  for (const node of inHierarchy) if (!hasUpper.has(node.id)) visit(node.id, 0, new Set());
  for (const node of inHierarchy) if (!level.has(node.id)) visit(node.id, 0, new Set());
  const last = Math.max(0, ...level.values()) + 1;
  for (const node of input.nodes) if (!level.has(node.id)) level.set(node.id, level.size === 0 ? 0 : last);
  return level;
}

function byNeighbors(row: LayoutNode[], input: LayoutInput, positions: Positions): LayoutNode[] {
  const wish = (node: LayoutNode): number => {
    const xs = input.edges.flatMap((edge) => {
      const other = edge.source === node.id ? edge.target : edge.target === node.id ? edge.source : null;
      const point = other === null ? undefined : positions[other];
      return point ? [point.x] : [];
    });
    return xs.length === 0 ? 0 : xs.reduce((left, right) => left + right, 0) / xs.length;
  };
  return [...row].sort((a, b) => wish(a) - wish(b) || byId(a, b));
}

const ROW_WIDTH = 1700;

/** Rows from the whole to its parts: part of, led, member of. What has no such tie stands in the last row. */
export function runHierarchy(input: LayoutInput): Positions {
  const level = levels(input);
  const positions: Positions = {};
  const rows = new Map<number, LayoutNode[]>();
  for (const node of input.nodes) {
    const depth = level.get(node.id) ?? 0;
    rows.set(depth, [...(rows.get(depth) ?? []), node]);
  }
  let y = 0;
  for (const depth of [...rows.keys()].sort((a, b) => a - b)) {
    let line: LayoutNode[] = [];
    const lines: LayoutNode[][] = [];
    for (const node of byNeighbors(rows.get(depth) ?? [], input, positions)) {
      const used = line.reduce((sum, other) => sum + other.width + 36, 0);
      if (line.length > 0 && used + node.width > ROW_WIDTH) {
        lines.push(line);
        line = [];
      }
      line.push(node);
    }
    if (line.length > 0) lines.push(line);
    for (const nodes of lines) {
      const total = nodes.reduce((sum, node) => sum + node.width + 36, 0);
      let x = -total / 2;
      for (const node of nodes) {
        positions[node.id] = { x: x + (node.width + 36) / 2, y };
        x += node.width + 36;
      }
      y += 120;
    }
    y += 60;
  }
  return positions;
}
