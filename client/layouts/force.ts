import cytoscape, { type ElementDefinition } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Point } from '../model/view';
import { blockOf, seatLoose } from './loose';
import { withoutOverlaps } from './spread';
import type { LayoutEdge, LayoutInput, LayoutNode, Positions } from './types';

cytoscape.use(fcose);

/** A small seeded generator (mulberry32), so that the same graph always gets the same layout. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Where newcomers start: beside the neighbors that have a place, spread around them. */
export function seatNewcomers(input: LayoutInput): Positions {
  const seats: Positions = {};
  const known = new Map<string, Point>();
  for (const node of input.nodes) if (node.position) known.set(node.id, node.position);
  const all = [...known.values()];
  const middle = centroid(all) ?? { x: 0, y: 0 };
  let placed = 0;
  for (const node of input.nodes) {
    if (node.position) continue;
    const near = input.edges.flatMap((edge) => {
      const other = edge.source === node.id ? edge.target : edge.target === node.id ? edge.source : null;
      const point = other === null ? undefined : known.get(other);
      return point ? [point] : [];
    });
    const anchor = centroid(near) ?? middle;
    const outward = Math.atan2(anchor.y - middle.y, anchor.x - middle.x);
    const angle = outward + placed * GOLDEN_ANGLE;
    const radius = 150 + 12 * Math.sqrt(placed);
    seats[node.id] = { x: anchor.x + radius * Math.cos(angle), y: anchor.y + radius * Math.sin(angle) };
    placed += 1;
  }
  return seats;
}

