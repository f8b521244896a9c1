import { AllegianceError } from '../errors.js';
import type { Statement } from '../graph/port.js';
import type { Parameter } from '../graph/values.js';
import { composeFilter, type ComposedFilter, type Filter } from './filter.js';

export const MAX_DEPTH = 4;
export const MAX_NODES = 5_000;

/** What of a subgraph is asked for beyond its nodes and relationships. */
export interface Wanted {
  /** The number of relationships before the cut, which a neighbourhood has to count for itself. */
  readonly totalRelationships: boolean;
}

const ENDS = ['n', 'm'] as const;

/**
 * All relationships that a filter lets through and their ends, cut to the `limit` entities with most voices.
 * Rows: a node, its outgoing relationships to nodes that come back as well, and the totals before the cut.
 */
export function graphStatement(filter: Filter, limit: number): Statement {
  const composed = composeFilter(filter);
  return {
    text: `MATCH (n:Entity)-[r${composed.types}]-(m:Entity)
WHERE ${composed.condition(ENDS)}
${voicesOf(composed, 'all')}
WITH collect(id) AS ranked, coalesce(sum(ties), 0) / 2 AS totalRelationships
${kept(composed, undefined)}`,
    parameters: { ...composed.parameters, limit: bounded(limit) },
  };
}

/**
 * What is reached from the start entities over at most `depth` relationships that a filter lets through; with depth 0,
 * what is between them. The start entities always stay, and come first.
 * @param ids ids of entities that exist, each once
 */
export function neighborhoodStatement(
  ids: readonly string[],
  depth: number,
  filter: Filter,
  limit: number,
  wanted: Wanted = { totalRelationships: true },
): Statement {
  if (!Number.isInteger(depth) || depth < 0 || depth > MAX_DEPTH) {
    throw new AllegianceError('BAD_USER_INPUT', `depth is ${depth}; give 0 to ${MAX_DEPTH}.`, {
      field: 'depth',
      limit: MAX_DEPTH,
      unit: 'levels',
    });
  }
  const composed = composeFilter(filter);
  return {
    text: `${levels(composed, depth)}
UNWIND found AS id
MATCH (n:Entity {id: id})-[r${composed.types}]-(m:Entity)
WHERE ${composed.condition(ENDS, '$ids')}
${voicesOf(composed, wanted.totalRelationships ? 'found' : 'none')}
WITH collect(id) AS reached, coalesce(sum(ties), 0) / 2 AS totalRelationships
WITH $ids + [id IN reached WHERE NOT id IN $ids] AS ranked, totalRelationships
${kept(composed, '$ids')}`,
    parameters: { ...composed.parameters, ids: [...ids], limit: bounded(Math.max(limit, ids.length)) },
  };
}

/**
 * Clauses that end with `WITH ... AS found`: the ids of the entities within `depth` relationships of `$ids`.
 * @param through a further condition on the entities that the way may go on from
 */
export function levels(composed: ComposedFilter, depth: number, through?: string): string {
  if (depth === 0) return 'WITH $ids AS found';
  const level = (at: number): string => {
    const on = at === 1 || through === undefined ? '' : `\n  AND (${through})`;
    return `UNWIND ${at === 1 ? '$ids' : 'found'} AS id
MATCH (n:Entity {id: id})-[r${composed.types}]-(m:Entity)
WHERE ${composed.condition(ENDS, '$ids')}${on}
WITH $ids + ${at === 1 ? '' : 'collect(DISTINCT n.id) + '}collect(DISTINCT m.id) AS found
UNWIND found AS id
WITH collect(DISTINCT id) AS found`;
  };
  return Array.from({ length: depth }, (_, index) => level(index + 1)).join('\n');
}

/** Which relationships of a node are counted as ties: all, those to an entity in `found`, or none. */
type Ties = 'all' | 'found' | 'none';

const TIE: Record<Ties, string> = { all: '1', found: 'CASE WHEN m.id IN found THEN 1 ELSE 0 END', none: '0' };

/** Sums the voices of each node `n` over its relationships: rows of `id`, `voices` and `ties`, best first. */
function voicesOf(composed: ComposedFilter, ties: Ties): string {
  const order = 'ORDER BY voices DESC, id';
  if (!composed.recomputes)
    return `WITH n.id AS id, sum(r.voices) AS voices, sum(${TIE[ties]}) AS ties\n${order}`;
  // The derivation's rule (cypher/derive) over the claims that remain.
  return `${composed.remaining('r.id')}
WITH n.id AS id, r.id AS edge, ${TIE[ties]} AS tie, c.stance AS stance,
     CASE WHEN c.stance = 'asserts' AND c.hedged = false
          THEN {id: c.id, voice: c.voice, source: source.id, relays: [(c)-[:RELAYS]->(other:Claim) | other.id]} END AS sure
WITH id, edge, tie, count(CASE WHEN stance = 'asserts' THEN 1 END) AS asserting, collect(sure) AS sure
WITH id, edge, tie, asserting,
     any(a IN sure WHERE any(b IN sure WHERE a.voice <> b.voice AND a.source <> b.source
       AND NOT a.id IN b.relays AND NOT b.id IN a.relays)) AS independent,
     [a IN sure WHERE none(b IN sure WHERE b.id IN a.relays)] AS own
WITH id, edge, tie, asserting, independent,
     size(reduce(seen = [], a IN own | CASE WHEN a.voice IN seen THEN seen ELSE seen + [a.voice] END)) AS speakers,
     size(reduce(seen = [], a IN own | CASE WHEN a.source IN seen THEN seen ELSE seen + [a.source] END)) AS sources
WITH id, tie, CASE WHEN asserting = 0 THEN 0 WHEN NOT independent THEN 1
                   WHEN speakers < 2 OR sources < 2 THEN 2
                   WHEN speakers < sources THEN speakers ELSE sources END AS own
WITH id, sum(own) AS voices, sum(tie) AS ties
${order}`;
}

/** Keeps the first of `ranked` and reads them with all relationships between them. */
function kept(composed: ComposedFilter, exempt: string | undefined): string {
  return `WITH ranked[0..$limit] AS kept, size(ranked) AS totalNodes, totalRelationships
UNWIND range(0, size(kept) - 1) AS rank
WITH kept, rank, kept[rank] AS id, totalNodes, totalRelationships
MATCH (n:Entity {id: id})
RETURN n AS node,
       [(n)-[r${composed.types}]->(m:Entity) WHERE m.id IN kept
  AND ${composed.condition(ENDS, exempt)} | r] AS relationships,
       totalNodes, totalRelationships
ORDER BY rank`;
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
