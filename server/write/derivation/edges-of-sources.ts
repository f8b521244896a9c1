import type { GraphEngine } from '../../engine/port.js';
import { edgeKey, type EdgeKey } from './derive.js';

const EDGES = `UNWIND $ids AS id
MATCH (c:Claim)-[:FROM_SOURCE]->(:Source {id: id})
WHERE c.relationship IS NOT NULL
WITH DISTINCT c.relationship AS relationship
MATCH (c:Claim {relationship: relationship})
WITH relationship, min(c.id) AS one
MATCH (c:Claim {id: one})-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
RETURN relationship AS id, c.predicate AS predicate, s.id AS subject, o.id AS object`;

/** All relationships that claims of some sources speak of. */
export async function edgesOfSources(engine: GraphEngine, ids: readonly string[]): Promise<EdgeKey[]> {
  const { rows } = await engine.read(
    { text: EDGES, parameters: { ids: [...ids] } },
    { maxRows: 10_000_000, maxBytes: 1e9, timeoutMs: 10 * 60_000 },
  );
  return rows.map(([id, predicate, subject, object]) =>
    edgeKey(String(id), String(predicate), String(subject), String(object)),
  );
}
