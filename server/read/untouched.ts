import type { Filter } from './filter-fields.js';
import type { RelationshipRecord } from './records.js';

/**
 * A filter by source alone leaves most relationships as they are: those whose sources it all keeps, and that nothing
 * elsewhere contradicts. What the derivation stored on them holds, and none of their claims need be read; a dataset tells
 * of one relationship in thousands of claims.
 */
const bySourceAlone = (filter: Filter): boolean =>
  (filter.sources != null || filter.notSources != null) &&
  filter.assertedBy == null &&
  filter.voices == null &&
  filter.notClaims == null &&
  filter.knownBy == null;

/**
 * The condition that a filter leaves a relationship `r` as it is, as Cypher; never null.
 * @returns null where the filter drops claims by more than their source, so that each has to be looked at
 */
export function untouched(filter: Filter): string | null {
  if (!bySourceAlone(filter)) return null;
  return [
    'size(r.contradicting) = 0',
    ...(filter.sources == null ? [] : ['all(one IN r.sources WHERE one IN $sources)']),
    ...(filter.notSources == null ? [] : ['none(one IN r.sources WHERE one IN $notSources)']),
    // What a gazetteer or the editors say beside others does not count, and yet is one of its claims.
    ...(filter.includeStructure === false
      ? ['r.structural IS NULL', 'r.claimCount = r.asserted + r.denied + r.predicted']
      : []),
  ].join(' AND ');
}

/**
 * The same of a record. One that a filter has already left its claims tells of these alone.
 * @param relationship with its sources, counts and what contradicts it
 */
export function isUntouched(filter: Filter, relationship: RelationshipRecord): boolean {
  const { sources, contradicting, structural, claimCount, asserted, denied, predicted } = relationship;
  return (
    bySourceAlone(filter) &&
    relationship.under === null &&
    contradicting.length === 0 &&
    sources.every((one) => filter.sources?.includes(one) !== false) &&
    !sources.some((one) => filter.notSources?.includes(one) === true) &&
    (filter.includeStructure !== false || (!structural && claimCount === asserted + denied + predicted))
  );
}
