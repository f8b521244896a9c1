import type { Content, RelationshipFact } from '../model/facts';
import type { EdgeSpec, NodeSpec, Projection } from '../model/projection';
import { sortDay } from '../model/time';
import type { View } from '../model/view';
import { nodeSize, roomOf } from '../look/measure';
import type { LayoutInput, LayoutNode } from './types';

/** The largest size that the canvas writes names in while it can show all of them. */
const LARGEST_NAME = 15;

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((left, right) => left + right, 0) / numbers.length;
}

interface Located {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Where something is: its own coordinates, else the middle of where its relationships are. */
export function whereabouts(
  id: string,
  content: Content,
  relationships: readonly RelationshipFact[],
): Located {
  const entity = content.entities.get(id);
  if (entity?.__typename === 'Place' && entity.latitude !== null && entity.longitude !== null)
    return { latitude: entity.latitude, longitude: entity.longitude };
  const points: { latitude: number; longitude: number }[] = [];
  for (const relationship of relationships) {
    if (relationship.subject.id !== id && relationship.object.id !== id) continue;
    const other = content.entities.get(
      relationship.subject.id === id ? relationship.object.id : relationship.subject.id,
    );
    for (const place of [...relationship.places, other]) {
      if (place?.__typename !== 'Place') continue;
      if (place.latitude !== null && place.longitude !== null)
        points.push({ latitude: place.latitude, longitude: place.longitude });
    }
  }
  return { latitude: mean(points.map((p) => p.latitude)), longitude: mean(points.map((p) => p.longitude)) };
}

function firstDay(id: string, content: Content, relationships: readonly RelationshipFact[]): string | null {
  const entity = content.entities.get(id);
  if (entity?.__typename === 'Event') return sortDay(entity);
  const days = relationships.flatMap((relationship) => {
    if (relationship.subject.id !== id && relationship.object.id !== id) return [];
    const day = sortDay(relationship);
    return day === null ? [] : [day];
  });
  return days.sort()[0] ?? null;
}

/** The relationships of each entity. */
function tiesOf(
  relationships: readonly RelationshipFact[],
): ReadonlyMap<string, readonly RelationshipFact[]> {
  const ties = new Map<string, RelationshipFact[]>();
  for (const relationship of relationships) {
    for (const id of new Set([relationship.subject.id, relationship.object.id])) {
      const own = ties.get(id);
      if (own) own.push(relationship);
      else ties.set(id, [relationship]);
    }
  }
  return ties;
}

/**
 * What a layout needs to know.
 * @param afresh true to arrange all but the pinned anew; false to seat newcomers among those that stay
 */
export function layoutInput(
  view: View,
  content: Content,
  projection: Projection,
  aspect: number,
  afresh: boolean,
): LayoutInput {
  const pinned = new Set(view.pinned);
  const ties = tiesOf(projection.relationships);
  const nodes = projection.nodes.map((node: NodeSpec): LayoutNode => {
    const own = ties.get(node.id) ?? [];
    const room = roomOf(node.name, nodeSize(node), LARGEST_NAME, 600);
    const stays = !afresh || pinned.has(node.id);
    const position = stays ? (view.positions[node.id] ?? null) : null;
    return {
      id: node.id,
      kind: node.kind,
      width: Math.max(nodeSize(node) + 20, room.width),
      height: Math.max(nodeSize(node) + 40, room.height),
      size: nodeSize(node),
      position,
      fixed: position !== null,
      ...whereabouts(node.id, content, own),
      day: firstDay(node.id, content, own),
    };
  });
  const edges = projection.edges.map(({ source, target, type }: EdgeSpec) => ({ source, target, type }));
  return { nodes, edges, aspect };
}
