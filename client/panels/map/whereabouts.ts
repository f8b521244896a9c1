import type { EntityKind } from '../../../domain/kinds/index.js';
import { folded, holds, type Area, type Outlines, type Point } from './outlines';

/** A place as far as the map needs it, or a state or community that stands for one. */
export interface PlaceFact {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/**
 * Where a place is drawn: never more exactly than it is known. A country or province is its area; a district, a town or a
 * site is a point, which lies in a province; what has no border, such as a region, is nowhere on the map.
 */
export type Whereabouts =
  | { readonly on: 'area'; readonly area: Area }
  | { readonly on: 'point'; readonly at: Point; readonly within: Area | null }
  | { readonly on: 'nowhere' };

/** Finds where places are drawn. */
export function locator(outlines: Outlines): (place: PlaceFact) => Whereabouts {
  const byName = (areas: readonly Area[]): ReadonlyMap<string, Area> =>
    new Map(areas.flatMap((area) => [area.name, ...area.also].map((name) => [folded(name), area] as const)));
  const countries = byName(outlines.countries);
  const provinces = byName(outlines.provinces);
  const named = (areas: ReadonlyMap<string, Area>, { name, id }: PlaceFact): Whereabouts => {
    const area = areas.get(folded(name)) ?? areas.get(folded(id));
    return area ? { on: 'area', area } : { on: 'nowhere' };
  };
  return (place) => {
    switch (place.kind) {
      case 'COUNTRY':
      case 'STATE':
        return named(countries, place);
      case 'PROVINCE':
        return named(provinces, place);
      case 'DISTRICT':
      case 'LOCALITY': {
        const { latitude, longitude } = place;
        if (latitude === null || longitude === null) return { on: 'nowhere' };
        const at: Point = [longitude, latitude];
        return { on: 'point', at, within: outlines.provinces.find(({ shape }) => holds(shape, at)) ?? null };
      }
      default:
        return { on: 'nowhere' };
    }
  };
}
