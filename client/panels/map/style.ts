import type { StyleSpecification } from 'maplibre-gl';
import type { Scheme } from '../../look/theme';

const COLORS = {
  light: {
    water: '#e4e9ec',
    land: '#f8f8f5',
    border: '#8f938d',
    province: '#aeb1ab',
    chosen: '#0b626b',
    // One neutral hue: the families' colors belong to the pies.
    steps: ['#e3e6e3', '#cdd3d1', '#b3bdbc', '#97a5a6', '#7b8d90'],
  },
  dark: {
    water: '#0d1013',
    land: '#1b1e22',
    border: '#6a727c',
    province: '#4b535c',
    chosen: '#6fc7cf',
    steps: ['#262c31', '#333c42', '#424e55', '#536169', '#66767f'],
  },
} as const satisfies Record<Scheme, Record<string, string | readonly string[]>>;

export type MapColors = (typeof COLORS)[Scheme];

export function mapColors(scheme: Scheme): MapColors {
  return COLORS[scheme];
}

/** Side of the square that hatching repeats, and width of its stripes along it, pixels. */
export const HATCH = 16;
export const STRIPE = 3;

/** A map of borders alone: no tiles, no fonts, nothing from the network. What happened where is laid over it. */
export function borderStyle(
  scheme: Scheme,
  countries: GeoJSON.FeatureCollection,
  further: GeoJSON.FeatureCollection | null,
): StyleSpecification {
  const color = COLORS[scheme];
  return {
    version: 8,
    sources: {
      countries: { type: 'geojson', data: countries },
      further: { type: 'geojson', data: further ?? { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': color.water } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': color.land } },
      {
        id: 'further',
        type: 'line',
        source: 'further',
        paint: { 'line-color': color.province, 'line-width': 1 },
      },
    ],
  };
}
