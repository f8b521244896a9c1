import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json';
import afghanistan from './outlines/afghanistan.json';

export type Shape = GeoJSON.Polygon | GeoJSON.MultiPolygon;
/** Longitude and latitude, degrees. */
export type Point = readonly [number, number];

/** A country or province that is drawn as what it is, an area. */
export interface Area {
  /** ISO 3166-2 of a province, ISO 3166-1 numeric of a country. */
  readonly id: string;
  readonly level: 'country' | 'province';
  readonly name: string;
  /** Other spellings in use. */
  readonly also: readonly string[];
  /** Where its name stands. */
  readonly at: Point;
  readonly shape: Shape;
}

export interface Outlines {
  readonly countries: readonly Area[];
  readonly provinces: readonly Area[];
}

/** The country whose provinces are drawn, by its id in the atlas. */
export const DETAILED = '004';

/** What the graph calls countries that the atlas calls otherwise. */
const COUNTRIES_ALSO: Readonly<Record<string, readonly string[]>> = {
  '840': ['United States', 'USA'],
  '792': ['Türkiye'],
  '410': ['Republic of Korea'],
  '203': ['Czech Republic'],
  '807': ['North Macedonia'],
};

interface Named {
  readonly name: string;
  readonly at?: readonly number[];
  readonly also?: readonly string[];
}

/** The area of a ring, in square degrees. */
function sizeOf(ring: readonly GeoJSON.Position[]): number {
  let twice = 0;
  ring.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

export function ringsOf(shape: Shape): GeoJSON.Position[][] {
  return shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
}

/** Whether a point lies in a shape: a ray from it crosses its rings an odd number of times. */
export function holds(shape: Shape, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of ringsOf(shape))
    ring.forEach(([fromX = 0, fromY = 0], index) => {
      const [toX = 0, toY = 0] = ring[(index + 1) % ring.length] ?? [];
      if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX)
        inside = !inside;
    });
  return inside;
}

/** Tried along each side of a shape's box for the point farthest from its border. */
const TRIED = 15;

/** A point well inside the largest part of a shape: of a grid of points the one farthest from the border. */
export function innerPoint(shape: Shape): Point {
  const outer = shape.type === 'Polygon' ? [shape.coordinates[0] ?? []] : shape.coordinates.map(([ring]) => ring ?? []); // prettier-ignore
  const largest = [...outer].sort((a, b) => sizeOf(b) - sizeOf(a))[0] ?? [];
  const xs = largest.map(([x = 0]) => x);
  const ys = largest.map(([, y = 0]) => y);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [south, north] = [Math.min(...ys), Math.max(...ys)];
  const part: Shape = { type: 'Polygon', coordinates: [largest] };
  let best: Point = [(west + east) / 2, (south + north) / 2];
  let farthest = -1;
  for (let column = 1; column < TRIED; column += 1)
    for (let row = 1; row < TRIED; row += 1) {
      const point: Point = [west + ((east - west) * column) / TRIED, south + ((north - south) * row) / TRIED];
      if (!holds(part, point)) continue;
      const space = Math.min(...largest.map(([x = 0, y = 0]) => Math.hypot(x - point[0], y - point[1])));
      if (space > farthest) [best, farthest] = [point, space];
    }
  return best;
}

function areasOf(topology: Topology, object: string, level: Area['level']): Area[] {
  const collection = topology.objects[object] as GeometryCollection<Named> | undefined;
  if (!collection) throw new Error(`The outlines hold no “${object}”. Install the whole project.`);
  return feature(topology, collection).features.flatMap(({ id, properties, geometry }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const key = id === undefined ? properties.name : String(id);
    const [longitude, latitude] = properties.at ?? [];
    const given: Point | null =
      longitude === undefined || latitude === undefined ? null : [longitude, latitude];
    let found: Point | null = null;
    return [
      {
        id: key,
        level,
        name: properties.name,
        also: properties.also ?? (level === 'country' ? (COUNTRIES_ALSO[key] ?? []) : []),
        // Looked for where it is asked for: of most countries nobody does.
        get at(): Point {
          return given ?? (found ??= innerPoint(geometry));
        },
        shape: geometry,
      },
    ];
  });
}

let read: Outlines | null = null;

/** The countries of the world, and the provinces of Afghanistan, whose border is that of its provinces together. */
export function outlines(): Outlines {
  if (read) return read;
  const parts = afghanistan as unknown as Topology;
  const provinces = areasOf(parts, 'provinces', 'province');
  const { geometries } = parts.objects['provinces'] as GeometryCollection;
  const whole = merge(parts, geometries as (Polygon | MultiPolygon)[]);
  const countries = areasOf(atlas as unknown as Topology, 'countries', 'country').map((country) =>
    country.id === DETAILED ? { ...country, at: [66.4, 34.3] as const, shape: whole } : country,
  );
  read = { countries, provinces };
  return read;
}

/** A name without what spellings differ by: case, accents, spaces and hyphens, and the word for a province. */
export function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(province|wilayat)\b/g, '')
    .replace(/[^\p{L}]/gu, '');
}
