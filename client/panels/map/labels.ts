import { pieRadius } from './pie';
import type { Mark } from './tally';

/** Something with a name to place on the map, in pixels of it. */
export interface ToPlace {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  /** Width of its name in pixels. */
  readonly nameWidth: number;
}

/** How something is shown: its pie and its name, the pie alone, or not by itself. */
export type Shown = 'named' | 'pie' | 'folded';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Height of a name, and its distance from its pie, pixels. */
const NAME_HEIGHT = 15;
const GAP = 4;

/**
 * Which names fit, the busiest first: no name lies over another or over a pie. A point whose pie would lie on another one
 * is folded into the province that it lies in, where it counts as well, until there is room.
 */
export function placeNames(all: readonly ToPlace[]): ReadonlyMap<string, Shown> {
  const shown = new Map<string, Shown>();
  const pies: Box[] = [];
  const kept: { one: ToPlace; box: Box }[] = [];
  const areasFirst = [...all].sort(
    (a, b) => Number(a.mark.level === 'point') - Number(b.mark.level === 'point'),
  );
  for (const one of areasFirst) {
    const radius = one.mark.ties > 0 ? pieRadius(one.mark.ties) : 0;
    const box = { left: one.x - radius, right: one.x + radius, top: one.y - radius, bottom: one.y + radius };
    const isCovered = one.mark.level === 'point' && pies.some((other) => overlaps(box, other));
    if (isCovered && one.mark.within !== null) {
      shown.set(one.mark.id, 'folded');
      continue;
    }
    if (radius > 0) pies.push(box);
    kept.push({ one, box });
  }
  const names: Box[] = [];
  for (const { one, box } of kept.sort((a, b) => b.one.mark.ties - a.one.mark.ties)) {
    const isBare = one.mark.ties === 0;
    const left = isBare ? one.x - one.nameWidth / 2 : box.right + GAP;
    const name = { left, right: left + one.nameWidth, top: one.y - NAME_HEIGHT / 2, bottom: one.y + NAME_HEIGHT / 2 }; // prettier-ignore
    const isFree = !names.some((other) => overlaps(name, other)) && !pies.some((other) => overlaps(name, other)); // prettier-ignore
    if (isFree) names.push(name);
    shown.set(one.mark.id, isFree ? 'named' : isBare ? 'folded' : 'pie');
  }
  return shown;
}
