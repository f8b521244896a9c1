import { boundsOfEdge, definitelyOn, possiblyOn } from '../../domain/bounds.js';
import type { Bounds } from '../../domain/edtf.js';
import type { Stance, Standing } from '../../domain/kinds/index.js';
import { judge } from '../../domain/standing.js';
import type { Filter } from './filter.js';
import type { Claimed, Testimony } from './testimony.js';
import { allowedStandings } from './verdicts.js';

/** What drops claims, of a filter. */
export type Choice = Pick<
  Filter,
  'sources' | 'notSources' | 'notClaims' | 'assertedBy' | 'voices' | 'knownBy'
>;

/** What the claims that are left say of a relationship. */
export interface Restatement extends Bounds {
  readonly standing: Standing;
  readonly voices: number;
  readonly hedged: boolean;
  readonly contradicting: readonly string[];
  readonly claimCount: number;
  readonly asserted: number;
  readonly denied: number;
  readonly predicted: number;
  readonly sources: readonly string[];
}

/** Whether a claim of this origin counts under a choice. Claims that a choice names must stand by themselves, as `evidenceOf` has them. */
export function counts(
  origin: Claimed,
  { sources, notSources, notClaims, assertedBy, voices, knownBy }: Choice,
): boolean {
  return (
    (sources == null || sources.includes(origin.source)) &&
    !(notSources?.includes(origin.source) ?? false) &&
    !(notClaims?.includes(origin.id) ?? false) &&
    (assertedBy == null || assertedBy.includes(origin.speaker)) &&
    (voices == null || voices.includes(origin.voice)) &&
    (knownBy == null || (origin.knownSince !== null && origin.knownSince <= knownBy))
  );
}

/**
 * A relationship as the testimonies that count make it, by the rule of the derivation (cypher/derive/70-*).
 * @param counted whether a claim, or one that challenges it, counts
 * @returns null where nothing that is left asserts, denies or predicts it
 */
export function restate(
  testimonies: readonly Testimony[],
  counted: (origin: Claimed) => boolean,
): Restatement | null {
  const left = testimonies.filter(counted);
  const verdict = judge(
    left.map((one) => ({ ...one, contradictedBy: one.challenges.filter(counted).map(({ id }) => id) })),
  );
  if (verdict === null) return null;
  const number = (stance: Stance): number =>
    left.reduce((sum, one) => sum + (one.stance === stance ? one.claims : 0), 0);
  const asserting = left.filter(({ stance }) => stance === 'asserts');
  const speaking = asserting.length > 0 ? asserting : left;
  return {
    ...verdict,
    ...boundsOfEdge(speaking.map(({ bounds }) => bounds)),
    claimCount: left.reduce((sum, { claims }) => sum + claims, 0),
    asserted: number('asserts'),
    denied: number('denies'),
    predicted: number('predicts'),
    sources: [...new Set(left.map(({ source }) => source))].sort(),
  };
}

const BOUNDS = ['startMin', 'startMax', 'endMin', 'endMax'] as const;

/** Whether a filter lets through what has this standing and these bounds; the same as its conditions on claims in Cypher. */
export function letsThrough(
  filter: Filter,
  type: string,
  state: Bounds & { readonly standing: Standing },
): boolean {
  if (!allowedStandings(filter).has(state.standing)) return false;
  const { asOf, from, to, asOfCertainty } = filter;
  const definite = asOfCertainty === 'DEFINITE';
  // Where a place lies has no date.
  const dateless = type === 'LOCATED_IN' && state.startMax === null && state.endMin === null;
  if (asOf != null) {
    const holds = definite && !dateless ? definitelyOn(state, asOf) : possiblyOn(state, asOf);
    if (!holds) return false;
  }
  const dated = dateless || BOUNDS.some((bound) => state[bound] !== null);
  if (definite && (from != null || to != null) && !dated) return false;
  if (from != null && state.endMax !== null && state.endMax < from) return false;
  return to == null || state.startMin === null || state.startMin <= to;
}
