import { ENTITY_KINDS, FAMILIES } from '../../domain/kinds/index.js';
import { byId } from '../../domain/order.js';
import type { EdgeSpec, Projection } from './projection';

/** Where the keyboard walk stands: a node, and the line at it that was read last. */
export interface WalkState {
  readonly node: string;
  readonly edge: string | null;
  /** Nodes passed on the way, the last one last. */
  readonly trail: readonly string[];
}

export type WalkMove =
  'next-edge' | 'previous-edge' | 'follow' | 'back' | 'next-node' | 'previous-node' | 'first';

export interface WalkStep {
  readonly walk: WalkState | null;
  /** What a screen reader reads. */
  readonly spoken: string;
}

function nameIn(projection: Projection, id: string): string {
  return projection.nodes.find((node) => node.id === id)?.name ?? id;
}

/** The lines at a node, in the order in which they are read: by the other end's name, then type. */
export function edgesAt(projection: Projection, node: string): EdgeSpec[] {
  const other = (edge: EdgeSpec): string =>
    nameIn(projection, edge.source === node ? edge.target : edge.source);
  return projection.edges
    .filter((edge) => edge.source === node || edge.target === node)
    .sort((a, b) => other(a).localeCompare(other(b)) || a.type.localeCompare(b.type) || byId(a, b));
}

/** A camp as it is read out: how many it stands for, its whole among them. */
const campInWords = (count: number): string => `camp of ${count} actors`;

/** A node as it is read out. */
export function nodeInWords(projection: Projection, id: string): string {
  const node = projection.nodes.find((candidate) => candidate.id === id);
  if (!node) return '';
  const count = edgesAt(projection, id).length;
  const camp = node.standsFor.length > 0 ? `${campInWords(node.standsFor.length)}, collapsed, ` : '';
  return `${node.name}, ${camp || `${ENTITY_KINDS[node.kind].name.toLowerCase()}, `}${count === 1 ? '1 tie' : `${count} ties`}.`;
}

/** A line as it is read out: what it says, and how well it stands. */
export function edgeInWords(edge: EdgeSpec): string {
  const standing = {
    CORROBORATED: 'Corroborated.',
    REPORTED: 'Reported.',
    DISPUTED: 'The sources dispute this.',
    PREDICTED: 'Only predicted.',
    DENIED: 'Only denied: nobody says that it was so.',
  }[edge.standing];
  return `${edge.sentence} ${FAMILIES[edge.family].name}. ${standing}`;
}

function atNode(projection: Projection, node: string, trail: readonly string[]): WalkStep {
  return { walk: { node, edge: null, trail }, spoken: nodeInWords(projection, node) };
}

function alongEdges(projection: Projection, walk: WalkState, by: 1 | -1): WalkStep {
  const edges = edgesAt(projection, walk.node);
  if (edges.length === 0) return { walk, spoken: `${nameIn(projection, walk.node)} has no ties here.` };
  const now = edges.findIndex((edge) => edge.id === walk.edge);
  const index = now === -1 ? (by === 1 ? 0 : edges.length - 1) : (now + by + edges.length) % edges.length;
  const edge = edges[index];
  if (!edge) return { walk, spoken: '' };
  return {
    walk: { ...walk, edge: edge.id },
    spoken: `${index + 1} of ${edges.length}: ${edgeInWords(edge)}`,
  };
}

/** One step of the walk. Pure; a walk that stands on something that is gone begins again. */
export function walkOn(projection: Projection, state: WalkState | null, move: WalkMove): WalkStep {
  const [first] = projection.nodes;
  if (!first) return { walk: null, spoken: 'The canvas is empty.' };
  const walk = state && projection.nodes.some((node) => node.id === state.node) ? state : null;
  if (!walk) return atNode(projection, first.id, []);
  switch (move) {
    case 'first':
      return atNode(projection, first.id, []);
    case 'next-edge':
      return alongEdges(projection, walk, 1);
    case 'previous-edge':
      return alongEdges(projection, walk, -1);
    case 'follow': {
      const edge = projection.edges.find((candidate) => candidate.id === walk.edge);
      if (!edge) return alongEdges(projection, walk, 1);
      const other = edge.source === walk.node ? edge.target : edge.source;
      return atNode(projection, other, [...walk.trail, walk.node]);
    }
    case 'back': {
      const previous = walk.trail.at(-1);
      return previous === undefined
        ? { walk, spoken: 'This is where the walk began.' }
        : atNode(projection, previous, walk.trail.slice(0, -1));
    }
    case 'next-node':
    case 'previous-node': {
      const count = projection.nodes.length;
      const now = projection.nodes.findIndex((node) => node.id === walk.node);
      const next = projection.nodes[(now + (move === 'next-node' ? 1 : -1) + count) % count];
      return next ? atNode(projection, next.id, []) : { walk, spoken: '' };
    }
    default: {
      const never: never = move;
      return never;
    }
  }
}
