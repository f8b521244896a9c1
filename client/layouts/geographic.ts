import { withoutOverlaps } from './spread';
import type { LayoutInput, Positions } from './types';

/** Canvas units for one degree of latitude: Afghanistan then fits a window at the usual zoom. */
const SCALE = 150;
/** What lies far off (Doha, Washington) is drawn in, so that the middle keeps its room. */
const FAR = 6;

/** Logarithmic beyond `FAR` degrees from the middle. */
function drawnIn(degrees: number): number {
  const size = Math.abs(degrees);
  return size <= FAR ? degrees : Math.sign(degrees) * (FAR + 2 * Math.log(size / FAR));
}

/** Where things are or happened; what has no place stands in a row below. */
export function runGeographic(input: LayoutInput): Positions {
  const middle = { latitude: 34.2, longitude: 67.5 };
  const shrink = Math.cos((middle.latitude * Math.PI) / 180);
  const positions: Positions = {};
  let lowest = 0;
  for (const node of input.nodes) {
    if (node.latitude === null || node.longitude === null) continue;
    const x = drawnIn(node.longitude - middle.longitude) * SCALE * shrink;
    const y = -drawnIn(node.latitude - middle.latitude) * SCALE;
    positions[node.id] = { x, y };
    lowest = Math.max(lowest, y);
  }
  const rest = input.nodes.filter((node) => positions[node.id] === undefined);
  const columns = Math.max(6, Math.ceil(Math.sqrt(rest.length * 2)));
  rest.forEach((node, index) => {
    positions[node.id] = {
      x: ((index % columns) - (Math.min(columns, rest.length) - 1) / 2) * 150,
      y: lowest + 220 + Math.floor(index / columns) * 110,
    };
  });
  return withoutOverlaps(input.nodes, positions);
}
