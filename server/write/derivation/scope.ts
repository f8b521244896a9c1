import type { Transaction } from '../../engine/port.js';
import { deriveClaims, deriveEdges, edgesOf, type EdgeKey } from './derive.js';

/** What a change may reach, noted before it and after it. */
export interface Reach {
  readonly claims: ReadonlySet<string>;
  readonly edges: ReadonlyMap<string, EdgeKey>;
  readonly predicates: ReadonlySet<string>;
}

/** Ids of what is changed. Of entities and sources, those whose dates or kinds claims depend on. */
export interface Touched {
  readonly claims: readonly string[];
  readonly entities: readonly string[];
  readonly sources: readonly string[];
}

/** Claims that depend on a day or kind of what is touched. */
const OF_ENTITIES = `UNWIND $ids AS id
MATCH (c:Claim)-[:SUBJECT|OBJECT|AGAINST|ABOUT]->(:Entity {id: id})
RETURN DISTINCT c.id AS id`;
const OF_SOURCES = `UNWIND $ids AS id
MATCH (c:Claim)-[:FROM_SOURCE]->(:Source {id: id})
RETURN DISTINCT c.id AS id`;
const TOLD_BY = `UNWIND $ids AS id
MATCH (c:Claim {relativeTo: id})
RETURN DISTINCT c.id AS id`;
const TELLING = `UNWIND $ids AS id
MATCH (c:Claim {id: id})
WHERE c.relativeTo IS NOT NULL
MATCH (o:Claim {id: c.relativeTo})
RETURN DISTINCT o.id AS id`;
/** The offices of those whose death, capture or surrender a claim tells. */
const OFFICES = `UNWIND $ids AS id
MATCH (k:Claim {id: id})-[:SUBJECT|OBJECT]->(p:Person)
WHERE k.predicate IN ['KILLED', 'EXECUTED', 'CAPTURED', 'SURRENDERED_TO']
MATCH (c:Claim)-[:SUBJECT]->(p)
WHERE c.predicate IN ['LED', 'DEPUTY_LEADER_OF', 'SPOKE_FOR']
RETURN DISTINCT c.id AS id`;
/** What else is told of those who lead: their successor ends all of it. */
const LEADERS = `UNWIND $ids AS id
MATCH (k:Claim {id: id, predicate: 'LED'})-[:SUBJECT]->(who:Entity)
MATCH (k)-[:OBJECT]->(led:Entity)
MATCH (c:Claim {predicate: 'LED'})-[:SUBJECT]->(who)
MATCH (c)-[:OBJECT]->(same:Entity)
WHERE same.id = led.id
RETURN DISTINCT c.id AS id`;
const CONTRADICTING = `UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:CONTRADICTS]-(o:Claim)
RETURN DISTINCT o.id AS id`;
const PREDICATES = `UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN DISTINCT c.predicate AS predicate`;

/** What a change of these reaches as the graph is now: the claims whose dates may change with them, and the edges that these are on. */
export async function reachOf(transaction: Transaction, touched: Touched): Promise<Reach> {
  const claims = await claimsReached(transaction, touched);
  return { claims, ...(await edgesReached(transaction, claims)) };
}

async function claimsReached(transaction: Transaction, touched: Touched): Promise<Set<string>> {
  const claims = new Set(touched.claims);
  for (const id of await ask(transaction, OF_ENTITIES, touched.entities)) claims.add(id);
  for (const id of await ask(transaction, OF_SOURCES, touched.sources)) claims.add(id);
  let news = [...claims, ...touched.entities];
  while (news.length > 0) {
    const found: string[] = [];
    for (const way of [TOLD_BY, TELLING, OFFICES, LEADERS])
      found.push(...(await ask(transaction, way, news)));
    news = [...new Set(found)].filter((id) => !claims.has(id));
    for (const id of news) claims.add(id);
  }
  return claims;
}

async function edgesReached(
  transaction: Transaction,
  claims: ReadonlySet<string>,
): Promise<Omit<Reach, 'claims'>> {
  const contradicting = await ask(transaction, CONTRADICTING, claims);
  const edges = await edgesOf(transaction, [...new Set([...claims, ...contradicting])]);
  return {
    edges: new Map(edges.map((edge) => [edge.id, edge])),
    predicates: new Set(await ask(transaction, PREDICATES, claims)),
  };
}

async function ask(transaction: Transaction, text: string, ids: Iterable<string>): Promise<string[]> {
  const list = [...ids];
  if (list.length === 0) return [];
  return (await transaction.run({ text, parameters: { ids: list } })).rows.map(([id]) => String(id));
}

/** What a change reaches that touches nothing that is there. */
export const NOTHING: Reach = { claims: new Set(), edges: new Map(), predicates: new Set() };

/**
 * Dates anew the claims that a change reached, after the change.
 * @param before what `reachOf` gave before it
 * @returns all that it reached, as the graph is now and as it was
 */
export async function dateReached(transaction: Transaction, touched: Touched, before: Reach): Promise<Reach> {
  const claims = await claimsReached(transaction, {
    ...touched,
    claims: [...new Set([...touched.claims, ...before.claims])],
  });
  await deriveClaims(transaction, [...claims]);
  const after = await edgesReached(transaction, claims);
  return {
    claims,
    edges: new Map([...after.edges, ...before.edges]),
    predicates: new Set([...before.predicates, ...after.predicates]),
  };
}

/**
 * Derives anew what a change reached, after the change.
 * @param before what `reachOf` gave before it
 * @returns how many claims were dated, and how many relationships drawn, restated or erased
 */
export async function deriveReached(
  transaction: Transaction,
  touched: Touched,
  before: Reach,
): Promise<{ readonly claims: number; readonly relationships: number }> {
  const { claims, edges, predicates } = await dateReached(transaction, touched, before);
  await deriveEdges(transaction, [...edges.values()], [...claims], predicates);
  return { claims: claims.size, relationships: edges.size };
}
