import cytoscape, { type ElementDefinition } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Point } from '../model/view';
import { clearLines } from './clear';
import { componentsOf, packed } from './components';
import { pairKey } from './lines/bundles';
import { blockOf, seatLoose } from './loose';
import { withoutOverlaps } from './spread';
import type { LayoutInput, LayoutNode, Positions } from './types';

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

/** One edge a pair. */
function springs(input: LayoutInput): { source: string; target: string }[] {
  const pairs = new Map<string, { source: string; target: string }>();
  for (const { source, target } of input.edges)
    if (source !== target) pairs.set(pairKey(source, target), { source, target });
  return [...pairs.values()];
}

/** Nodes up to which overlaps are taken apart one by one. */
const MAX_PARTED = 600;

/** Room between two nodes: less where the graph is large. */
function idealLength(nodes: number): number {
  return nodes <= 8 ? 270 : nodes <= 30 ? 190 : nodes <= 120 ? 130 : 90;
}

/**
 * The force layout (fcose). Nodes with a place keep it where they are fixed or where others have just arrived; the
 * same input gives the same output.
 */
export function runForce(input: LayoutInput): Positions {
  if (input.nodes.some((node) => node.position !== null)) return seatedBeside(input);
  return runAfresh(input);
}

/** Seats newcomers among those that stay; what nothing ties to them is laid out by itself, beside them. */
function seatedBeside(input: LayoutInput): Positions {
  const groups = componentsOf(input.nodes, input.edges);
  const standing = groups.filter((nodes) => nodes.some(({ position }) => position !== null)).flat();
  const others = groups.filter((nodes) => nodes.every(({ position }) => position === null)).flat();
  const positions = runSprings(among(input, standing));
  if (others.length === 0) return positions;
  const beside = runAfresh(among(input, others));
  const apart = packed(
    [
      { nodes: standing, positions },
      { nodes: others, positions: beside },
    ],
    input.aspect,
  );
  return { ...apart, ...positions };
}

/** The part of an input that is about some of its nodes. */
function among(input: LayoutInput, nodes: readonly LayoutNode[]): LayoutInput {
  const own = new Set(nodes.map(({ id }) => id));
  return {
    ...input,
    nodes,
    edges: input.edges.filter(({ source, target }) => own.has(source) && own.has(target)),
  };
}

function runAfresh(input: LayoutInput): Positions {
  // What nothing is tied to has no springs, and stands in a grid beside the rest.
  const tied = new Set(
    input.edges.flatMap(({ source, target }) => (source === target ? [] : [source, target])),
  );
  const linked = input.nodes.filter(({ id }) => tied.has(id));
  const loose = input.nodes.filter(({ id }) => !tied.has(id));
  const groups = componentsOf(linked, input.edges).map((nodes) => ({
    nodes,
    positions: runSprings(among(input, nodes)),
  }));
  const positions = packed(groups, input.aspect);
  return { ...positions, ...seatLoose(loose, input.aspect, blockOf(linked, positions)) };
}

function runSprings(input: LayoutInput): Positions {
  if (input.nodes.length === 0) return {};
  const someStay = input.nodes.some((node) => node.position !== null);
  const seats = someStay ? seatNewcomers(input) : {};
  const place = (node: LayoutNode): Point => node.position ?? seats[node.id] ?? { x: 0, y: 0 };
  const elements: ElementDefinition[] = [
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
      idealEdgeLength: () => idealLength(input.nodes.length),
      edgeElasticity: () => 0.35,
      gravity: 0.3,
      gravityRange: 3,
      numIter: input.nodes.length > 600 ? 1200 : 3500,
      tile: true,
      tilingPaddingVertical: 24,
      tilingPaddingHorizontal: 24,
      ...(fixed.length > 0
        ? { fixedNodeConstraint: fixed.map((node) => ({ nodeId: node.id, position: place(node) })) }
        : {}),
    };
    cy.layout(options as cytoscape.LayoutOptions).run();
    const positions: Positions = {};
    const held = new Set(fixed.map((node) => node.id));
    for (const node of input.nodes) {
      const { x, y } = held.has(node.id) ? place(node) : cy.$id(node.id).position();
      positions[node.id] = { x, y };
    }
    if (input.nodes.length > MAX_PARTED) return someStay ? positions : turned(positions, input.aspect);
    const parted = withoutOverlaps(input.nodes, someStay ? positions : turned(positions, input.aspect));
    return clearLines(input, parted);
  } finally {
    Math.random = random;
    cy.destroy();
  }
}

/** Turns a fresh layout by a quarter where that fits the window better. */
function turned(positions: Positions, aspect: number): Positions {
  const points = Object.values(positions);
  const width = Math.max(...points.map((p) => p.x)) - Math.min(...points.map((p) => p.x));
  const height = Math.max(...points.map((p) => p.y)) - Math.min(...points.map((p) => p.y));
  if (width >= height === aspect >= 1) return positions;
  return Object.fromEntries(Object.entries(positions).map(([id, { x, y }]) => [id, { x: -y, y: x }]));
}
