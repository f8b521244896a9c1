import { LINE_HEIGHT, textWidth } from '../../look/measure';
import type { Point } from '../../model/view';
import { CAPTION } from './pen';
import { outside, overlap, type Box } from './place';

/** The name of an outline, with the places where it may stand, the best first. */
export interface Caption {
  readonly text: string;
  readonly places: readonly Box[];
  /** Written wherever there is room for it, and over other things where there is none. */
  readonly must: boolean;
}

/** Between an outline and its name, pixels. */
const GAP = 3;

/**
 * The name of an outline: over it, under it, or at a slant of it, in pixels at a zoom.
 * @param must whether it is written even where there is no room
 */
export function captionOf(text: string, outline: readonly Point[], zoom: number, must: boolean): Caption {
  const width = textWidth(text, CAPTION, 600);
  const height = CAPTION * LINE_HEIGHT;
  const [xs, ys] = [outline.map(({ x }) => x * zoom), outline.map(({ y }) => y * zoom)];
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  const at = (x: number, y: number): Box => ({ x1: x, y1: y, x2: x + width, y2: y + height });
  /** Where the outline is highest or lowest. */
  const extreme = (of: typeof Math.min): number => (xs[ys.indexOf(of(...ys))] ?? middle) - width / 2;
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return {
    text,
    must,
    places: [
      at(extreme(Math.min), top - height - GAP),
      at(extreme(Math.max), bottom + GAP),
      at(extreme(Math.min), top + GAP),
      at(extreme(Math.max), bottom - height - GAP),
      at(Math.max(...xs) + GAP, (top + bottom) / 2 - height / 2),
      at(Math.min(...xs) - GAP - width, (top + bottom) / 2 - height / 2),
    ],
  };
}

/** Where captions stand: each within what a window shows, and over nothing that is taken, where there is such a place. */
export function placeCaptions(
  captions: readonly Caption[],
  taken: readonly Box[],
  within: Box,
): { readonly text: string; readonly box: Box }[] {
  const written: Box[] = [];
  return captions.flatMap(({ text, places, must }) => {
    const free = (box: Box): boolean => ![...taken, ...written].some((other) => overlap(box, other, 1));
    const seen = places.filter((box) => !outside(box, within));
    const box = seen.find(free) ?? (must ? (seen[0] ?? places[0]) : undefined);
    if (!box) return [];
    written.push(box);
    return [{ text, box }];
  });
}
