import type { LabelBox } from '../../look/measure';

/** A name to place, all in pixels: the canvas's units times the zoom, wherever the window stands. */
export interface NameToPlace {
  readonly id: string;
  /** Middle and half the size of its node. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: LabelBox;
  /** Written even over lines and nodes: the person has its node in hand. */
  readonly must: boolean;
}

export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A straight piece of a line. */
export interface Piece {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface PlacedName {
  readonly id: string;
  readonly box: Box;
}

/** Between a node and its name, pixels. */
const GAP = 4;
/** Kept between two names, pixels. */
const BETWEEN = 2;
/** What a line through a name costs, against the place under its node. */
const LINE_COST = 3;

export const overlap = (a: Box, b: Box, between = 0): boolean =>
  a.x1 < b.x2 + between && b.x1 < a.x2 + between && a.y1 < b.y2 + between && b.y1 < a.y2 + between;

const outside = (box: Box, within: Box): boolean =>
  box.x1 < within.x1 || box.x2 > within.x2 || box.y1 < within.y1 || box.y2 > within.y2;

/** Places for a name, the best first: under its node, over it, to its right, to its left. */
function placesFor({ x, y, radius, label: { width, height } }: NameToPlace): Box[] {
  const at = (x1: number, y1: number): Box => ({ x1, y1, x2: x1 + width, y2: y1 + height });
  return [
    at(x - width / 2, y + radius + GAP),
    at(x - width / 2, y - radius - GAP - height),
    at(x + radius + GAP + 2, y - height / 2),
    at(x - radius - GAP - 2 - width, y - height / 2),
  ];
}

/** Whether a straight piece passes through a box (Liang and Barsky 1984). */
export function passesThrough({ x1, y1, x2, y2 }: Piece, box: Box): boolean {
  let [t0, t1] = [0, 1];
  const clip = (p: number, q: number): boolean => {
    if (p === 0) return q >= 0;
    const t = q / p;
    if (p < 0) t0 = Math.max(t0, t);
    else t1 = Math.min(t1, t);
    return t0 <= t1;
  };
  const [dx, dy] = [x2 - x1, y2 - y1];
  return clip(-dx, x1 - box.x1) && clip(dx, box.x2 - x1) && clip(-dy, y1 - box.y1) && clip(dy, box.y2 - y1);
}

/** Boxes by the squares of a grid that they touch. */
export class Grid {
  private readonly cells = new Map<string, Box[]>();

  private *keys({ x1, y1, x2, y2 }: Box): Iterable<string> {
    for (let x = Math.floor(x1 / 90); x <= Math.floor(x2 / 90); x += 1)
      for (let y = Math.floor(y1 / 90); y <= Math.floor(y2 / 90); y += 1) yield `${x},${y}`;
  }

  add(box: Box): void {
    for (const key of this.keys(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
    }
  }

  covers(box: Box, between: number): boolean {
    for (const key of this.keys(box))
      if (this.cells.get(key)?.some((other) => overlap(box, other, between)) === true) return true;
    return false;
  }
}

/**
 * Finds places for names, in the order given: each beside its node where it covers no name, no node and no badge, and as
 * few lines as possible. A name that finds none is dropped, not made smaller. Pure.
 * @param taken what names must not cover: nodes and badges
 * @param lines pieces of lines, which names avoid where they can
 * @param within what a fitted window shows: a name that it would cut is dropped
 */
export function placeNames(
  names: readonly NameToPlace[],
  taken: readonly Box[],
  lines: readonly Piece[],
  within: Box,
): PlacedName[] {
  const [grid, written] = [new Grid(), new Grid()];
  for (const box of taken) grid.add(box);
  const placed: PlacedName[] = [];
  for (const name of names) {
    let best: { box: Box; cost: number } | null = null;
    const places = placesFor(name);
    places.forEach((box, index) => {
      if (grid.covers(box, BETWEEN) || (best !== null && index >= best.cost)) return;
      if (outside(box, within)) return;
      const crossed = lines.filter((piece) => passesThrough(piece, box)).length;
      const cost = index + LINE_COST * crossed;
      if (best === null || cost < best.cost) best = { box, cost };
    });
    const found =
      (best as { box: Box } | null)?.box ??
      (name.must ? places.find((box) => !written.covers(box, BETWEEN)) : undefined);
    if (!found) continue;
    grid.add(found);
    written.add(found);
    placed.push({ id: name.id, box: found });
  }
  return placed;
}
