import { byId } from '../../../domain/order.js';
import type { Glance } from '../../model/glance';
import type { View } from '../../model/view';
import type { MapPlace } from './places';

/** What the atlas calls a country that others call otherwise; both as `plain` has them. */
const CALLED: Readonly<Record<string, string>> = {
  'bosnia-herzegovina': 'bosnia and herz.',
  'central african republic': 'central african rep.',
  'democratic republic of the congo': 'dem. rep. congo',
  'dominican republic': 'dominican rep.',
  'dr congo': 'dem. rep. congo',
  'equatorial guinea': 'eq. guinea',
  'ivory coast': "cote d'ivoire",
  'macedonia, fyr': 'macedonia',
  'north macedonia': 'macedonia',
  rumania: 'romania',
  'solomon islands': 'solomon is.',
  'south sudan': 's. sudan',
  'united states': 'united states of america',
  'western sahara': 'w. sahara',
};

/** A name without accents and what stands in brackets. */
function plain(name: string): string {
  const bare = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/\(.*?\)/g, '')
    .trim()
    .toLowerCase();
  return CALLED[bare] ?? bare;
}

type Middle = readonly [longitude: number, latitude: number];

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

/** The middle of an area: of the corners of the part that has most of them. */
function middleOf(geometry: GeoJSON.Geometry): Middle | null {
  const parts =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  const [largest] = parts.map(([outer = []]) => outer).sort((a, b) => b.length - a.length);
  return largest === undefined
    ? null
    : [mean(largest.map(([x = 0]) => x)), mean(largest.map(([, y = 0]) => y))];
}

/** So many of the busiest have their names beside them; the others say theirs under the pointer. */
const NAMED = 12;

/** Diameters of the smallest and of the largest dot, pixels. */
const DOTS = { least: 7, most: 38 };

/**
 * The countries of an overview on the map, the busiest last so that it is drawn on top: a dot's area grows with the claims.
 * @returns those that the atlas knows by their names, and how many it does not
 */
export function placesOfGlance(
  { countries }: Pick<Glance, 'countries'>,
  atlas: GeoJSON.FeatureCollection,
  { places }: Pick<View, 'places'>,
): { readonly places: MapPlace[]; readonly unknown: number } {
  const middles = new Map<string, Middle>();
  for (const { properties, geometry } of atlas.features) {
    const name: unknown = properties?.['name'];
    const middle = middleOf(geometry);
    if (typeof name === 'string' && middle !== null) middles.set(plain(name), middle);
  }
  const least = [...countries].map(({ claimCount }) => claimCount).sort((a, b) => b - a)[NAMED - 1] ?? 0;
  const most = Math.max(1, ...countries.map(({ claimCount }) => claimCount));
  const found = countries.flatMap(({ place: { id, name }, claimCount }): MapPlace[] => {
    const middle = middles.get(plain(name));
    if (middle === undefined) return [];
    const [longitude, latitude] = middle;
    return [
      {
        id,
        name,
        longitude,
        latitude,
        ties: claimCount,
        counted: 'claim',
        dot: Math.round(DOTS.least + (DOTS.most - DOTS.least) * Math.sqrt(claimCount / most)),
        named: claimCount >= least,
        contested: false,
        entities: [id],
        chosen: places.includes(id),
      },
    ];
  });
  return {
    places: found.sort((a, b) => a.ties - b.ties || byId(a, b)),
    unknown: countries.length - found.length,
  };
}
