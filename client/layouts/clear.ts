import { clearRouted } from './clear-routed';
import { clearanceFor } from './clearance';
import { PLACES_AROUND } from './places-around';
import type { LayoutInput, LayoutNode, Positions } from './types';

const { abs, hypot, max, min, sqrt } = Math;

/** Nodes up to which they are moved off lines. */
const MAX_CLEARED = 160;
const ROUNDS = 260;
/** Wanted beyond what is asked for, since places are rounded. */
const MORE = 1.12;
/** Longest way in one round, canvas units; shorter each time. */
const LONGEST_WAY = 34;
/** How strongly a node is drawn back to where it was. */
const BACK = 0.012;

interface Piece {
  readonly id: string;
  x: number;
  y: number;
  readonly home: { readonly x: number; readonly y: number };
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  readonly free: boolean;
}

interface Pair {
  readonly a: Piece;
  readonly b: Piece;
  /** Half of the width that its lines take. */
  readonly half: number;
}

/**
 * Moves nodes off the lines of others, and names off names, after PrEd (Bertault 1999) and ImPrEd (Simonetto et al.
 * 2011): a node too near to a line pushes it and is pushed by it; what is left is settled by trying places around it.
 * What is fixed stays.
 */
export function clearLines(input: LayoutInput, positions: Positions): Positions {
  if (input.nodes.length > MAX_CLEARED || input.nodes.length < 3) return positions;
  const pieces = input.nodes.map((node) => pieceOf(node, positions));
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  const pairs = pairsOf(input, byId);
  const clearance = (): number => MORE * clearanceFor(pieces, input.aspect);
  for (let round = 0, wanted = clearance(); round < ROUNDS; round += 1) {
    if (round % 20 === 0) wanted = clearance();
    if (!push(pieces, pairs, wanted, LONGEST_WAY * (1 - round / ROUNDS) + 2)) break;
  }
  settle(pieces, pairs, clearance());
  return clearRouted(input, placesOf(pieces));
}

function placesOf(pieces: readonly Piece[]): Positions {
  return Object.fromEntries(pieces.map(({ id, x, y }) => [id, { x, y }]));
}

function pieceOf(node: LayoutNode, positions: Positions): Piece {
  const { x, y } = positions[node.id] ?? { x: 0, y: 0 };
  return {
    id: node.id,
    x,
    y,
    home: { x, y },
    radius: node.size / 2,
    width: node.width,
    height: node.height,
    free: !(node.fixed && node.position !== null),
  };
}

function pairsOf(input: LayoutInput, byId: ReadonlyMap<string, Piece>): Pair[] {
  const counts = new Map<string, { a: Piece; b: Piece; lines: number }>();
  for (const { source, target } of input.edges) {
    const [a, b] = [byId.get(source < target ? source : target), byId.get(source < target ? target : source)];
    if (!a || !b || a === b) continue;
    const key = `${a.id}~${b.id}`;
    const pair = counts.get(key);
    if (pair) pair.lines += 1;
    else counts.set(key, { a, b, lines: 1 });
  }
  return [...counts.values()].map(({ a, b, lines }) => ({ a, b, half: 1.5 + min(6, lines * 0.6) }));
}

/** Where along a pair's line a point is nearest, from 0 to 1. */
function along({ a, b }: Pair, x: number, y: number): number {
  const lx = b.x - a.x;
  const ly = b.y - a.y;
  const length = lx * lx + ly * ly;
  const t = length === 0 ? 0 : ((x - a.x) * lx + (y - a.y) * ly) / length;
  return t < 0 ? 0 : t > 1 ? 1 : t;
}

/** How far a point is from a pair's line. */
function farFrom(pair: Pair, x: number, y: number): number {
  const t = along(pair, x, y);
  const dx = x - pair.a.x - t * (pair.b.x - pair.a.x);
  const dy = y - pair.a.y - t * (pair.b.y - pair.a.y);
  return sqrt(dx * dx + dy * dy);
}

