// The raw driver with the statement that someone who knows this graph by heart would write for each question.
import neo4j from 'neo4j-driver';

const TEXT = {
  around: `
MATCH (near:Entity {id: $id})-[:FOUGHT]-(m)
WITH collect(DISTINCT near) + collect(DISTINCT m) AS reached
UNWIND reached AS near
WITH DISTINCT near
MATCH (near)-[:FOUGHT]-(m)
WITH collect(DISTINCT m) AS some
WITH [one IN some | one] AS found
UNWIND found AS n
RETURN collect([n.id, n.name,
       [(n)-[r:FOUGHT]->(m) WHERE m IN found | [r.id, m.id, r.standing, r.voices, toString(r.startMin), toString(r.endMax)]]]) AS actors`,
  events: `
MATCH (a:Entity {id: $id})
CALL (a) {
  MATCH (a)-[:PARTICIPATED_IN]->(e:Event)
  WHERE $after IS NULL OR e.startMin > date($after.day) OR (e.startMin = date($after.day) AND e.id > $after.id)
  WITH e ORDER BY e.startMin, e.id LIMIT $first
  RETURN collect([e.id, e.name, e.kind, e.edtf, toString(e.startMin), toString(e.endMax)]) AS events
}
RETURN a.id AS id, a.name AS name, COUNT { (a)-[:PARTICIPATED_IN]->() } AS total, events`,
};

/** Connects; the integers of this graph are small, so plain numbers do. */
export function openDriver({ uri, username, password }) {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
}

/**
 * Asks one of the two questions.
 * @param {'around' | 'events'} question
 * @param {{ id: string, after?: { day: string, id: string } | null }} parameters
 * @returns plain objects, ready for JSON
 */
export async function askIdeal(driver, question, { id, after = null }) {
  const { records } = await driver.executeQuery(
    TEXT[question],
    question === 'around' ? { id } : { id, after, first: neo4j.int(50) },
    { database: 'neo4j', routing: neo4j.routing.READ },
  );
  return records.map((record) => record.toObject());
}
