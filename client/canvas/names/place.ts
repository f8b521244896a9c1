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
  /** From the node to its name, where that stands further off; null where it stands beside it. */
  readonly leader: Piece | null;
}

/** A place where a name may stand. */
interface Place {
  readonly box: Box;
  readonly leader: Piece | null;
  /** Against the place under the node. */
  readonly cost: number;
}

/** Between a node and its name, pixels. */
const GAP = 4;
/** Kept between two names, pixels. */
const BETWEEN = 2;
/** What a line through a name costs, against the place under its node. */
const LINE_COST = 3;
/** Names up to which one may stand further off, with a line to its node. */
const MOST_LED = 90;
/** How far off such a name may stand, pixels, and what that costs. */
const LED = [22, 40, 60] as const;
const LED_COST = 14;
/** Directions in which it is looked for: to the sides first, where a name is as far off as it is wide. */
const DIRECTIONS = 12;

export const overlap = (a: Box, b: Box, between = 0): boolean =>
  a.x1 < b.x2 + between && b.x1 < a.x2 + between && a.y1 < b.y2 + between && b.y1 < a.y2 + between;

/** Whether a box reaches out of another. */
export const outside = (box: Box, within: Box): boolean =>
  box.x1 < within.x1 || box.x2 > within.x2 || box.y1 < within.y1 || box.y2 > within.y2;

/** Places beside a node for its name, the best first: under it, over it, to its right, to its left, then shifted sideways. */
function placesFor({ x, y, radius, label: { width, height } }: NameToPlace): Place[] {
  const [under, over] = [y + radius + GAP, y - radius - GAP - height];
  return [
    [x - width / 2, under],
    [x - width / 2, over],
    [x + radius + GAP + 2, y - height / 2],
    [x - radius - GAP - 2 - width, y - height / 2],
    [x - radius, under],
    [x + radius - width, under],
    [x - radius, over],
    [x + radius - width, over],
  ].map(([x1 = 0, y1 = 0], cost) => ({
    box: { x1, y1, x2: x1 + width, y2: y1 + height },
    leader: null,
    cost,
  }));
}

/** Places further off, the nearest first, each with the line that leads there from the node's rim. */
function* placesFurtherOff({ x, y, radius, label: { width, height } }: NameToPlace): Iterable<Place> {
  for (const [ring, far] of LED.entries())
    for (let at = 0; at < DIRECTIONS; at += 1) {
      const angle = (2 * Math.PI * at) / DIRECTIONS;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const end = { x: x + cos * (radius + far), y: y + sin * (radius + far) };
      // The name begins where the line ends, on whichever side of it that is.
      const x1 = end.x - width / 2 + (cos * width) / 2;
      const y1 = end.y - height / 2 + (sin * height) / 2;
      yield {
        box: { x1, y1, x2: x1 + width, y2: y1 + height },
        leader: { x1: x + cos * radius, y1: y + sin * radius, x2: end.x, y2: end.y },
        cost: LED_COST + ring * 2,
      };
    }
}

/** Small boxes along a line outside its own node, by which it is seen whether it runs over something. */
function along({ x1, y1, x2, y2 }: Piece, { x, y, radius }: NameToPlace): Box[] {
  const own = { x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius };
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4);
  return Array.from({ length: steps - 1 }, (_, index) => {
    const t = (index + 1) / steps;
    const at = { x: x1 + (x2 - x1) * t, y: y1 + (y2 - y1) * t };
    return { x1: at.x - 1, y1: at.y - 1, x2: at.x + 1, y2: at.y + 1 };
  }).filter((box) => !overlap(box, own));
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
 * few lines as possible. One that finds none stands further off, with a line to its node, or is dropped; none is made
 * smaller. Pure.
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
  /** The place at which a name covers nothing and is crossed least. */
  const cheapest = (name: NameToPlace, places: Iterable<Place>): Place | null => {
    let best: { place: Place; cost: number } | null = null;
    for (const place of places) {
      const { box, leader } = place;
      if (best !== null && place.cost >= best.cost) continue;
      if (outside(box, within) || grid.covers(box, BETWEEN)) continue;
      if (leader && along(leader, name).some((one) => grid.covers(one, 0))) continue;
      const crossed = lines.filter((piece) => passesThrough(piece, box)).length;
      const cost = place.cost + LINE_COST * crossed;
      if (best === null || cost < best.cost) best = { place, cost };
    }
    return best?.place ?? null;
  };
  for (const name of names) {
    const beside = placesFor(name);
    const best =
      cheapest(name, beside) ?? (names.length <= MOST_LED ? cheapest(name, placesFurtherOff(name)) : null);
    const found = best ?? (name.must ? beside.find(({ box }) => !written.covers(box, BETWEEN)) : undefined);
    if (!found) continue;
    grid.add(found.box);
    written.add(found.box);
    if (found.leader) for (const box of along(found.leader, name)) grid.add(box);
    placed.push({ id: name.id, box: found.box, leader: found.leader });
  }
  return placed;
}
