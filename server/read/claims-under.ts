import type { Parameter } from '../engine/values.js';
import { claimConditions, STRUCTURE, type Filter } from './filter.js';
import { PLACED } from './placed.js';
import type { Reads } from './reads.js';
import { onClaim } from './times.js';

/** A filter of the graph as a condition on a claim `c` and its `source`, which holds or does not, and is never unknown. */
export interface ClaimCondition {
  readonly holds: string;
  readonly fails: string;
}

/**
 * Whether a claim counts under a filter of the graph: by whose word it is, when it was known, when and where the thing
 * claimed was, and which types of ties it is about. Kinds, verdicts and standings ask of ties and their ends, and not of
 * claims.
 * @param prefix of the names of its parameters, which are added to `parameters`
 * @returns null where the filter leaves every claim
 */
export function claimUnder(
  filter: Filter,
  prefix: string,
  parameters: Record<string, Parameter>,
): ClaimCondition | null {
  const words = claimConditions({ ...filter, includeStructure: true }, parameters, prefix);
  const conditions = words.recomputes ? [words.conditions('c')] : [];
  const day = (name: 'asOf' | 'from' | 'to'): string | null => {
    if (filter[name] == null) return null;
    parameters[`${prefix}${name}`] = filter[name];
    return `date($${prefix}${name})`;
  };
  const definite = filter.asOfCertainty === 'DEFINITE';
  conditions.push(...onClaim({ asOf: day('asOf'), from: day('from'), to: day('to'), definite }, STRUCTURE));
  if (filter.relationshipTypes != null) {
    parameters[`${prefix}types`] = [...filter.relationshipTypes];
    conditions.push(`(c.relationship IS NULL OR c.predicate IN $${prefix}types)`);
  }
  if (filter.places != null) {
    parameters[`${prefix}places`] = [...filter.places];
    conditions.push(`EXISTS { ${PLACED.replace('$places', `$${prefix}places`)} }`);
  }
  if (conditions.length === 0) return null;
  const all = conditions.join(' AND ');
  // A comparison with a bound that is open is neither true nor false.
  return {
    holds: `CASE WHEN ${all} THEN true ELSE false END`,
    fails: `CASE WHEN ${all} THEN false ELSE true END`,
  };
}

/** Which of several claims count under a filter, by their ids. */
export async function whichCount(reader: Reads, ids: readonly string[], filter: Filter): Promise<boolean[]> {
  const parameters: Record<string, Parameter> = { ids: [...ids] };
  const condition = claimUnder(filter, '', parameters);
  if (condition === null) return ids.map(() => true);
  const { rows } = await reader.run({
    text: `UNWIND $ids AS id
MATCH (c:Claim {id: id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WITH c, source
WHERE ${condition.holds}
RETURN c.id AS id`,
    parameters,
  });
  const counting = new Set(rows.map(([id]) => String(id)));
  return ids.map((id) => counting.has(id));
}
