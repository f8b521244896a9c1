import { curvesOf, middleOf, STRAIGHT, type Bend, type Bundle, type Spread } from './bundles';
import { sampled, spaceBetween, type Body } from './curve';
import type { Point } from '../../model/view';

const { hypot, max, min } = Math;

/** How bundles run between nodes. */
export interface Routes {
  /** By the key of the bundle. None: it runs straight. */
  readonly bends: ReadonlyMap<string, Bend>;
  /** Bundles that come nearer than asked for to nodes which are not theirs, with these nodes: they pass behind them. */
  readonly behind: ReadonlyMap<string, readonly string[]>;
}

/** Nodes up to which lines are led round others. */
const MAX_ROUTED = 200;
/** Bends that are tried, as shares of a line's length, on both sides, and where along it. */
const SHARES = [0.04, 0.08, 0.12, 0.16, 0.2, 0.25, 0.3, 0.36];
const PLACES = [0.5, 0.3, 0.7];
/** What a bend by the square of its share, and one that is not in the middle, cost, in canvas units of missing space. */
const BEND_COST = 40;
const PLACE_COST = 1.5;
/** Asked for beyond the clearance, since a curve is measured by its pieces. */
const MORE = 1.05;
/** The same where it is said which lines come too near. */
const SURELY = 1.02;

interface Ends {
  readonly a: Body;
  readonly b: Body;
}

/** A line by points along it, and half of its width. */
interface Track {
  readonly points: readonly Point[];
  readonly half: number;
}

/** Where a bundle runs with a bend: a ribbon as one, a fan line by line. */
function tracksOf(bundle: Bundle, { a, b }: Ends, bend: Bend, spread: Spread): Track[] {
  if (spread === 'ribbon') return [{ points: sampled(middleOf(a, b, bend)), half: bundle.width / 2 }];
  const curves = curvesOf(bundle, a, b, bend, spread);
  return bundle.lines.flatMap(({ id, width }) => {
    const curve = curves.get(id);
    return curve ? [{ points: sampled(curve), half: width / 2 }] : [];
  });
}

/** Space between a body and the nearest of some lines. */
function spaceTo(body: Body, tracks: readonly Track[], most: number): number {
  let nearest = Infinity;
  for (const { points, half } of tracks)
    nearest = min(nearest, spaceBetween(body, points, most + half) - half);
  return nearest;
}

/** Space that is missing between lines and the nodes that are not their own. */
function missingBy(
  tracks: readonly Track[],
  clearance: number,
  others: readonly Body[],
  most = Infinity,
): number {
  let missing = 0;
  for (const body of others) {
    const space = spaceTo(body, tracks, clearance);
    if (space < clearance) missing += clearance - space;
    if (missing >= most) return missing;
  }
  return missing;
}

/** The nodes that could be near a bundle however it is bent. */
function near({ a, b }: Ends, bodies: readonly Body[], reach: number): Body[] {
  const length = hypot(b.x - a.x, b.y - a.y);
  const room = length * 0.45 + reach;
  const [x1, x2] = [min(a.x, b.x) - room, max(a.x, b.x) + room];
  const [y1, y2] = [min(a.y, b.y) - room, max(a.y, b.y) + room];
  return bodies.filter(
    (body) => body !== a && body !== b && body.x > x1 && body.x < x2 && body.y > y1 && body.y < y2,
  );
}

/**
 * Leads bundles round the nodes that are not theirs, where they would come too close. Pure: the same places give the same
 * picture, so that undo brings back lines as well.
 * @param clearance space wanted between a line and a node, canvas units
 */
export function route(
  bodies: readonly Body[],
  bundles: readonly Bundle[],
  clearance: number,
  spread: Spread = 'ribbon',
): Routes {
  const bends = new Map<string, Bend>();
  const behind = new Map<string, readonly string[]>();
  if (bodies.length > MAX_ROUTED) return { bends, behind };
  const byId = new Map(bodies.map((body) => [body.id, body]));
  for (const bundle of bundles) {
    const a = byId.get(bundle.a);
    const b = byId.get(bundle.b);
    if (!a || !b) continue;
    const others = near({ a, b }, bodies, clearance + bundle.width / 2 + 40);
    const bend = bestBend((by) => tracksOf(bundle, { a, b }, by, spread), { a, b }, clearance * MORE, others);
    if (bend === null) continue;
    if (bend !== STRAIGHT) bends.set(bundle.key, bend);
    const tracks = tracksOf(bundle, { a, b }, bend, spread);
    const under = others.filter((body) => spaceTo(body, tracks, clearance) < clearance * SURELY);
    if (under.length > 0) behind.set(bundle.key, under.map(({ id }) => id)); // prettier-ignore
  }
  return { bends, behind };
}

/** The least bend that leaves most space; null where the straight line leaves enough. */
function bestBend(
  bent: (bend: Bend) => readonly Track[],
  { a, b }: Ends,
  clearance: number,
  others: readonly Body[],
): Bend | null {
  const length = hypot(b.x - a.x, b.y - a.y);
  let cost = missingBy(bent(STRAIGHT), clearance, others);
  if (cost === 0) return null;
  let best = STRAIGHT;
  for (const share of SHARES)
    for (const at of PLACES)
      for (const side of [1, -1]) {
        const fixed = share * share * BEND_COST + (at === 0.5 ? 0 : PLACE_COST);
        const bend = { by: side * share * length, at };
        const missing = missingBy(bent(bend), clearance, others, max(cost - fixed, 0.01));
        // The least bend that leaves enough everywhere.
        if (missing === 0) return bend;
        if (fixed + missing < cost) [cost, best] = [fixed + missing, bend];
      }
  return best;
}
