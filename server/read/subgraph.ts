import type { Statement } from '../engine/port.js';
import type { EntityColumns, RelationshipColumns } from './columns.js';
import { composeFilter, type ComposedFilter, type Filter } from './filter.js';
import { within, type Range } from './ranges.js';
import { INDEPENDENT_PAIR } from './verdicts.js';

export const DEPTH: Range = { field: 'depth', least: 0, most: 4, usual: 1, unit: 'levels' };
export const MAX_NODES = 5_000;
/** Nodes of a whole neighborhood that come as one row: a row each takes longer to send and to read, and so does a row above 64 KB, which comes in pieces. */
export const NODES_A_ROW = 64;

/** What of a subgraph is asked for. */
export interface SubgraphSelection {
  /** The number of relationships before the cut, which a neighborhood has to count for itself. */
  readonly totalRelationships: boolean;
  /** Only these properties; whole nodes and relationships, as a person sees them, where left out. */
  readonly columns?: SubgraphColumns;
}

export interface SubgraphColumns {
  /** Of a node `n`. */
  readonly node: EntityColumns;
  /** Of a relationship `r` from `n` to `m`; null where relationships are not asked for. */
  readonly relationship: RelationshipColumns | null;
}

/** Columns of a subgraph whose relationships are asked for. */
export interface WholeColumns extends SubgraphColumns {
  readonly relationship: RelationshipColumns;
}

const ALL: SubgraphSelection = { totalRelationships: true };

/** What hands the number of relationships on to the next clause, where they are counted. */
const TOTAL = ', totalRelationships';

const ENDS = ['n', 'm'] as const;
const HOP = ['n', 'r', 'm'] as const;
/**
 * The same from a node of a list, which has a name of its own: the embedded engine gives such a node back as its number,
 * also where the name is bound anew.
 */
const NEAR_ENDS = ['near', 'm'] as const;
const NEAR_HOP = ['near', 'r', 'm'] as const;

/**
 * All relationships that a filter lets through and their ends, cut to the `limit` entities with most voices.
 * Rows: a node, its outgoing relationships to nodes that come back as well, and the totals before the cut.
 */