function centroid(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const sum = points.reduce((left, right) => ({ x: left.x + right.x, y: left.y + right.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

const pairOf = (edge: LayoutEdge): string =>
  edge.source < edge.target ? `${edge.source}~${edge.target}` : `${edge.target}~${edge.source}`;

/** One edge a pair, with how many lines lie between the two: fans need room. */
function springs(input: LayoutInput): { source: string; target: string; lines: number }[] {
  const pairs = new Map<string, { source: string; target: string; lines: number }>();
  for (const edge of input.edges) {
    if (edge.source === edge.target) continue;
    const spring = pairs.get(pairOf(edge));
    if (spring) spring.lines += 1;
    else pairs.set(pairOf(edge), { source: edge.source, target: edge.target, lines: 1 });
  }
  return [...pairs.values()];
}

/** Nodes up to which overlaps are taken apart one by one. */
const MAX_PARTED = 600;

interface Obstacle {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly position: Point;
}

/** Lines from which a fan between two seated nodes keeps newcomers out. */
const FAN_LINES = 4;
/** Canvas units that a fan grows by with each line, as the stylesheet draws it. */
const FAN_STEP = 23;

/** Invisible bodies along the wide fans between seated nodes, so that newcomers settle beside the lines. */
function obstaclesOf(input: LayoutInput): Obstacle[] {
  const seated = new Map(input.nodes.flatMap((node) => (node.position ? [[node.id, node.position]] : [])));
  return springs(input).flatMap(({ source, target, lines }) => {
    const a = seated.get(source);
    const b = seated.get(target);
    if (!a || !b || lines < FAN_LINES) return [];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const depth = lines * FAN_STEP;
    const count = Math.max(1, Math.round(length / Math.max(60, depth)));
    return Array.from({ length: count }, (_, index): Obstacle => {
      const along = (index + 0.5) / count;
      const thin = count > 1 && (index === 0 || index === count - 1) ? 0.6 : 1;
      const flat = Math.abs(b.x - a.x) > Math.abs(b.y - a.y);
      const piece = length / count;
      return {
        id: `fan~${source}~${target}~${index}`,
        width: flat ? piece : depth * thin,
        height: flat ? depth * thin : piece,
        position: { x: a.x + (b.x - a.x) * along, y: a.y + (b.y - a.y) * along },
      };
    });
  });
}

/** Room between two nodes: more where many lines fan out, less where the graph is large. */
function idealLength(lines: number, nodes: number): number {
  const base = nodes <= 8 ? 250 : nodes <= 30 ? 150 : nodes <= 120 ? 105 : 80;
  return base + Math.min(lines, 12) * (nodes <= 8 ? 22 : 12);
}

/**
 * The force layout (fcose). Nodes with a place keep it where they are fixed or where others have just arrived; the
 * same input gives the same output.
 */
export function runForce(input: LayoutInput): Positions {
  if (input.nodes.some((node) => node.position !== null)) return runSprings(input);
  // What nothing is tied to has no springs, and stands in a grid beside the rest.
  const tied = new Set(
    input.edges.flatMap(({ source, target }) => (source === target ? [] : [source, target])),
  );
  const linked = input.nodes.filter(({ id }) => tied.has(id));
  const loose = input.nodes.filter(({ id }) => !tied.has(id));
  const positions = runSprings({ ...input, nodes: linked, edges: input.edges.filter(({ source, target }) => tied.has(source) && tied.has(target)) }); // prettier-ignore
  return { ...positions, ...seatLoose(loose, input.aspect, blockOf(linked, positions)) };
}

function runSprings(input: LayoutInput): Positions {
  if (input.nodes.length === 0) return {};
  const someStay = input.nodes.some((node) => node.position !== null);
  const seats = someStay ? seatNewcomers(input) : {};
  const place = (node: LayoutNode): Point => node.position ?? seats[node.id] ?? { x: 0, y: 0 };
  const obstacles = someStay ? obstaclesOf(input) : [];
  const elements: ElementDefinition[] = [
    ...obstacles.map(({ id, width, height, position }): ElementDefinition => ({
      group: 'nodes',
      data: { id, width, height },
      position: { ...position },
    })),
    ...input.nodes.map((node): ElementDefinition => ({
      group: 'nodes',
      data: { id: node.id, width: node.width, height: node.height },
      position: { ...place(node) },
    })),
    ...springs(input).map((spring, index): ElementDefinition => ({
      group: 'edges',
      data: { id: `spring-${index}`, ...spring },
    })),
  ];
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements,
    style: [
      { selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } },
    ],
  });
  const random = Math.random;
  Math.random = seeded(input.nodes.length * 7919 + input.edges.length);
  try {
    const fixed = input.nodes.filter((node) => node.position !== null && node.fixed);
    const options = {
      name: 'fcose',
      quality: input.nodes.length > 600 ? 'default' : 'proof',
      animate: false,
      fit: false,
      randomize: !someStay,
      packComponents: false,
      nodeDimensionsIncludeLabels: false,
      uniformNodeDimensions: false,
      nodeSeparation: 90,
      nodeRepulsion: () => 22_000,
      idealEdgeLength: (edge: cytoscape.EdgeSingular) =>
        idealLength(Number(edge.data('lines')), input.nodes.length),
      edgeElasticity: () => 0.35,
      gravity: 0.3,
      gravityRange: 3,
      numIter: input.nodes.length > 600 ? 1200 : 3500,
      tile: true,
      tilingPaddingVertical: 24,
      tilingPaddingHorizontal: 24,
      ...(fixed.length + obstacles.length > 0
        ? {
            fixedNodeConstraint: [
              ...fixed.map((node) => ({ nodeId: node.id, position: place(node) })),
              ...obstacles.map(({ id, position }) => ({ nodeId: id, position })),
            ],
          }
        : {}),
    };
    cy.layout(options as cytoscape.LayoutOptions).run();
    const positions: Positions = {};
    const held = new Set(fixed.map((node) => node.id));
    for (const node of input.nodes) {
      const { x, y } = held.has(node.id) ? place(node) : cy.$id(node.id).position();
      positions[node.id] = { x, y };
    }
    if (someStay) return besideFans(input, obstacles, positions);
    const fitting = turned(positions, input.aspect);
    return input.nodes.length > MAX_PARTED ? fitting : withoutOverlaps(input.nodes, fitting);
  } finally {
    Math.random = random;
    cy.destroy();
  }
}

/** Moves newcomers that came to lie on a fan or on another node to the nearest free spot. */
function besideFans(input: LayoutInput, obstacles: readonly Obstacle[], positions: Positions): Positions {
  const bodies = obstacles.map(({ id, width, height, position }): LayoutNode => ({
    id,
    kind: 'EVENT',
    width,
    height,
    position,
    fixed: true,
    latitude: null,
    longitude: null,
    day: null,
  }));
  const seats = Object.fromEntries(obstacles.map(({ id, position }) => [id, position]));
  const free = withoutOverlaps([...bodies, ...input.nodes], { ...positions, ...seats });
  return Object.fromEntries(input.nodes.map(({ id }) => [id, free[id] ?? positions[id] ?? { x: 0, y: 0 }]));
}

/** Turns a fresh layout by a quarter where that fits the window better. */
function turned(positions: Positions, aspect: number): Positions {
  const points = Object.values(positions);
  const width = Math.max(...points.map((p) => p.x)) - Math.min(...points.map((p) => p.x));
  const height = Math.max(...points.map((p) => p.y)) - Math.min(...points.map((p) => p.y));
  if (width >= height === aspect >= 1) return positions;
  return Object.fromEntries(Object.entries(positions).map(([id, { x, y }]) => [id, { x: -y, y: x }]));
}
