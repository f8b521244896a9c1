import { droppedClaims, type View } from '../../model/view';
import type { GraphFilter } from '../../operations/generated';

/** What the server has to know to answer for a view; the rest of the filters work on what came. */
export function serverFilter(view: View): GraphFilter {
  return {
    includePredictions: true,
    includeDenied: true,
    ...(view.sources.length > 0 ? { sources: [...view.sources] } : {}),
    ...(view.notSources.length > 0 ? { notSources: [...view.notSources] } : {}),
    ...(view.assertedBy.length > 0 ? { assertedBy: [...view.assertedBy] } : {}),
    ...(view.voices.length > 0 ? { voices: [...view.voices] } : {}),
    ...(view.supposing.length > 0 ? { notClaims: droppedClaims(view) } : {}),
    ...(view.places.length > 0 ? { places: [...view.places] } : {}),
    ...(view.knownBy === null ? {} : { knownBy: view.knownBy }),
  };
}
