import type { Statement } from '../engine/port.js';
import type { Value } from '../engine/values.js';
import type { Pages } from './pages.js';
import type { Selection } from './selection.js';

/** Entities whose relationships are read at a time. */
const STARTS = 200;
/** Claims that a filter is asked about at a time, unless a single relationship has more. */
const CLAIMS = 5_000;

const ALL = `UNWIND $ids AS id
MATCH (s:Entity {id: id})-[r]->(o:Entity)`;
// By one end: with both, the embedded engine may begin at the one that has more relationships.
const NAMED = `UNWIND $ids AS asked
MATCH (s:Entity {id: asked.start})-[r]->(o:Entity)
WHERE r.id = asked.id`;
const TRIPLES = `RETURN s AS subject, r AS relationship, o AS object
ORDER BY s.id, r.id`;
/** How many claims each relationship rests on. */
const WEIGHTS = `${ALL}
RETURN s.id AS start, r.id AS id, coalesce(r.claimCount, 0) AS claims
ORDER BY start, id`;

/**
 * Rows of a subject, a relationship and an object, in order of the ids of subject and relationship, page by page.
 * @param selection which of them; undefined for all
 */
export async function* relationshipPages(
  pages: Pages,
  selection: Selection | undefined,
): AsyncGenerator<readonly (readonly Value[])[]> {
  for await (const ids of pages.ids('MATCH (n:Entity)-->(:Entity)', true, STARTS)) {
    if (selection === undefined) yield await pages.rows({ text: `${ALL}\n${TRIPLES}` }, ids);
    else if (!selection.recomputes) yield await pages.rows(asking(selection, ALL), ids);
    else
      for (const some of byWeight(await pages.rows({ text: WEIGHTS }, ids)))
        yield await pages.rows(asking(selection, NAMED), some);
  }
}

/** Those of the relationships that clauses bind which the filter lets through. */
function asking({ types, surviving, parameters }: Selection, match: string): Statement {
  const text = `${match.replace('-[r]->', `-[r${types}]->`)}\nWITH s, r, o\n${surviving}\n${TRIPLES}`;
  return { text, parameters };
}

/** Relationships in pieces whose claims the engine can hold. */
function byWeight(rows: readonly (readonly Value[])[]): { start: string; id: string }[][] {
  const pieces: { start: string; id: string }[][] = [];
  let weight = Infinity;
  for (const [start, id, claims] of rows) {
    weight += Number(claims);
    if (weight > CLAIMS) {
      pieces.push([]);
      weight = Number(claims);
    }
    pieces.at(-1)?.push({ start: String(start), id: String(id) });
  }
  return pieces;
}