/** One round. Returns whether anything was too near. */
function push(pieces: readonly Piece[], pairs: readonly Pair[], clearance: number, longest: number): boolean {
  const ways = new Map(pieces.map((piece) => [piece, { x: 0, y: 0 }]));
  const move = (piece: Piece, x: number, y: number): void => {
    const way = ways.get(piece);
    if (!way) return;
    way.x += x;
    way.y += y;
  };
  let found = false;
  for (const pair of pairs) {
    const { a, b, half } = pair;
    for (const piece of pieces) {
      if (piece === a || piece === b) continue;
      const wanted = piece.radius + half + clearance;
      if (piece.x < min(a.x, b.x) - wanted || piece.x > max(a.x, b.x) + wanted) continue;
      if (piece.y < min(a.y, b.y) - wanted || piece.y > max(a.y, b.y) + wanted) continue;
      const t = along(pair, piece.x, piece.y);
      const dx = piece.x - a.x - t * (b.x - a.x);
      const dy = piece.y - a.y - t * (b.y - a.y);
      const far = sqrt(dx * dx + dy * dy);
      if (far >= wanted) continue;
      if (!piece.free && !a.free && !b.free) continue;
      found = true;
      const length = hypot(b.x - a.x, b.y - a.y) || 1;
      // Right on the line: to the side on which its name is not.
      const nx = far > 0.5 ? dx / far : (a.y - b.y) / length;
      const ny = far > 0.5 ? dy / far : (b.x - a.x) / length;
      const by = (wanted - far) * 0.5;
      const own = piece.free ? by : 0;
      const theirs = by - own * 0.55;
      move(piece, nx * own, ny * own);
      move(a, -nx * theirs * (1 - t), -ny * theirs * (1 - t));
      move(b, -nx * theirs * t, -ny * theirs * t);
    }
  }
  pieces.forEach((one, index) => {
    for (const other of pieces.slice(index + 1)) {
      const ox = overlapX(one, other);
      const oy = overlapY(one, other);
      if (ox <= 0 || oy <= 0 || (!one.free && !other.free)) continue;
      found = true;
      const shareOne = !one.free ? 0 : other.free ? 0.5 : 1;
      const x = ox < oy ? (one.x <= other.x ? -ox : ox) : 0;
      const y = ox < oy ? 0 : one.y <= other.y ? -oy : oy;
      move(one, x * shareOne * 0.7, y * shareOne * 0.7);
      move(other, -x * (1 - shareOne) * 0.7, -y * (1 - shareOne) * 0.7);
    }
  });
  for (const [piece, way] of ways) {
    if (!piece.free) continue;
    const x = way.x + (piece.home.x - piece.x) * BACK;
    const y = way.y + (piece.home.y - piece.y) * BACK;
    const length = hypot(x, y);
    const by = length > longest ? longest / length : 1;
    piece.x += x * by;
    piece.y += y * by;
  }
  return found;
}

/** How far two rooms, names included, cover each other from left to right. */
function overlapX(one: Piece, other: Piece): number {
  return (one.width + other.width) / 2 - abs(one.x - other.x);
}

/** The same from top to bottom. */
function overlapY(one: Piece, other: Piece): number {
  return (one.height + other.height) / 2 - abs(one.y - other.y);
}

/** Space that is missing around a piece, and along the lines that end at it. */
function missingAt(
  piece: Piece,
  own: readonly Pair[],
  foreign: readonly Pair[],
  pieces: readonly Piece[],
  clearance: number,
  most: number,
): number {
  let missing = 0;
  for (const pair of foreign) {
    const far = farFrom(pair, piece.x, piece.y);
    missing += max(0, piece.radius + pair.half + clearance - far);
    if (missing >= most) return missing;
  }
  for (const other of pieces) {
    if (other === piece) continue;
    const ox = overlapX(piece, other);
    const oy = overlapY(piece, other);
    if (ox > 0 && oy > 0) missing += 1.5 * min(ox, oy);
    for (const pair of own) {
      if (pair.a === other || pair.b === other) continue;
      const far = farFrom(pair, other.x, other.y);
      missing += max(0, other.radius + pair.half + clearance - far);
    }
    if (missing >= most) return missing;
  }
  return missing;
}

/** Tries places around each node that is still too near to something, and takes the one where least is missing. */
function settle(pieces: readonly Piece[], pairs: readonly Pair[], clearance: number): void {
  const step = max(10, clearance);
  for (let pass = 0; pass < 3; pass += 1) {
    let moved = false;
    for (const piece of pieces) {
      if (!piece.free) continue;
      const own = pairs.filter(({ a, b }) => a === piece || b === piece);
      const foreign = pairs.filter(({ a, b }) => a !== piece && b !== piece);
      const start = { x: piece.x, y: piece.y };
      let best = { missing: missingAt(piece, own, foreign, pieces, clearance, Infinity), ...start };
      if (best.missing < 0.5) continue;
      for (const { x, y, far } of PLACES_AROUND) {
        piece.x = start.x + x * step;
        piece.y = start.y + y * step;
        const farther = 0.4 * far;
        const missing = farther + missingAt(piece, own, foreign, pieces, clearance, best.missing - farther);
        if (missing < best.missing) best = { missing, x: piece.x, y: piece.y };
      }
      moved ||= best.x !== start.x || best.y !== start.y;
      piece.x = best.x;
      piece.y = best.y;
    }
    if (!moved) return;
  }
}
