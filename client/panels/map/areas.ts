import type { Area, Outlines } from './outlines';
import { stepOf } from './scale';
import type { Mark } from './tally';

/** An area that something happened in, and how much of it. */
export interface FilledArea {
  readonly mark: Mark;
  readonly area: Area;
  /** Step of the scale. */
  readonly step: number;
  /** What is told of a country as a whole is hatched: nobody says where in it. */
  readonly hatched: boolean;
}

/** The areas of a tally with the step that each has on a scale. */
export function filledAreas(marks: readonly Mark[], steps: readonly number[]): FilledArea[] {
  return marks.flatMap((mark) =>
    mark.area === null
      ? []
      : [{ mark, area: mark.area, step: stepOf(mark.ties, steps), hatched: mark.level === 'country' }],
  );
}

/** Areas as GeoJSON, each with its id. */
export function asGeoJson(areas: readonly Area[]): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: areas.map(({ id, shape }) => ({ type: 'Feature', properties: { id }, geometry: shape })),
  };
}

/** What a renderer of the map draws. */
export interface MapPicture {
  readonly outlines: Outlines;
  readonly marks: readonly Mark[];
  readonly filled: readonly FilledArea[];
  /** Ids of the marks that what is selected has a part in. */
  readonly chosen: ReadonlySet<string>;
}
