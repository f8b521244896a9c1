import type { Point } from '../../model/view';
import type { Body } from '../lines/curve';
import { outlineOf, touches } from './hull';

/** A part of a group that one line is drawn around. */
export interface Piece {
  readonly members: readonly string[];
  readonly outline: readonly Point[];
}

/** Margins around the members of a piece, canvas units: the widest that leaves strangers out. */
const MARGINS = [26, 14, 6] as const;
/** Kept between an outline and a stranger, canvas units. */
const GAP = 4;

/** The outline around some with no stranger in it; null where there is none. */
function around(bodies: readonly Body[], strangers: readonly Body[]): Point[] | null {
  for (const margin of MARGINS) {
    const outline = outlineOf(bodies, margin);
    if (!strangers.some((stranger) => touches(outline, stranger, GAP))) return outline;
  }
  return null;
}

const apart = (a: Body, b: Body): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Every two of some, the nearest first, by id where they are as far apart. */
function byDistance(bodies: readonly Body[]): [number, number][] {
  const pairs: [number, number, number][] = [];
  bodies.forEach((a, i) => bodies.forEach((b, j) => i < j && pairs.push([i, j, apart(a, b)])));
  return pairs.sort((a, b) => a[2] - b[2] || a[0] - b[0] || a[1] - b[1]).map(([i, j]) => [i, j]);
}

/**
 * Outlines a group so that no stranger lies within: as one where that is possible, else in pieces, which grow from the
 * nearest members on as far as they keep strangers out. One that a stranger lies upon has its outline close around it.
 */
export function piecesOf(members: readonly Body[], strangers: readonly Body[]): Piece[] {
  const bodies = [...members].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (bodies.length === 0) return [];
  const whole = around(bodies, strangers);
  if (whole !== null) return [{ members: bodies.map(({ id }) => id), outline: whole }];
  let pieces = bodies.map((body) => ({
    bodies: [body],
    outline: around([body], strangers) ?? outlineOf([body], MARGINS[MARGINS.length - 1] ?? 0),
  }));
  const failed = new Set<string>();
  for (const [i, j] of byDistance(bodies)) {
    const [a, b] = [bodies[i], bodies[j]].map((body) => pieces.find((piece) => body && piece.bodies.includes(body))); // prettier-ignore
    if (!a || !b || a === b) continue;
    const joined = [...a.bodies, ...b.bodies];
    // What does not fit now will not fit with more in it.
    const key = [a, b].map((piece) => piece.bodies.map(({ id }) => id).sort().join(' ')).sort().join('|'); // prettier-ignore
    if (failed.has(key)) continue;
    const outline = around(joined, strangers);
    if (outline === null) failed.add(key);
    else pieces = [...pieces.filter((piece) => piece !== a && piece !== b), { bodies: joined, outline }];
  }
  return pieces
    .map(({ bodies: own, outline }) => ({ members: own.map(({ id }) => id).sort(), outline }))
    .sort(
      (a, b) => b.members.length - a.members.length || ((a.members[0] ?? '') < (b.members[0] ?? '') ? -1 : 1),
    );
}
