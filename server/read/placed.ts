import type { Filter } from './filter-fields.js';
import type { Batches } from './keyset.js';
import { text } from './rows.js';

/** Predicates whose object is a place, or an event with places. */
const PLACED_BY_OBJECT = ['OPERATED_IN', 'CONTROLLED', 'OCCURRED_AT', 'LOCATED_IN', 'PARTICIPATED_IN'];

/** Whether a claim `c` is placed by its object, as Cypher. */
export const PLACED_BY_ITS_OBJECT = `c.predicate IN [${PLACED_BY_OBJECT.map((predicate) => `'${predicate}'`).join(', ')}]`;
/** Of the ways from a claim `c` to where it is placed, by its object only where the predicate says so; as Cypher. */
export const OF_PLACES = `(type(way) <> 'OBJECT' OR ${PLACED_BY_ITS_OBJECT})`;

/** The claims `c` that are placed in `$places`, from the places inwards; some come more than once. */
export const CLAIMS_OF_PLACES = `UNWIND $places AS placed
MATCH (:Entity {id: placed})<-[:OCCURRED_AT|LOCATED_IN*0..]-(inner:Entity)
WITH DISTINCT inner
MATCH (inner)<-[way:AT|ABOUT|OBJECT]-(c:Claim)
WHERE ${OF_PLACES}`;

/** From a claim `c` outwards to a place of `$places`, as `MATCH` and `WHERE`. */
export const PLACED = `MATCH (c)-[way:AT|ABOUT|OBJECT]->(:Entity)-[:OCCURRED_AT|LOCATED_IN*0..]->(place:Entity) WHERE place.id IN $places AND ${OF_PLACES}`;

/** By the list of places of a filter, which is its own in each request. */
const known = new WeakMap<readonly string[], Readonly<Record<string, true>>>();

/**
 * Finds which relationships the places of a filter can let through, from the places inwards and once in a request: to ask
 * each relationship for its claims there takes a hundred times as long where a dataset has claims in their thousands.
 */
export async function notePlaced(reader: Batches, { places }: Filter): Promise<void> {
  if (places == null) return;
  const placed = reader.once('placed', (asked) =>
    Promise.all(asked.map((one) => relationshipsIn(reader, JSON.parse(one) as string[]))),
  );
  known.set(places, await placed.load(JSON.stringify(places.toSorted())));
}

/**
 * The ids of the relationships that some claim, whoever's, places in these places, as the keys of a map, since the embedded
 * engine looks a key up and goes through a list; null where nobody has looked for them.
 */
export function placedOf(places: readonly string[]): Readonly<Record<string, true>> | null {
  return known.get(places) ?? null;
}

async function relationshipsIn(reader: Batches, places: readonly string[]): Promise<Record<string, true>> {
  const { rows } = await reader.run({
    text: `${CLAIMS_OF_PLACES}\nRETURN DISTINCT c.relationship AS id`,
    parameters: { places: [...places] },
  });
  return Object.fromEntries(rows.flatMap(([id]) => (id === null ? [] : [[text(id) ?? '', true as const]])));
}
