import { byId } from '../../domain/order.js';
import type { LayoutInput, Positions } from './types';

/** Rings: the best connected in the middle, each further ring as wide as its nodes need. */
export function runConcentric(input: LayoutInput): Positions {
  const partners = new Map<string, Set<string>>(input.nodes.map((node) => [node.id, new Set<string>()]));
  for (const { source, target } of input.edges) {
    partners.get(source)?.add(target);
    partners.get(target)?.add(source);
  }
  const size = (id: string): number => partners.get(id)?.size ?? 0;
  const ordered = [...input.nodes].sort((a, b) => size(b.id) - size(a.id) || byId(a, b));
  const positions: Positions = {};
  let radius = 0;
  let index = 0;
  while (index < ordered.length) {
    const room = Math.max(...ordered.slice(index).map((node) => Math.hypot(node.width, node.height))) + 24;
    const places = radius === 0 ? 1 : Math.max(1, Math.floor((2 * Math.PI * radius) / room));
    const ring = ordered.slice(index, index + places);
    ring.forEach((node, place) => {
      const angle = (place / ring.length) * 2 * Math.PI - Math.PI / 2;
      positions[node.id] = { x: radius * Math.cos(angle) * 1.25, y: radius * Math.sin(angle) };
    });
    index += ring.length;
    radius += Math.max(170, room);
  }
  return positions;
}
