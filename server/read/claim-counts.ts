import type { Parameter } from '../engine/values.js';
import { claimUnder } from './claims-under.js';
import { STRUCTURE, type Filter } from './filter.js';
import { CLAIMS_OF_PLACES, PLACED_BY_ITS_OBJECT } from './placed.js';
import type { Reads } from './reads.js';
import { texts } from './rows.js';

/** The claims `c` with their `source` that count under a filter, as Cypher; where it names places, from these inwards. */
function claimsCounting(
  filter: Filter,
  parameters: Record<string, Parameter>,
  further: readonly string[] = [],
): string {
  const { places, ...rest } = filter;
  const counting = claimUnder(rest, '', parameters);
  if (places != null) parameters['places'] = [...places];
  const conditions = [...further, ...(counting === null ? [] : [counting.holds])];
  const from =
    places == null
      ? 'MATCH (source:Source)<-[:FROM_SOURCE]-(c:Claim)'
      : `${CLAIMS_OF_PLACES}\nWITH DISTINCT c AS c\nMATCH (c)-[:FROM_SOURCE]->(source:Source)`;
  return `${from}${conditions.length === 0 ? '' : `\nWHERE ${conditions.join(' AND ')}`}`;
}

/** How many claims of each source count under a filter, of whatever stance; sources of which none does are left out. */
export async function claimsBySource(reader: Reads, filter: Filter): Promise<ReadonlyMap<string, number>> {
  const parameters: Record<string, Parameter> = {};
  const told = filter.includeStructure === false ? [`NOT ${STRUCTURE}`] : [];
  const { rows } = await reader.run({
    text: `${claimsCounting(filter, parameters, told)}
RETURN source.id AS source, count(c) AS number
ORDER BY source`,
    parameters,
  });
  return new Map(rows.map(([source, number]) => [String(source), Number(number)]));
}

/** What happened in one place: asserting claims by their predicate. */
export type PlaceCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What lies, or occurred, in what. */
const WITHIN = `MATCH (a:Entity)-[:OCCURRED_AT|LOCATED_IN]->(b:Entity)
RETURN DISTINCT a.id AS part, b.id AS whole
ORDER BY part, whole`;

/**
 * The claims that assert something of each place or of what lies in it, counted by their predicate: those that the filter
 * of claims by `places` finds, but what only a gazetteer or the editors say is no happening. Three statements, whose
 * rows grow with the places and not with the claims of datasets.
 * @returns counts by the id of the place and by predicate; an event that has a place stands among the places
 */
export async function claimsByPlace(reader: Reads, filter: Filter): Promise<PlaceCounts> {
  const [within, grouped, others] = await Promise.all([
    reader.run({ text: WITHIN }),
    reader.run(byOwnPlaces(filter)),
    reader.run(byOtherPlaces(filter)),
  ]);
  const outer = new Map<string, string[]>();
  for (const [a, b] of within.rows) {
    const known = outer.get(String(a));
    if (known === undefined) outer.set(String(a), [String(b)]);
    else known.push(String(b));
  }
  const counts = new Map<string, Map<string, number>>();
  const add = (place: string, predicate: string, number: number): void => {
    const own = counts.get(place) ?? new Map<string, number>();
    own.set(predicate, (own.get(predicate) ?? 0) + number);
    counts.set(place, own);
  };
  for (const [predicate, places, number] of grouped.rows)
    for (const place of withOuter(texts(places), outer)) add(place, String(predicate), Number(number));
  // A claim may be placed in several of these ways; what its own places say is counted already.
  const placed = new Map<string, { predicate: string; at: readonly string[]; by: Set<string> }>();
  for (const [claim, predicate, place, at] of others.rows) {
    const id = String(claim);
    const known = placed.get(id) ?? { predicate: String(predicate), at: texts(at), by: new Set<string>() };
    known.by.add(String(place));
    placed.set(id, known);
  }
  for (const { predicate, at, by } of placed.values()) {
    const known = withOuter(at, outer);
    for (const place of withOuter([...by], outer)) if (!known.has(place)) add(place, predicate, 1);
  }
  return counts;
}

/** The places, and what they lie in. */
function withOuter(
  places: readonly string[],
  outer: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set(places);
  // A set that grows while it is gone through.
  for (const place of found) for (const whole of outer.get(place) ?? []) found.add(whole);
  return found;
}

const ASSERTS = ["c.stance = 'asserts'", `NOT ${STRUCTURE}`];

/** Claims counted by their predicate and the places that they name themselves. */
function byOwnPlaces(filter: Filter): { text: string; parameters: Record<string, Parameter> } {
  const parameters: Record<string, Parameter> = {};
  return {
    text: `${claimsCounting(filter, parameters, ASSERTS)}
MATCH (c)-[:AT]->(p:Entity)
WITH c.id AS claim, c.predicate AS predicate, collect(p.id) AS places
RETURN predicate AS predicate, places AS places, count(claim) AS number`,
    parameters,
  };
}

/** Claims that are placed by the event that they are about, or by what they say of a place, with those that they name. */
function byOtherPlaces(filter: Filter): { text: string; parameters: Record<string, Parameter> } {
  const parameters: Record<string, Parameter> = {};
  const counting = claimUnder(filter, '', parameters);
  const rest = `MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE ${[...ASSERTS, ...(counting === null ? [] : [counting.holds])].join(' AND ')}`;
  const at = '[(c)-[:AT]->(p:Entity) | p.id]';
  return {
    text: `MATCH (c:Claim)-[:OBJECT]->(o:Entity)
WHERE ${PLACED_BY_ITS_OBJECT}
${rest}
RETURN c.id AS claim, c.predicate AS predicate, o.id AS place, ${at} AS at
UNION ALL
MATCH (e:Event)-[:OCCURRED_AT]->(:Entity)
WITH DISTINCT e AS e
MATCH (e)<-[:ABOUT]-(c:Claim)
${rest}
RETURN c.id AS claim, c.predicate AS predicate, e.id AS place, ${at} AS at`,
    parameters,
  };
}
