import { AllegianceError } from '../errors.js';
import type { Statement } from '../graph/port.js';
import type { Parameter } from '../graph/values.js';
import { RECOMPUTED, STORED, filterFragment, type Filter } from './filter.js';

export const MAX_DEPTH = 4;
export const MAX_NODES = 5_000;

/**
 * All relationships that a filter lets through and their ends, cut to the `limit` entities with most voices.
 * Columns: subject, relationship and object (null for an entity without relationships to the others), `as`, what the
 * relationship says under the filter, and the totals before the cut.
 */
export function graphStatement(filter: Filter, limit: number): Statement {
  const { clauses, parameters, recomputes } = filterFragment(filter);
  return {
    text: `MATCH (s:Entity)-[r]->(o:Entity)\n${clauses}\n${cut('[]', recomputes)}`,
    parameters: { ...parameters, limit: bounded(limit) },
  };
}

/**
 * What is reached from the start entities over at most `depth` relationships that a filter lets through. The start
 * entities always stay.
 */
export function neighborhoodStatement(
  ids: readonly string[],
  depth: number,
  filter: Filter,
  limit: number,
): Statement {
  if (depth < 1 || depth > MAX_DEPTH) {
    throw new AllegianceError('BAD_USER_INPUT', `depth is ${depth}; give 1 to ${MAX_DEPTH}.`, {
      field: 'depth',
      limit: MAX_DEPTH,
      unit: 'levels',
    });
  }
  const { clauses, parameters, recomputes } = filterFragment(filter);
  const hops = Array.from(
    { length: depth },
    () =>
      `OPTIONAL MATCH (s:Entity)-[r]-(n:Entity) WHERE s.id IN reached AND r.id IN through\nWITH through, edges, reached, collect(DISTINCT n.id) AS next\nWITH through, edges, reached + [id IN next WHERE NOT id IN reached] AS reached`,
  );
  return {
    text: `MATCH (s:Entity)-[r]->(o:Entity)
${clauses}
WITH collect(${edgeMap(recomputes)}) AS edges
WITH edges, [e IN edges | e.id] AS through, $ids AS reached
${hops.join('\n')}
WITH [e IN edges WHERE e.a IN reached AND e.b IN reached] AS edges, reached
${rank('$ids')}`,
    parameters: { ...parameters, ids: [...ids], limit: bounded(limit) },
  };
}

function edgeMap(recomputes: boolean): string {
  const carried = (recomputes ? RECOMPUTED : STORED).map((name) => `${name}: ${name}`).join(', ');
  return `{id: r.id, a: s.id, b: o.id, ${carried}}`;
}

function cut(start: string, recomputes: boolean): string {
  return `WITH collect(${edgeMap(recomputes)}) AS edges, ${start} AS reached\n${rank('[]')}`;
}

/** Ranks the ends by voices, keeps the best, and reads them with all relationships between them. */
function rank(always: string): string {
  return `UNWIND CASE WHEN size(edges) = 0 THEN [null] ELSE edges END AS e
UNWIND CASE WHEN e IS NULL THEN [null] ELSE [e.a, e.b] END AS tip
WITH edges, tip, sum(e.voices) AS weight
ORDER BY weight DESC, tip
WITH edges, collect(tip) AS tips
WITH edges, ${always} + [id IN tips WHERE NOT id IN ${always}] AS ranked
WITH edges, size(ranked) AS totalNodes, size(edges) AS totalRelationships, [e IN edges | e.id] AS through, ranked
UNWIND range(0, size(ranked)) AS place
WITH edges, totalNodes, totalRelationships, through, ranked, place
WHERE place < $limit AND place < size(ranked)
WITH edges, totalNodes, totalRelationships, through, collect(ranked[place]) AS kept
UNWIND kept AS id
MATCH (s:Entity {id: id})
OPTIONAL MATCH (s)-[r]->(o:Entity)
WHERE r.id IN through AND o.id IN kept
RETURN s AS subject, r AS relationship, o AS object, [e IN edges WHERE e.id = r.id] AS filtered, totalNodes, totalRelationships
ORDER BY s.id, r.id`;
}

function bounded(limit: number): Parameter {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_NODES) {
    throw new AllegianceError(
      'BAD_USER_INPUT',
      `limit is ${limit}; give a whole number from 1 to ${MAX_NODES}.`,
      { field: 'limit', limit: MAX_NODES, unit: 'nodes' },
    );
  }
  return limit;
}
