import type { Filter } from './filter.js';
import { PLACED, type ComposedFilter } from './filter.js';
import { onClaim } from './times.js';
import { allowedStandings } from './verdicts.js';

/**
 * The clauses from a claim `c` with its `source` to the event `m` that it is about, of datasets and under a filter. An event of a dataset has no
 * ties of its own (docs/decisions/0097): its one claim says who took part, where and when, so that the filter is asked of
 * the claim. It counts as reported, as one source alone says it.
 * @param composed of the same filter
 * @param joining a type that lets all of them through where the filter names it
 * @returns null where the filter lets none through
 */
export function happenings(filter: Filter, composed: ComposedFilter, joining?: string): string | null {
  const { relationshipTypes, places } = filter;
  if (!allowedStandings(filter).has('reported')) return null;
  const all = relationshipTypes == null || (joining !== undefined && relationshipTypes.includes(joining));
  const conditions = [
    "source.kind = 'dataset'",
    ...(composed.kept === null ? [] : [composed.kept]),
    ...(all ? [] : [`c.predicate IN [${relationshipTypes.map((type) => `'${type}'`).join(', ')}]`]),
    ...(places == null ? [] : [`EXISTS { ${PLACED} }`]),
    ...onClaim(composed.time),
  ];
  return `WHERE ${conditions.join('\n  AND ')}
MATCH (c)-[:ABOUT]->(m:Event)`;
}
