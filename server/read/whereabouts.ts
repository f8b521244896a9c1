import type { Parameter } from '../engine/values.js';
import { claimConditions, type Filter } from './filter.js';
import { OF_PLACES } from './placed.js';
import type { Reads } from './reads.js';
import { texts } from './rows.js';

/**
 * Where the claims that a filter leaves place each relationship: their own places, those of the events that they are about
 * or that somebody took part in, and the places that they are about themselves; states and communities stand for places.
 * What no claim places is not in it. One statement.
 * @param filter by whose word, and since when it is known; the rest of it is not asked
 */
export async function placesOfRelationships(
  reader: Reads,
  filter: Filter,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const parameters: Record<string, Parameter> = {};
  const { recomputes, conditions } = claimConditions(filter, parameters);
  const { rows } = await reader.run({
    text: `MATCH (c:Claim)-[:FROM_SOURCE]->(source:Source)
WHERE c.relationship IS NOT NULL${recomputes ? ` AND ${conditions('c')}` : ''}
MATCH (c)-[way:AT|ABOUT|OBJECT]->(:Entity)-[:OCCURRED_AT*0..1]->(place:Entity)
WHERE NOT place:Event AND ${OF_PLACES}
RETURN c.relationship AS relationship, collect(DISTINCT place.id) AS places`,
    parameters,
  });
  return new Map(rows.map(([id, places]) => [String(id), [...texts(places)].sort()]));
}
