import type { Transaction } from '../../engine/port.js';
import type { Parameter, Value } from '../../engine/values.js';

const PLACES =
  'MATCH (c:Claim)-[:AT]->(p:Entity) WHERE c.script IS NOT NULL RETURN c.id AS claim, p.id AS place';
const ANSWERS = `MATCH (c:Claim)-[a:ANSWERS]->(q:Question) WHERE c.script IS NOT NULL
  RETURN c.id AS claim, q.id AS question, a.position AS position`;
const PUT_PLACES = `UNWIND $rows AS row
  MATCH (c:Claim {id: row.claim})
  MATCH (p:Entity {id: row.place})
  MERGE (c)-[:AT]->(p)`;
const PUT_ANSWERS = `UNWIND $rows AS row
  MATCH (c:Claim {id: row.claim})
  MATCH (q:Question {id: row.question})
  MERGE (c)-[a:ANSWERS]->(q)
  SET a.position = coalesce(a.position, row.position)`;

/**
 * Notes the places and answers of the scripts' claims, of which others may have added some. The scripts begin by taking
 * such links off their claims.
 * @returns what puts them back beside those that the scripts make
 */
export async function noteClaimLinks(transaction: Transaction): Promise<() => Promise<void>> {
  const places = await rowsOf(transaction, PLACES);
  const answers = await rowsOf(transaction, ANSWERS);
  return async () => {
    await transaction.run({ text: PUT_PLACES, parameters: { rows: places } });
    await transaction.run({ text: PUT_ANSWERS, parameters: { rows: answers } });
  };
}

async function rowsOf(transaction: Transaction, text: string): Promise<Parameter[]> {
  const { columns, rows } = await transaction.run({ text });
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, plain(row[index] ?? null)])),
  );
}

/** Ids and positions are text. */
function plain(value: Value): Parameter {
  return typeof value === 'string' ? value : null;
}
