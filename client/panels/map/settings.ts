import { read, write, type Kept } from '../../storage/door';

const KEPT: Kept = { key: 'allegiance.map', what: 'The map’s style and borders' };

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
    const value = JSON.parse(read(KEPT.key) ?? 'null') as Partial<MapSettings> | null;
    return {
      styleUrl: typeof value?.styleUrl === 'string' ? value.styleUrl : null,
      borders: typeof value?.borders === 'string' && areBorders(value.borders) ? value.borders : null,
    };
  } catch {
    return NONE;
  }
}

/**
 * Keeps some of the settings; the others stay as they are kept now, whichever tab set them.
 * @returns all of them
 */
export function changeSettings(change: Partial<MapSettings>): MapSettings {
  const settings = { ...readSettings(), ...change };
  write(KEPT, JSON.stringify(settings));
  return settings;
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

function areBorders(text: string): boolean {
  try {
    parseBorders(text);
    return true;
  } catch {
    return false;
  }
}
