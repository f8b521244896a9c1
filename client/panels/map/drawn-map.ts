import type { Scheme } from '../../look/theme';
import { placeButton } from './marker';
import type { MapPlace } from './places';
import { mapColors } from './style';

/** West, south, east, north; degrees. */
export type Box = readonly [number, number, number, number];

/** The window that holds the places, with a margin; Afghanistan where there are none, or where any of the view's ties are near it. */
export function boxOf(places: readonly MapPlace[]): Box {
  const ofAll = places.some(({ counted }) => counted === 'claim');
  const near = places.filter(
    (place) =>
      !ofAll && place.latitude > 20 && place.latitude < 45 && place.longitude > 45 && place.longitude < 85,
  );
  const kept = near.length > 0 ? near : places;
  if (kept.length === 0) return [60, 29, 75.5, 39];
  const longitudes = kept.map((place) => place.longitude);
  const latitudes = kept.map((place) => place.latitude);
  return [
    Math.min(60, ...longitudes) - 0.6,
    Math.min(29.2, ...latitudes) - 0.6,
    Math.max(75.2, ...longitudes) + 0.6,
    Math.max(38.8, ...latitudes) + 0.6,
  ];
}

const SVG = 'http://www.w3.org/2000/svg';

function rings(geometry: GeoJSON.Geometry): GeoJSON.Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return [];
}

/**
 * The map as a still drawing, for browsers without WebGL: the same borders and places, without zoom.
 * @returns the teardown
 */
export function drawMap(
  ground: HTMLElement,
  scheme: Scheme,
  shapes: readonly GeoJSON.FeatureCollection[],
  places: readonly MapPlace[],
  onPress: (place: MapPlace) => void,
): () => void {
  const { width, height } = ground.getBoundingClientRect();
  const [west, south, east, north] = boxOf(places);
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(width / ((east - west) * shrink), height / (north - south));
  const x = (longitude: number): number => width / 2 + (longitude - (west + east) / 2) * shrink * scale;
  const y = (latitude: number): number => height / 2 - (latitude - (south + north) / 2) * scale;
  const color = mapColors(scheme);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('aria-hidden', 'true');
  svg.style.background = color.water;
  shapes.forEach((collection, index) => {
    for (const { geometry } of collection.features) {
      const path = document.createElementNS(SVG, 'path');
      const text = rings(geometry)
        .map(
          (ring) =>
            `M${ring.map(([lon = 0, lat = 0]) => `${x(lon).toFixed(1)} ${y(lat).toFixed(1)}`).join('L')}Z`,
        )
        .join('');
      path.setAttribute('d', text);
      path.setAttribute('fill', index === 0 ? color.land : 'none');
      path.setAttribute('stroke', index === 0 ? color.border : color.province);
      svg.append(path);
    }
  });
  const buttons = places.map((place) => {
    const button = placeButton(place, onPress);
    button.style.position = 'absolute';
    const dot = button.querySelector<HTMLElement>('.a-map-dot');
    const radius = parseFloat(dot?.style.width ?? '0') / 2 + 2;
    button.style.left = `${Math.min(width - 24, Math.max(4, x(place.longitude) - radius))}px`;
    button.style.top = `${Math.min(height - 24, Math.max(4, y(place.latitude) - radius))}px`;
    return button;
  });
  ground.replaceChildren(svg, ...buttons);
  return () => ground.replaceChildren();
}
