const KEY = 'allegiance.map';

/** What a person can set of the map: a style of their own and borders of provinces. Kept in the browser. */
export interface MapSettings {
  /** Address of a MapLibre style; null for the bundled borders. */
  readonly styleUrl: string | null;
  /** GeoJSON text with polygons, such as provinces; null for none. */
  readonly borders: string | null;
}

const NONE: MapSettings = { styleUrl: null, borders: null };

export function readSettings(): MapSettings {
  try {
    const value = JSON.parse(window.localStorage.getItem(KEY) ?? 'null') as Partial<MapSettings> | null;
    return {
      styleUrl: typeof value?.styleUrl === 'string' ? value.styleUrl : null,
      borders: typeof value?.borders === 'string' ? value.borders : null,
    };
  } catch {
    return NONE;
  }
}

export function writeSettings(settings: MapSettings): void {
  window.localStorage.setItem(KEY, JSON.stringify(settings));
}

/**
 * Checks that a text is GeoJSON with something to draw.
 * @throws Error saying what is wrong
 */
export function parseBorders(text: string): GeoJSON.FeatureCollection {
  let value: unknown;
  try {
    value = JSON.parse(text) as unknown;
  } catch (cause) {
    throw new Error('The file is not JSON. Give a GeoJSON file with polygons.', { cause });
  }
  const collection = value as Partial<GeoJSON.FeatureCollection> | null;
  if (collection?.type !== 'FeatureCollection' || !Array.isArray(collection.features))
    throw new Error('The file is not a GeoJSON FeatureCollection. Give one with polygons.');
  return collection as GeoJSON.FeatureCollection;
}
