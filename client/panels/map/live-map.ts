import {
  Map as MapLibre,
  Marker,
  NavigationControl,
  setWorkerUrl,
  type StyleSpecification,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { boxOf } from './drawn-map';
import { placeButton } from './marker';
import type { MapPlace } from './places';

setWorkerUrl(workerUrl);

export interface LiveMap {
  setPlaces(places: readonly MapPlace[]): void;
  destroy(): void;
}

/** Whether this browser draws WebGL 2, which MapLibre needs. */
export function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

/** Whether the places are those of an overview, which has another window. */
const countsAll = (places: readonly MapPlace[]): boolean => places.some(({ counted }) => counted === 'claim');

/** A map that can be moved and zoomed, in an element. */
export function mountMap(
  ground: HTMLElement,
  style: StyleSpecification | string,
  places: readonly MapPlace[],
  onPress: (place: MapPlace) => void,
): LiveMap {
  const [west, south, east, north] = boxOf(places);
  const map = new MapLibre({
    container: ground,
    style,
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: 16 },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  let markers: Marker[] = [];
  let isOfAll = countsAll(places);
  const setPlaces = (next: readonly MapPlace[]): void => {
    if (isOfAll !== countsAll(next)) {
      isOfAll = !isOfAll;
      map.fitBounds([...boxOf(next)], { padding: 16, animate: false });
    }
    for (const marker of markers) marker.remove();
    markers = next.map((place) =>
      new Marker({ element: placeButton(place, onPress), anchor: 'left' })
        .setLngLat([place.longitude, place.latitude])
        .addTo(map),
    );
  };
  setPlaces(places);
  return {
    setPlaces,
    destroy() {
      for (const marker of markers) marker.remove();
      map.remove();
    },
  };
}
