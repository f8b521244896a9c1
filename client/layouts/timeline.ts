import { compareTexts } from '../../domain/order.js';
import { monthOf } from '../model/time';
import type { LayoutInput, LayoutNode, Positions } from './types';

/** From left to right by the first day known of each; undated ones stand in a block on the left. */
export function runTimeline(input: LayoutInput): Positions {
  const dated = input.nodes
    .filter((node) => node.day !== null)
    .sort((a, b) => compareTexts(a.day ?? '', b.day ?? ''));
  const positions: Positions = {};
  /** Right edge of what stands in each lane. */
  const lanes: number[] = [];
  let x = 0;
  let month: number | null = null;
  for (const node of dated) {
    const own = monthOf(node.day ?? '0000-01-01');
    if (month !== null && own > month) x += Math.min(260, 26 * (own - month));
    month = own;
    const left = x - node.width / 2;
    let lane = lanes.findIndex((right) => right + 16 < left);
    if (lane === -1 && lanes.length < 9) lane = lanes.push(Number.NEGATIVE_INFINITY) - 1;
    if (lane === -1) lane = lanes.indexOf(Math.min(...lanes));
    x = Math.max(x, (lanes[lane] ?? 0) + 16 + node.width / 2);
    positions[node.id] = { x, y: laneY(lane) };
    lanes[lane] = x + node.width / 2;
  }
  seatUndated(input.nodes.filter((node) => node.day === null), positions); // prettier-ignore
  return positions;
}

/** Lanes alternate below and above the middle. */
function laneY(lane: number): number {
  return (lane % 2 === 0 ? 1 : -1) * Math.ceil(lane / 2) * 105;
}

function seatUndated(nodes: readonly LayoutNode[], positions: Positions): void {
  const rows = Math.max(4, Math.ceil(Math.sqrt(nodes.length)));
  nodes.forEach((node, index) => {
    positions[node.id] = {
      x: -320 - Math.floor(index / rows) * 160,
      y: ((index % rows) - (Math.min(rows, nodes.length) - 1) / 2) * 105,
    };
  });
}
