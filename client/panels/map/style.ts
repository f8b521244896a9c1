import type { StyleSpecification } from 'maplibre-gl';
import type { Scheme } from '../../app/theme';

const COLOURS = {
  light: { water: '#e4e9ec', land: '#f6f6f3', border: '#b6b8b2', province: '#cfcfc8' },
  dark: { water: '#0d1013', land: '#1b1e22', border: '#4a515a', province: '#343a42' },
} as const satisfies Record<Scheme, Record<string, string>>;

export function mapColours(scheme: Scheme): (typeof COLOURS)[Scheme] {
  return COLOURS[scheme];
}

/** A map of borders alone: no tiles, no fonts, nothing from the network. */
export function borderStyle(
  scheme: Scheme,
  countries: GeoJSON.FeatureCollection,
  provinces: GeoJSON.FeatureCollection | null,
): StyleSpecification {
  const colour = COLOURS[scheme];
  return {
    version: 8,
    sources: {
      countries: { type: 'geojson', data: countries },
      provinces: { type: 'geojson', data: provinces ?? { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': colour.water } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': colour.land } },
      {
        id: 'provinces',
        type: 'line',
        source: 'provinces',
        paint: { 'line-color': colour.province, 'line-width': 1 },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'countries',
        paint: { 'line-color': colour.border, 'line-width': 1.2 },
      },
    ],
  };
}