export function graphStatement(filter: Filter, limit: number, wanted: SubgraphSelection = ALL): Statement {
  const composed = composeFilter(filter);
  return {
    text: `MATCH (n:Entity)-[r${composed.types}]-(m:Entity)
${composed.surviving({ ends: ENDS, carry: HOP, voices: true })}
${ranked(composed, 'n', 'all')}
${kept(composed, undefined, TOTAL, wanted.columns)}`,
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
  wanted: SubgraphSelection = ALL,
): Statement {
  within(depth, DEPTH);
  const composed = composeFilter(filter);
  const total = wanted.totalRelationships ? TOTAL : '';
  return {
    text: `${levels(composed, depth)}
MATCH (near)-[r${composed.types}]-(m${composed.end})
${composed.surviving({ ends: NEAR_ENDS, exempt: '$ids', carry: NEAR_HOP, voices: true })}
${ranked(composed, 'near', wanted.totalRelationships ? 'within' : 'none')}
${startsFirst(composed, total)}
${kept(composed, '$ids', total, wanted.columns)}`,
    parameters: { ...composed.parameters, ids: [...ids], limit: Math.max(bounded(limit), ids.length) },
  };
}

/**
 * The same subgraph as `neighborhoodStatement` gives, for a filter that drops no claims and as long as nothing has to be
 * cut: nothing is ranked, so each relationship is met once.
 * Rows: some of the nodes, and the outgoing relationships of those to any of the nodes, each with its start's place among
 * these as its last item; none where more than `limit` entities are found.
 */
export function wholeNeighborhoodStatement(
  ids: readonly string[],
  depth: number,
  filter: Filter,
  limit: number,
  { node, relationship }: WholeColumns,
): Statement {
  within(depth, DEPTH);
  const composed = composeFilter(filter);
  return {
    text: `${foundWithin(composed, depth)}
WHERE size(found) <= $limit
UNWIND range(0, size(found) - 1, ${NODES_A_ROW}) AS part
WITH found, found[part..part + ${NODES_A_ROW}] AS some
CALL (found, some) {
  UNWIND range(0, size(some) - 1) AS at
  WITH found, at, some[at] AS n
  MATCH (n)-[r${composed.types}]->(m${composed.end})
  WHERE m IN found
  AND ${composed.condition(ENDS, '$ids')}
  RETURN collect([${relationship.items}, at]) AS relationships
}
RETURN [n IN some | [${node.items}]] AS nodes, relationships`,
    parameters: { ...composed.parameters, ids: [...ids], limit: Math.max(bounded(limit), ids.length) },
  };
}

/**
 * Clauses that end with rows of a node `near`: the entities within `depth` relationships of `$ids`, each once.
 * @param through a further condition on the entities `near` that the way may go on from
 */
export function levels(composed: ComposedFilter, depth: number, through?: string): string {
  return depth === 0
    ? 'UNWIND $ids AS id\nMATCH (near:Entity {id: id})'
    : `${reachedWithin(composed, depth, through)}\nUNWIND ${STARTS_AND_REACHED} AS near`;
}

const STARTS = 'MATCH (start:Entity)\nWHERE start.id IN $ids\nWITH';
const STARTS_AND_REACHED = 'starts + [other IN reached WHERE NOT other IN starts]';

/** Clauses that end with one row, the list `found` of the nodes that `levels` gives; the last of them is a `WITH`. */
function foundWithin(composed: ComposedFilter, depth: number): string {
  // Asking a list that was put together with `+` for its members took Neo4j a fifth longer than one written out anew.
  return depth === 0
    ? `${STARTS} collect(start) AS found`
    : `${reachedWithin(composed, depth)}\nWITH [one IN ${STARTS_AND_REACHED} | one] AS found`;
}

/**
 * Clauses that end with one row: the list `starts` of the start nodes, and the list `reached` of those within `depth`
 * relationships of them. A level before the last keeps the nodes that it went on from as well, so that what they reach is
 * reached by the next. Start nodes are looked up again at the end, because some may have no relationships. The clauses are
 * as few as they can be: the embedded engine takes 128 in all, and a filter adds its own for each level.
 */
function reachedWithin(composed: ComposedFilter, depth: number, through?: string): string {
  const onward = through === undefined ? '' : `\nWHERE near.id IN $ids OR (${through})`;
  const level = (at: number): string => {
    const from =
      at === 1
        ? 'UNWIND $ids AS id\nMATCH (near:Entity {id: id})'
        : `UNWIND reached AS near\nWITH DISTINCT near${onward}\nMATCH (near)`;
    const kept = at === depth ? '' : 'collect(DISTINCT near) + ';
    return `${from}-[r${composed.types}]-(m${composed.end})
${composed.surviving({ ends: NEAR_ENDS, exempt: '$ids', carry: NEAR_HOP })}
WITH ${kept}collect(DISTINCT m) AS reached`;
  };
  const all = Array.from({ length: depth }, (_, index) => level(index + 1)).join('\n');
  return `${all}\n${STARTS} reached, collect(start) AS starts`;
}

/**
 * Which relationships are counted for the total: all (each is met from both its ends), those met from both ends among
 * the entities that were found, or none.
 */
type Counted = 'all' | 'within' | 'none';

/**
 * Sums the voices of each node over its relationships, and ends with `ranked`, the ids in order of voices and id, and
 * `totalRelationships` where they are counted. Where claims are dropped, an item of `ranked` is a map with the ids of its relationships.
 */
function ranked(composed: ComposedFilter, node: string, counted: Counted): string {
  const ties = {
    all: ', count(*) AS ties',
    within: ', sum(CASE WHEN tips = 2 THEN 1 ELSE 0 END) AS ties',
    none: '',
  }[counted];
  const total = counted === 'none' ? '' : ', coalesce(sum(ties), 0) / 2 AS totalRelationships';
  const both =
    counted === 'within'
      ? 'WITH edge, voices, collect(id) AS ends\nUNWIND ends AS id\nWITH id, edge, voices, size(ends) AS tips\n'
      : '';
  const edges = composed.recomputes ? ', collect(edge) AS edges' : '';
  const item = composed.recomputes ? '{id: id, edges: edges}' : 'id';
  const direct = !composed.recomputes && counted !== 'within';
  return `${direct ? '' : `${voicesOfEdges(composed, node)}\n`}${both}WITH ${direct ? `${node}.id AS id, sum(r.voices) AS voices` : 'id, sum(voices) AS voices'}${ties}${edges}
ORDER BY voices DESC, id
WITH collect(${item}) AS ranked${total}`;
}

/** Rows of a node's `id`, an `edge` and its `voices`. */
function voicesOfEdges(composed: ComposedFilter, node: string): string {
  if (!composed.recomputes) return `WITH ${node}.id AS id, r.id AS edge, r.voices AS voices`;
  // The derivation's rule (cypher/derive) over the claims that remain.
  const [stored, unless] = composed.tellsWhole
    ? [', CASE WHEN whole THEN r.voices END AS stored', 'WHEN stored IS NOT NULL THEN stored ']
    : ['', ''];
  const hand = stored === '' ? '' : ', stored';
  return `WITH ${node}.id AS id, r.id AS edge${stored}, any(x IN heard WHERE x.stance = 'asserts' AND x.structural = false) AS asserted,
  ${INDEPENDENT_PAIR} AS independent,
  [a IN heard WHERE a.sure AND a.structural = false
    AND none(b IN heard WHERE b.sure AND b.structural = false AND b.id IN a.relays)] AS own
WITH id, edge${hand}, asserted, independent,
     size(reduce(seen = [], a IN own | CASE WHEN a.voice IN seen THEN seen ELSE seen + [a.voice] END)) AS speakers,
     size(reduce(seen = [], a IN own | CASE WHEN a.source IN seen THEN seen ELSE seen + [a.source] END)) AS sources
WITH id, edge, CASE ${unless}WHEN NOT asserted THEN 0 WHEN NOT independent THEN 1
                    WHEN speakers < 2 OR sources < 2 THEN 2
                    WHEN speakers < sources THEN speakers ELSE sources END AS voices`;
}

/** Puts the start entities first, also those that nothing was reached from. */
function startsFirst(composed: ComposedFilter, total: string): string {
  return composed.recomputes
    ? `WITH [start IN $ids | {id: start, edges: reduce(own = [], x IN ranked | CASE WHEN x.id = start THEN x.edges ELSE own END)}]
     + [x IN ranked WHERE NOT x.id IN $ids] AS ranked${total}`
    : `WITH $ids + [id IN ranked WHERE NOT id IN $ids] AS ranked${total}`;
}

/** Keeps the first of `ranked` and reads them with all relationships between them. */
function kept(
  composed: ComposedFilter,
  exempt: string | undefined,
  total: string,
  columns: SubgraphColumns | undefined,
): string {
  const { recomputes, types, end } = composed;
  const relationships =
    columns?.relationship === null
      ? '[]'
      : `[(n)-[r${types}]->(m${end}) WHERE m.id IN ids
  AND ${recomputes ? 'r.id IN edges' : composed.condition(ENDS, exempt)} | ${columns === undefined ? 'r' : `[${columns.relationship.items}]`}]`;
  return `WITH ranked, ${recomputes ? '[x IN ranked[0..$limit] | x.id]' : 'ranked[0..$limit]'} AS ids, size(ranked) AS totalNodes${total}
UNWIND range(0, size(ids) - 1) AS rank
WITH ids, rank, ids[rank] AS id, ${recomputes ? 'ranked[rank].edges AS edges, ' : ''}totalNodes${total}
MATCH (n:Entity {id: id})
RETURN ${columns === undefined ? 'n' : `[${columns.node.items}]`} AS node,
       ${relationships} AS relationships,
       totalNodes${total}
ORDER BY rank`;
}

function bounded(limit: number): number {
  return within(limit, { field: 'limit', least: 1, most: MAX_NODES, usual: MAX_NODES, unit: 'nodes' });
}
