import { SOURCE_KINDS, type SourceKind } from '../../domain/kinds/index.js';
import type { ClaimFact } from './facts';
import { droppedClaims, UNASKED_STANDINGS, type View } from './view';

/** Whether sources of a kind give structure, and are no voice. */
export function isStructure(kind: ClaimFact['source']['kind']): boolean {
  return SOURCE_KINDS[kind.toLowerCase() as SourceKind].structural;
}

/** What of a claim says whether its word counts. */
export type Word = Pick<ClaimFact, 'id' | 'knownSince'> & {
  readonly source: { readonly id: string; readonly kind: ClaimFact['source']['kind'] };
  readonly assertedBy: { readonly id: string };
  readonly voice: { readonly id: string };
};

type Whose = Pick<View, 'sources' | 'notSources' | 'assertedBy' | 'voices' | 'supposing' | 'knownBy'>;

/** Whether some claims don't count: the same tie may then stand otherwise than over all of them. */
export function isByWhom(view: Whose & Pick<View, 'places'>): boolean {
  return (
    [view.sources, view.notSources, view.assertedBy, view.voices, view.supposing, view.places].some(
      ({ length }) => length > 0,
    ) || view.knownBy !== null
  );
}

/**
 * Whether the word of a claim counts: by its source, its speaker, the institution, what is supposed, and the day it was
 * known by. What lies
 * where and belongs to what is nobody's word, and always stays.
 */
export function hasWord(claim: Word, view: Whose): boolean {
  const among = (chosen: readonly string[], id: string): boolean =>
    chosen.length === 0 || chosen.includes(id);
  if (isStructure(claim.source.kind)) return true;
  return (
    among(view.sources, claim.source.id) &&
    !view.notSources.includes(claim.source.id) &&
    !droppedClaims(view).includes(claim.id) &&
    among(view.assertedBy, claim.assertedBy.id) &&
    among(view.voices, claim.voice.id) &&
    (view.knownBy === null || (claim.knownSince != null && claim.knownSince <= view.knownBy))
  );
}

/** What is under the filter, and what is outside it. */
export interface Parted<T> {
  readonly inside: readonly T[];
  readonly outside: readonly T[];
}

export function parted<T>(all: readonly T[], isInside: (item: T) => boolean): Parted<T> {
  return { inside: all.filter(isInside), outside: all.filter((item) => !isInside(item)) };
}

/** The view with the standings that are drawn on request alone: lists have always named them. */
export function withUnasked(view: View): View {
  return {
    ...view,
    hiddenStandings: view.hiddenStandings.filter((standing) => !UNASKED_STANDINGS.includes(standing)),
  };
}
