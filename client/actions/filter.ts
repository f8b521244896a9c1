import { ENTITY_KINDS, RELATIONSHIP_TYPES, type RelationshipType } from '../../domain/kinds/index.js';
import type { View } from '../model/view';
import type { GraphFilter } from '../operations/generated';
import { serverFilter } from '../state/content';
import { verdictOf } from '../model/verdict';

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
