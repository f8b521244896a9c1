import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json';

/** Country shapes of Natural Earth (public domain), by way of world-atlas; WGS 84. */
export function countries(): GeoJSON.FeatureCollection {
  const topology = atlas as unknown as Topology;
  const object = topology.objects['countries'];
  if (!object) throw new Error('The bundled atlas has no countries.');
  const shapes = feature(topology, object);
  return shapes.type === 'FeatureCollection' ? shapes : { type: 'FeatureCollection', features: [shapes] };
}
