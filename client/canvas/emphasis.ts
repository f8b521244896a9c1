import type { Projection } from '../model/projection';
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

function withEdge(projection: Projection, id: string, into: Set<string>): void {
  const edge = projection.edges.find((candidate) => candidate.id === id);
  if (edge) into.add(id).add(edge.source).add(edge.target);
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
      case 'disputes':
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
  switch (hover.on) {
    case 'path':
      for (const id of hover.nodes) lit.add(id);
      for (const edge of projection.edges)
        if (edge.members.some((id) => hover.ties.includes(id))) lit.add(edge.id);
      break;
    case 'node':
      if (projection.nodes.some((node) => node.id === hover.id)) around(projection, hover.id, lit);
      break;
    case 'edge':
      withEdge(projection, hover.id, lit);
      break;
    case 'nothing':
      if (walk?.edge != null) withEdge(projection, walk.edge, lit);
      break;
    default: {
      const never: never = hover;
      return never;
    }
  }
  return { lit, picked: pickedBy(projection, view), walked: walk?.node ?? null };
}
