import { byId } from '../../../domain/order.js';
import type { Content } from '../../model/facts';
import type { Projection } from '../../model/projection';
import type { View } from '../../model/view';

/** A place on the map, and what the view holds there. */
export interface MapPlace {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Ties of the view that happened here, or what else is counted. */
  readonly ties: number;
  readonly counted?: 'tie' | 'claim';
  /** Diameter of its dot, pixels; by the ties where left out. */
  readonly dot?: number;
  /** Whether its name stands beside it; it does where left out. */
  readonly named?: boolean;
  readonly contested: boolean;
  /** Entities of the view that have such a tie, or are the place. */
  readonly entities: readonly string[];
  /** True where a selected entity is among them. */
  readonly chosen: boolean;
}

/** Where the ties of a view happened, the busiest place last so that it is drawn on top. */
export function placesOf(projection: Projection, content: Content, view: View): MapPlace[] {
  const found = new Map<
    string,
    {
      name: string;
      latitude: number;
      longitude: number;
      ties: Set<string>;
      contested: boolean;
      entities: Set<string>;
    }
  >();
  const at = (id: string, name: string, latitude: number | null, longitude: number | null) => {
    if (latitude === null || longitude === null) return undefined;
    const place = found.get(id) ?? {
      name,
      latitude,
      longitude,
      ties: new Set<string>(),
      contested: false,
      entities: new Set<string>(),
    };
    found.set(id, place);
    return place;
  };
  for (const id of projection.entities) {
    const entity = content.entities.get(id);
    if (entity?.__typename === 'Place')
      at(id, entity.name, entity.latitude, entity.longitude)?.entities.add(id);
  }
  for (const tie of projection.relationships) {
    const ends = [tie.subject.id, tie.object.id].map((id) => content.entities.get(id));
    const places = [...tie.places, ...ends.flatMap((end) => (end?.__typename === 'Place' ? [end] : []))];
    for (const { id, name, latitude, longitude } of places) {
      const place = at(id, name, latitude, longitude);
      if (!place) continue;
      place.ties.add(tie.id);
      place.entities.add(tie.subject.id).add(tie.object.id);
      if (tie.standing === 'DISPUTED') place.contested = true;
    }
  }
  return [...found]
    .map(([id, place]) => ({
      id,
      ...place,
      ties: place.ties.size,
      entities: [...place.entities],
      chosen: view.selected.some((selected) => selected === id || place.entities.has(selected)),
    }))
    .sort((a, b) => a.ties - b.ties || byId(a, b));
}

/** Diameter of a place's dot, pixels; its area grows with the ties. */
export function dotSize(ties: number): number {
  return Math.round(8 + Math.min(26, 4.5 * Math.sqrt(ties)));
}
