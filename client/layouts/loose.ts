import type { Point } from '../model/view';
import type { Positions } from './types';

/** A node with the room that it takes, its name included. */
export interface Roomy {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** What stands there already. */
export interface Block {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Between two, and between the grid and what stands beside it. */
const GAP = 12;
const MARGIN = 60;

/** The room that seated nodes take; null where there are none. */
export function blockOf(nodes: readonly Roomy[], positions: Positions): Block | null {
  const seated = nodes.flatMap(({ id, width, height }) => {
    const at = positions[id];
    return at === undefined ? [] : [{ ...at, width, height }];
  });
  if (seated.length === 0) return null;
  return {
    x1: Math.min(...seated.map(({ x, width }) => x - width / 2)),
    y1: Math.min(...seated.map(({ y, height }) => y - height / 2)),
    x2: Math.max(...seated.map(({ x, width }) => x + width / 2)),
    y2: Math.max(...seated.map(({ y, height }) => y + height / 2)),
  };
}

/**
 * Seats nodes that nothing is tied to in a grid, so that no name stands under another: each column as wide as its widest
 * and each row as high as its highest.
 * @param aspect width of the window divided by its height
 * @param beside what stands there; the grid goes below it or to its right, whichever leaves all larger
 */
export function seatLoose(nodes: readonly Roomy[], aspect: number, beside: Block | null): Positions {
  if (nodes.length === 0) return {};
  let best: { size: number; grid: Grid; corner: Point } | null = null;
  for (let columns = 1; columns <= nodes.length; columns += 1) {
    const grid = gridOf(nodes, columns);
    for (const corner of cornersOf(grid, beside)) {
      const width = Math.max(beside?.x2 ?? -Infinity, corner.x + grid.width) - Math.min(beside?.x1 ?? Infinity, corner.x); // prettier-ignore
      const height = Math.max(beside?.y2 ?? -Infinity, corner.y + grid.height) - Math.min(beside?.y1 ?? Infinity, corner.y); // prettier-ignore
      const size = Math.max(width / aspect, height);
      if (best === null || size < best.size) best = { size, grid, corner };
    }
  }
  if (best === null) return {};
  const { grid, corner } = best;
  return Object.fromEntries(
    nodes.map(({ id }, index) => {
      const seat = grid.seats[index] ?? { x: 0, y: 0 };
      return [id, { x: corner.x + seat.x, y: corner.y + seat.y }];
    }),
  );
}

interface Grid {
  readonly width: number;
  readonly height: number;
  /** Middles, from the grid's corner. */
  readonly seats: readonly Point[];
}

function gridOf(nodes: readonly Roomy[], columns: number): Grid {
  const rows = Math.ceil(nodes.length / columns);
  const widths = Array.from({ length: columns }, () => 0);
  const heights = Array.from({ length: rows }, () => 0);
  nodes.forEach(({ width, height }, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    widths[column] = Math.max(widths[column] ?? 0, width + GAP);
    heights[row] = Math.max(heights[row] ?? 0, height + GAP);
  });
  const [xs, ys] = [middles(widths), middles(heights)];
  return {
    width: sum(widths),
    height: sum(heights),
    seats: nodes.map((_, index) => ({
      x: xs[index % columns] ?? 0,
      y: ys[Math.floor(index / columns)] ?? 0,
    })),
  };
}

function cornersOf({ width, height }: Grid, beside: Block | null): Point[] {
  if (beside === null) return [{ x: -width / 2, y: -height / 2 }];
  return [
    { x: (beside.x1 + beside.x2 - width) / 2, y: beside.y2 + MARGIN },
    { x: beside.x2 + MARGIN, y: (beside.y1 + beside.y2 - height) / 2 },
  ];
}

const sum = (sizes: readonly number[]): number => sizes.reduce((left, right) => left + right, 0);

function middles(sizes: readonly number[]): number[] {
  let edge = 0;
  return sizes.map((size) => {
    edge += size;
    return edge - size / 2;
  });
}
