import { pairKey } from '../layouts/lines/bundles';
import type { EdgeSpec, Projection } from '../model/projection';
import type { View } from '../model/view';
import type { Hover } from '../state/interface';
import type { Emphasis } from './canvas';
import type { WalkState } from '../model/walk';

function around(projection: Projection, node: string, into: Set<string>): void {
  into.add(node);
  for (const edge of projection.edges) {
    if (edge.source !== node && edge.target !== node) continue;
    into.add(edge.id).add(edge.source).add(edge.target);
  }
}

/** A line, with all others of its pair where they are drawn as one ribbon; returns it. */
function withEdge(
  projection: Projection,
  id: string,
  ribbons: boolean,
  into: Set<string>,
): EdgeSpec | undefined {
  const edge = projection.edges.find((candidate) => candidate.id === id);
  if (!edge) return undefined;
  into.add(id).add(edge.source).add(edge.target);
  if (ribbons) for (const other of pairOf(projection, edge)) into.add(other.id);
  return edge;
}

function pairOf(projection: Projection, { source, target }: EdgeSpec): EdgeSpec[] {
  const key = pairKey(source, target);
  return projection.edges.filter((other) => pairKey(other.source, other.target) === key);
}

/** The pair of a line that has others beside it: what is fanned out while the line is in hand. */
function fanOf(projection: Projection, edge: EdgeSpec | undefined, ribbons: boolean): string | null {
  if (!edge || !ribbons || pairOf(projection, edge).length < 2) return null;
  return pairKey(edge.source, edge.target);
}

/** The lines that the details panel is about. */
function pickedBy(projection: Projection, view: View): Set<string> {
  const picked = new Set<string>();
  const { focus } = view;
  for (const edge of projection.edges) {
    switch (focus.on) {
      case 'relationship':
        if (edge.members.includes(focus.id)) picked.add(edge.id);
        break;
      case 'pair':
        if ([edge.source, edge.target].every((end) => end === focus.a || end === focus.b))
          picked.add(edge.id);
        break;
      case 'nothing':
      case 'entity':
      case 'paths':
      case 'question':
      case 'place':
      case 'difference':
      case 'disputes':
      case 'overview':
        break;
      default: {
        const never: never = focus;
        return never;
      }
    }
  }
  return picked;
}

/** What stands out and what fades: by the pointer, else by the keyboard walk. Pure. */
export function emphasisOf(
  projection: Projection,
  view: View,
  hover: Hover,
  walk: WalkState | null,
): Emphasis {
  const lit = new Set<string>();
  const ribbons = view.bundling === 'pair';
  let inHand: EdgeSpec | undefined;
  switch (hover.on) {
    case 'path':
      for (const id of hover.nodes) lit.add(projection.collapsed.get(id) ?? id);
      for (const edge of projection.edges)
        if (edge.members.some((id) => hover.ties.includes(id))) lit.add(edge.id);
      break;
    case 'node':
      if (projection.nodes.some((node) => node.id === hover.id)) around(projection, hover.id, lit);
      break;
    case 'edge':
      inHand = withEdge(projection, hover.id, ribbons, lit);
      break;
    case 'nothing':
      if (walk?.edge != null) inHand = withEdge(projection, walk.edge, ribbons, lit);
      break;
    default: {
      const never: never = hover;
      return never;
    }
  }
  return {
    lit,
    picked: pickedBy(projection, view),
    walked: walk?.node ?? null,
    fan: fanOf(projection, inHand, ribbons),
  };
}
