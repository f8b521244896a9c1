import { RELATIONSHIP_TYPES, type Family } from '../../domain/kinds/index.js';
import { compareTexts } from '../../domain/order.js';
import type { Filter } from './filter.js';
import type { Tie } from './ties.js';

/** Relationships of one family that are told of the same places. */
export interface PlaceCount {
  readonly places: readonly string[];
  readonly family: Family;
  readonly relationships: number;
  readonly disputed: number;
}

/** Relationships, each with the places that it is told of, in order; none for those without a place. */
export type PlacedTie = readonly [Tie, readonly string[]];

/** Relationships with where they happened, and the filter that let them through. */
export interface PlacedUnder {
  readonly placed: readonly PlacedTie[];
  readonly filter: Filter;
}

/**
 * Relationships with where they happened. Where one place lies in another is no happening, and is left out.
 * @param places by the id of the relationship
 * @param among leaves only what is between these
 */
export function placedTies(
  ties: readonly Tie[],
  places: ReadonlyMap<string, readonly string[]>,
  among: readonly string[] | null,
): PlacedTie[] {
  const ends = among === null ? null : new Set(among);
  return ties.flatMap((tie): PlacedTie[] => {
    const { id, type, subject, object } = tie;
    if (type === 'LOCATED_IN') return [];
    if (ends !== null && !(ends.has(subject.id) && ends.has(object.id))) return [];
    return [[tie, places.get(id) ?? []]];
  });
}

/** Counts relationships by where they happened and by family, each once; in order of places and family. */
export function countedByPlace(placed: readonly PlacedTie[]): readonly PlaceCount[] {
  const counts = new Map<string, PlaceCount>();
  for (const [{ type, standing }, places] of placed) {
    if (places.length === 0) continue;
    const { family } = RELATIONSHIP_TYPES[type];
    const key = [...places, family].join(' ');
    const before = counts.get(key) ?? { places, family, relationships: 0, disputed: 0 };
    counts.set(key, {
      ...before,
      relationships: before.relationships + 1,
      disputed: before.disputed + (standing === 'disputed' ? 1 : 0),
    });
  }
  return [...counts].sort(([a], [b]) => compareTexts(a, b)).map(([, count]) => count);
}
