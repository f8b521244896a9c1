import { ENTITY_KINDS, RELATIONSHIP_TYPES, type RelationshipType } from '../../domain/kinds/index.js';
import type { Supposition, View } from '../model/view';
import type { GraphFilter, VerdictChoice } from '../operations/generated';
import { serverFilter } from '../state/content';
import { POLICIES, policyOf, verdictOf, withPolicy, type Policy } from '../model/verdict';
import { get } from './common';

/** The filter of the API for all that the view filters. What can't be said in it is left out. */
export function queryFilter(of: View): GraphFilter {
  const types = (Object.keys(RELATIONSHIP_TYPES) as RelationshipType[]).filter(
    (type) => !of.hiddenTypes.includes(type),
  );
  const kinds = (Object.keys(ENTITY_KINDS) as (keyof typeof ENTITY_KINDS)[]).filter(
    (kind) => !of.hiddenKinds.includes(kind),
  );
  const { verdict } = verdictOf(of.hiddenStandings);
  return {
    ...serverFilter(of),
    includePredictions: !of.hiddenStandings.includes('PREDICTED'),
    includeDenied: !of.hiddenStandings.includes('DENIED'),
    ...(of.hiddenTypes.length > 0 ? { relationshipTypes: types } : {}),
    ...(of.hiddenKinds.length > 0 ? { entityKinds: kinds } : {}),
    ...(verdict === 'ANY_CLAIM' ? {} : { verdict }),
    ...(of.from === null ? {} : { from: of.from }),
    ...(of.to === null ? {} : { to: of.to }),
    ...(of.asOf === null ? {} : { asOf: of.asOf }),
    ...(of.asOf === null && of.from === null && of.to === null ? {} : { asOfCertainty: of.certainty }),
  };
}

/** Asks for so much attestation. */
export function choosePolicy(policy: Policy): void {
  get().commit(`Attested: ${POLICIES[policy].name.toLowerCase()}`, (now) => withPolicy(now, policy));
}

/** Takes a position for right, in place of another one on the same question. */
export function suppose(supposition: Supposition): void {
  get().openDialog('none');
  get().commit(`Supposing “${supposition.position}”`, (now) => ({
    ...now,
    supposing: [...besides(now.supposing, supposition.question), supposition],
  }));
}

/** Supposes nothing on a question. */
export function supposeNothing(question: string): void {
  get().commit('Supposing nothing', (now) => ({ ...now, supposing: besides(now.supposing, question) }));
}

/** What is supposed on other questions. */
export function besides(supposing: readonly Supposition[], question: string): Supposition[] {
  return supposing.filter((one) => one.question !== question);
}

/** Fields of a filter that say whose word counts. */
const CHOOSING = ['sources', 'notSources', 'notClaims', 'assertedBy', 'voices'] as const;

/** Whose word counts in a view, and how well attested a tie must be; null where its standings are those of no policy. */
export function choiceOf(of: View): VerdictChoice | null {
  const verdict = policyOf(of.hiddenStandings);
  if (verdict === null) return null;
  const filter = serverFilter(of);
  const chosen = CHOOSING.flatMap((field) =>
    filter[field] == null ? [] : [[field, filter[field]] as const],
  );
  return { verdict, ...Object.fromEntries(chosen) };
}

/** What a view filters by other than whose word counts. */
export function filterBesidesChoice(of: View): GraphFilter {
  const {
    verdict: _verdict,
    sources: _sources,
    notSources: _notSources,
    notClaims: _notClaims,
    assertedBy: _assertedBy,
    voices: _voices,
    ...rest
  } = queryFilter(of);
  return rest;
}

/** The filter of the API for claims by themselves: by whose word, when and where, and of which types of ties. */
export function claimFilter(of: View): GraphFilter {
  const {
    includePredictions: _predictions,
    includeDenied: _denied,
    entityKinds: _kinds,
    verdict: _verdict,
    ...rest
  } = queryFilter(of);
  return rest;
}
