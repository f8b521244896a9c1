import type { Parameter } from '../engine/values.js';
import { claimUnder } from './claims-under.js';
import type { Filter } from './filter.js';
import { allowedStandings } from './verdicts.js';

/**
 * The clauses from a claim `c` with its `source` to the event `m` that it is about, of datasets and under a filter. An
 * event of a dataset has no ties of its own (docs/decisions/0097): its one claim says who took part, where and when, so
 * that the filter is asked of the claim. It counts as reported, as one source alone says it.
 * @param parameters to which those of the clauses are added
 * @param joining a type that lets all of them through where the filter names it
 * @returns null where the filter lets none through
 */
export function happenings(
  filter: Filter,
  parameters: Record<string, Parameter>,
  joining?: string,
): string | null {
  if (!allowedStandings(filter).has('reported')) return null;
  const { relationshipTypes } = filter;
  const all = joining !== undefined && relationshipTypes?.includes(joining) === true;
  const counts = claimUnder(all ? { ...filter, relationshipTypes: null } : filter, '', parameters);
  return `WHERE source.kind = 'dataset'${counts === null ? '' : `\n  AND ${counts.holds}`}
MATCH (c)-[:ABOUT]->(m:Event)`;
}
