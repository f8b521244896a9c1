import type { Family } from '../../../domain/kinds/index.js';
import { byId } from '../../../domain/order.js';
import type { Content, RelationshipFact } from '../../model/facts';
import { ALL_FAMILIES, familyOf } from '../../model/projection';
import type { Area, Outlines, Point } from './outlines';
import { locator, type PlaceFact } from './whereabouts';

/** Ties that are told of the same places and are of one family. */
export interface Telling {
  /** Ids of these places. */
  readonly places: readonly string[];
  readonly family: Family;
  readonly ties: number;
  readonly disputed: number;
}

/** A country, a province or a point of the map, or a place that is none of these, with what happened there. */
export interface Mark {
  /** Of the area, or of the place. */
  readonly id: string;
  readonly level: 'country' | 'province' | 'point' | 'nowhere';
  readonly name: string;
  /** Null where it is nowhere on the map. */
  readonly at: Point | null;
  readonly area: Area | null;
  /** The province that a point lies in. */
  readonly within: string | null;
  /** The place of the graph that it is itself; null for an area that the graph only knows places in. */
  readonly own: string | null;
  /** Ids of the places of the graph that it stands for. */
  readonly places: readonly string[];
  readonly ties: number;
  readonly disputed: number;
  /** Ties by family, in the order of the legend; those without any are left out. */
  readonly families: readonly (readonly [Family, number])[];
}

export interface Tally {
  /** Those with most ties first. */
  readonly marks: readonly Mark[];
  /** Ties that are told of no place. */
  readonly unplaced: number;
}

interface Sum {
  readonly mark: Omit<Mark, 'own' | 'places' | 'ties' | 'disputed' | 'families'>;
  own: string | null;
  readonly places: Set<string>;
  readonly families: Map<Family, number>;
  ties: number;
  disputed: number;
}

/** Counts ties where they are told of. A tie counts once in each area, however many of its places lie there. */
export function tallied(
  tellings: readonly Telling[],
  places: ReadonlyMap<string, PlaceFact>,
  outlines: Outlines,
): readonly Mark[] {
  const locate = locator(outlines);
  const sums = new Map<string, Sum>();
  const sumOf = (mark: Sum['mark']): Sum => {
    const key = `${mark.level} ${mark.id}`;
    const sum = sums.get(key) ?? { mark, own: null, places: new Set(), families: new Map(), ties: 0, disputed: 0 }; // prettier-ignore
    sums.set(key, sum);
    return sum;
  };
  const sumsOf = (place: PlaceFact): Sum[] => {
    const where = locate(place);
    const ofArea = (area: Area): Sum =>
      sumOf({ id: area.id, level: area.level, name: area.name, at: area.at, area, within: null });
    const { id, name } = place;
    const own = (sum: Sum): Sum => Object.assign(sum, { own: id });
    if (where.on === 'area') return [own(ofArea(where.area))];
    if (where.on === 'nowhere')
      return [own(sumOf({ id, level: 'nowhere', name, at: null, area: null, within: null }))];
    const within = where.within?.id ?? null;
    const point = own(sumOf({ id, level: 'point', name, at: where.at, area: null, within }));
    return where.within ? [point, ofArea(where.within)] : [point];
  };
  for (const telling of tellings) {
    const touched = new Set<Sum>();
    for (const id of telling.places) {
      const place = places.get(id);
      if (!place) continue;
      for (const sum of sumsOf(place)) {
        touched.add(sum);
        sum.places.add(id);
      }
    }
    for (const sum of touched) {
      sum.ties += telling.ties;
      sum.disputed += telling.disputed;
      sum.families.set(telling.family, (sum.families.get(telling.family) ?? 0) + telling.ties);
    }
  }
  return [...sums.values()]
    .map(({ mark, own, places: ids, families, ties, disputed }) => ({
      ...mark,
      own,
      places: [...ids].sort(),
      ties,
      disputed,
      families: ALL_FAMILIES.flatMap((family) => {
        const count = families.get(family) ?? 0;
        return count > 0 ? [[family, count] as const] : [];
      }),
    }))
    .sort((a, b) => b.ties - a.ties || byId(a, b));
}

const PLACES: readonly string[] = ['COUNTRY', 'REGION', 'PROVINCE', 'DISTRICT', 'LOCALITY'];

/**
 * What the ties of a view tell of places: where claims place them, and the places that they are about themselves. That one
 * place lies in another, and what only a gazetteer or the editors say, is no happening.
 */
export function tellingsOf(
  relationships: readonly RelationshipFact[],
  { entities }: Content,
): { readonly tellings: Telling[]; readonly places: Map<string, PlaceFact>; readonly unplaced: number } {
  const places = new Map<string, PlaceFact>();
  const tellings: Telling[] = [];
  let unplaced = 0;
  for (const tie of relationships) {
    if (tie.type === 'LOCATED_IN' || tie.structural) continue;
    const ids = new Set<string>();
    const add = (place: PlaceFact): void => {
      ids.add(place.id);
      places.set(place.id, place);
    };
    for (const place of tie.places) add({ latitude: null, longitude: null, ...place });
    for (const { id, kind, name } of [tie.subject, tie.object]) {
      if (!PLACES.includes(kind)) continue;
      const known = entities.get(id);
      const at = known?.__typename === 'Place' ? known : { latitude: null, longitude: null };
      add({ id, kind, name, latitude: at.latitude, longitude: at.longitude });
    }
    if (ids.size === 0) unplaced += 1;
    else
      tellings.push({
        places: [...ids],
        family: familyOf(tie.type),
        ties: 1,
        disputed: tie.standing === 'DISPUTED' ? 1 : 0,
      });
  }
  return { tellings, places, unplaced };
}

/** Those of some ties' ends that have to do with places: the ties are told of one of them, or it is an end. */
export function entitiesAt(relationships: readonly RelationshipFact[], ids: readonly string[]): string[] {
  const there = new Set(ids);
  const told = relationships.filter(({ places, subject, object }) =>
    [...places, subject, object].some(({ id }) => there.has(id)),
  );
  return [...new Set(told.flatMap(({ subject, object }) => [subject.id, object.id]))].sort();
}
