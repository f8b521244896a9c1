import type { StyleSpecification } from 'maplibre-gl';
import type { Scheme } from '../../look/theme';

const COLORS = {
  light: { water: '#e4e9ec', land: '#f6f6f3', border: '#b6b8b2', province: '#cfcfc8' },
  dark: { water: '#0d1013', land: '#1b1e22', border: '#4a515a', province: '#343a42' },
} as const satisfies Record<Scheme, Record<string, string>>;

export function mapColors(scheme: Scheme): (typeof COLORS)[Scheme] {
  return COLORS[scheme];
}

/** A map of borders alone: no tiles, no fonts, nothing from the network. */
export function borderStyle(
  scheme: Scheme,
  countries: GeoJSON.FeatureCollection,
  provinces: GeoJSON.FeatureCollection | null,
): StyleSpecification {
  const color = COLORS[scheme];
  return {
    version: 8,
    sources: {
      countries: { type: 'geojson', data: countries },
      provinces: { type: 'geojson', data: provinces ?? { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': color.water } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': color.land } },
      {
        id: 'provinces',
        type: 'line',
        source: 'provinces',
        paint: { 'line-color': color.province, 'line-width': 1 },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'countries',
        paint: { 'line-color': color.border, 'line-width': 1.2 },
      },
    ],
  };
}
