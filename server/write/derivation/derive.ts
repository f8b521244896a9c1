import { RELATIONSHIP_TYPES, isRelationshipType } from '../../../domain/kinds/index.js';
import type { Transaction } from '../../engine/port.js';
import type { Parameter } from '../../engine/values.js';
import { confinedDerivation, type Scope } from './confined.js';

/** An edge by its id and ends; symmetric types run from the smaller id to the larger. */
export interface EdgeKey {
  readonly id: string;
  readonly subject: string;
  readonly object: string;
}

/** The files of the derivation that name the edge of each claim, and date the claims; the others are about edges. */
const OF_CLAIMS = /^5\d-/;

const EDGES_OF_CLAIMS = `UNWIND $claims AS one
MATCH (c:Claim {id: one})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
WHERE c.relationship IS NOT NULL
RETURN DISTINCT c.relationship AS id, c.predicate AS predicate, s.id AS subject, o.id AS object`;

/** Names the edges of some claims, and dates these. Run before `deriveEdges` of the edges that they had and have. */
export async function deriveClaims(transaction: Transaction, claims: readonly string[]): Promise<void> {
  if (claims.length === 0) return;
  for (const { file, text } of confinedDerivation())
    if (OF_CLAIMS.test(file)) await transaction.run({ text, parameters: { claims: [...claims] } });
}

/** The edges that some claims are on, as the derivation named them. */
export async function edgesOf(transaction: Transaction, claims: readonly string[]): Promise<EdgeKey[]> {
  if (claims.length === 0) return [];
  const { rows } = await transaction.run({ text: EDGES_OF_CLAIMS, parameters: { claims: [...claims] } });
  return rows.map(([id, predicate, subject, object]) =>
    edgeKey(String(id), String(predicate), String(subject), String(object)),
  );
}

/** The edge of a claim about a subject and an object. */
export function edgeKey(id: string, predicate: string, subject: string, object: string): EdgeKey {
  const swapped =
    isRelationshipType(predicate) && RELATIONSHIP_TYPES[predicate].symmetric && object < subject;
  return swapped ? { id, subject: object, object: subject } : { id, subject, object };
}

/**
 * Draws, restates or erases some edges as the claims on them have it.
 * @param claims at least one claim of each edge that is there to be drawn
 */
export async function deriveEdges(
  transaction: Transaction,
  edges: readonly EdgeKey[],
  claims: readonly string[],
  predicates: ReadonlySet<string>,
): Promise<void> {
  const entities = [...new Set(edges.flatMap(({ subject, object }) => [subject, object]))];
  const given: Record<Scope, Parameter> = {
    claims: [...claims],
    relationships: edges.map((edge) => ({ ...edge })),
    entities,
  };
  for (const { file, scope, predicate, text } of confinedDerivation()) {
    if (OF_CLAIMS.test(file)) continue;
    if (predicate !== null && !predicates.has(predicate)) continue;
    if ((given[scope] as readonly unknown[]).length === 0) continue;
    await transaction.run({ text, parameters: { [scope]: given[scope] } });
  }
}
