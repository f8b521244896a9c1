import {
  Map as MapLibre,
  NavigationControl,
  setWorkerUrl,
  type GeoJSONSource,
  type StyleSpecification,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Scheme } from '../../look/theme';
import { asGeoJson, type MapPicture } from './areas';
import { mountOverlay } from './overlay';
import { HATCH, mapColors, STRIPE } from './style';
import type { Mark } from './tally';
import { HOME } from './window';

setWorkerUrl(workerUrl);

/** A map on the page. */
export interface MapView {
  set(picture: MapPicture): void;
  destroy(): void;
}

/** Whether this browser draws WebGL 2, which MapLibre needs. */
export function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

/** Stripes from corner to corner in a color, as pixels that repeat without a seam. */
function hatch(color: string): { width: number; height: number; data: Uint8ClampedArray } {
  const side = HATCH;
  const data = new Uint8ClampedArray(side * side * 4);
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if ((x + y) % side < STRIPE) data.set([red ?? 0, green ?? 0, blue ?? 0, 255], (y * side + x) * 4);
  return { width: side, height: side, data };
}

/** The areas that something happened in, each with what its layer draws it with. */
function told({ filled, chosen }: MapPicture, scheme: Scheme): GeoJSON.FeatureCollection {
  const { steps } = mapColors(scheme);
  return {
    type: 'FeatureCollection',
    features: filled.map(({ mark, area, step, hatched }) => ({
      type: 'Feature',
      properties: { id: mark.id, hatched, fill: steps[step] ?? '#000000', pattern: `hatch-${step}`, chosen: chosen.has(mark.id) }, // prettier-ignore
      geometry: area.shape,
    })),
  };
}

function addLayers(map: MapLibre, scheme: Scheme, picture: MapPicture): void {
  const color = mapColors(scheme);
  color.steps.forEach((step, index) => map.addImage(`hatch-${index}`, hatch(step), { pixelRatio: 2 }));
  map.addSource('told', { type: 'geojson', data: told(picture, scheme) });
  map.addSource('provinces', { type: 'geojson', data: asGeoJson(picture.outlines.provinces) });
  map.addSource('borders', { type: 'geojson', data: asGeoJson(picture.outlines.countries) });
  map.addLayer({ id: 'whole', type: 'fill', source: 'told', filter: ['get', 'hatched'], paint: { 'fill-pattern': ['get', 'pattern'] } }); // prettier-ignore
  map.addLayer({ id: 'told', type: 'fill', source: 'told', filter: ['!', ['get', 'hatched']], paint: { 'fill-color': ['get', 'fill'] } }); // prettier-ignore
  map.addLayer({ id: 'provinces', type: 'line', source: 'provinces', paint: { 'line-color': color.province, 'line-width': 1 } }); // prettier-ignore
  map.addLayer({ id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': color.border, 'line-width': 1.2 } }); // prettier-ignore
  map.addLayer({ id: 'chosen', type: 'line', source: 'told', filter: ['get', 'chosen'], paint: { 'line-color': color.chosen, 'line-width': 2.5 } }); // prettier-ignore
}

/**
 * A map that can be moved and zoomed, in an element.
 * @param style borders, or a style of one's own, over which the areas are laid
 */
export function mountMap(
  ground: HTMLElement,
  style: StyleSpecification | string,
  scheme: Scheme,
  first: MapPicture,
  onPress: (mark: Mark) => void,
): MapView {
  const [west, south, east, north] = HOME;
  const map = new MapLibre({
    container: ground,
    style,
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: 8 },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  const overlay = mountOverlay(ground, scheme, onPress);
  let picture = first;
  let ready = false;
  const place = (): void => overlay.place(([longitude, latitude]) => map.project([longitude, latitude]));
  overlay.set(picture);
  place();
  map.on('load', () => {
    addLayers(map, scheme, picture);
    ready = true;
  });
  map.on('move', place);
  map.on('resize', place);
  // What lies on top is told first: a province before its country.
  map.on('click', (event) => {
    const [found] = ready ? map.queryRenderedFeatures(event.point, { layers: ['told', 'whole'] }) : [];
    const mark = picture.marks.find(({ id }) => id === found?.properties['id']);
    if (mark) onPress(mark);
  });
  return {
    set(next) {
      picture = next;
      overlay.set(next);
      place();
      if (ready) void (map.getSource('told') as GeoJSONSource | undefined)?.setData(told(next, scheme));
    },
    destroy() {
      overlay.destroy();
      map.remove();
    },
  };
}
