import { clearanceFor } from './clearance';
import { bundlesOf, middleOf, STRAIGHT, type Bundle } from './lines/bundles';
import { sampled, spaceBetween, type Body } from './lines/curve';
import { isSquareKind } from './lines/drawn';
import { route } from './lines/route';
import { PLACES_AROUND } from './places-around';
import type { LayoutInput, Positions } from './types';
import type { Point } from '../model/view';

const { abs, max, min } = Math;

/** Nodes up to which places are looked for once lines are led round. */
const MAX_NODES = 80;
const ROUNDS = 5;
/** Width that a bundle is taken to have, canvas units. */
const LINE_WIDTH = 4;
/** A line of a node's own can still be led round what it comes too near to. */
const OWN_SHARE = 0.35;

interface Track {
  readonly bundle: Bundle;
  readonly points: readonly Point[];
}

/**
 * Looks for better places for the nodes that lines still pass behind once they are led round all that they can be led
 * round. What is fixed stays.
 */
export function clearRouted(input: LayoutInput, positions: Positions): Positions {
  if (input.nodes.length > MAX_NODES) return positions;
  const bundles = bundlesOf(
    input.edges.map(({ source, target }, index) => ({
      id: String(index),
      source,
      target,
      symmetric: true,
      width: 1,
    })),
  ).map((bundle) => ({ ...bundle, width: LINE_WIDTH + min(6, bundle.lines.length) }));
  const free = new Set(
    input.nodes.filter(({ fixed, position }) => !(fixed && position !== null)).map(({ id }) => id),
  );
  const rooms = new Map(input.nodes.map((node) => [node.id, node]));
  const now: Positions = { ...positions };
  let best = { behind: Infinity, positions: { ...now } };
  for (let round = 0; round < ROUNDS; round += 1) {
    const bodies = bodiesAt(input, now);
    const clearance = clearanceFor(bodies, input.aspect);
    const routes = route(bodies, bundles, clearance);
    if (routes.behind.size < best.behind) best = { behind: routes.behind.size, positions: { ...now } };
    if (routes.behind.size === 0) break;
    const byId = new Map(bodies.map((body) => [body.id, body]));
    const tracks = bundles.flatMap((bundle): Track[] => {
      const [a, b] = [byId.get(bundle.a), byId.get(bundle.b)];
      return a && b
        ? [{ bundle, points: sampled(middleOf(a, b, routes.bends.get(bundle.key) ?? STRAIGHT), 10) }]
        : [];
    });
    const crossed = new Set([...routes.behind.values()].flat());
    for (const body of bodies) {
      if (!crossed.has(body.id) || !free.has(body.id)) continue;
      const place = bestPlace(body, bodies, tracks, clearance * 1.1, rooms);
      byId.set(body.id, place);
      bodies[bodies.indexOf(body)] = place;
      now[body.id] = { x: place.x, y: place.y };
    }
  }
  return best.positions;
}

function bodiesAt(input: LayoutInput, positions: Positions): Body[] {
  return input.nodes.map(({ id, kind, size }) => {
    const { x, y } = positions[id] ?? { x: 0, y: 0 };
    return { id, x: Math.round(x), y: Math.round(y), radius: size / 2, square: isSquareKind(kind) };
  });
}

type Rooms = ReadonlyMap<string, { readonly width: number; readonly height: number }>;

/** The place around a body where least space is missing. */
function bestPlace(
  body: Body,
  bodies: readonly Body[],
  tracks: readonly Track[],
  clearance: number,
  rooms: Rooms,
): Body {
  const own = tracks.filter(({ bundle }) => bundle.a === body.id || bundle.b === body.id);
  const foreign = tracks.filter(({ bundle }) => bundle.a !== body.id && bundle.b !== body.id);
  const others = bodies.filter((other) => other !== body);
  const cost = (at: Body, most: number): number => {
    let missing = 0;
    for (const { bundle, points } of foreign) {
      const wanted = clearance + bundle.width / 2;
      missing += max(0, wanted - spaceBetween(at, points, wanted));
      if (missing >= most) return missing;
    }
    for (const other of others) {
      missing += 1.5 * covered(at, other, rooms);
      for (const { bundle } of own) {
        const end = bundle.a === body.id ? bundle.b : bundle.a;
        if (end === other.id) continue;
        const far = bodies.find(({ id }) => id === end);
        if (!far) continue;
        const wanted = clearance + bundle.width / 2;
        missing += OWN_SHARE * max(0, wanted - spaceBetween(other, [at, far], wanted));
      }
      if (missing >= most) return missing;
    }
    return missing;
  };
  let best = { missing: cost(body, Infinity), body };
  for (const { x, y, far } of PLACES_AROUND) {
    const at = { ...body, x: Math.round(body.x + x * clearance), y: Math.round(body.y + y * clearance) };
    const missing = 0.4 * far + cost(at, best.missing);
    if (missing < best.missing) best = { missing, body: at };
  }
  return best.body;
}

/** How far the rooms of two nodes, names included, cover each other. */
function covered(one: Body, other: Body, rooms: Rooms): number {
  const [a, b] = [rooms.get(one.id), rooms.get(other.id)];
  if (!a || !b) return 0;
  const x = (a.width + b.width) / 2 - abs(one.x - other.x);
  const y = (a.height + b.height) / 2 - abs(one.y - other.y);
  return x > 0 && y > 0 ? min(x, y) : 0;
}
