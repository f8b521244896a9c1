import { createHash } from 'node:crypto';
import { byEntryKey } from '../../../domain/order.js';
import type { Transaction } from '../../engine/port.js';
import type { Value } from '../../engine/values.js';

/**
 * What the scripts left in a graph, so that a later start notices what is gone. Nodes, relationships, constraints and
 * indexes are kept one by one (as short hashes), properties as counts. The scripts' own nodes carry the name of their file
 * in `script`; edges between entities are the scripts' where one of their claims is on the edge.
 */
export interface GraphRecord {
  /** For each kind of thing, the hashes of what there is. */
  readonly things: Readonly<Record<string, ReadonlySet<string>>>;
  /** For each property of a kind of node or edge, how many have it. */
  readonly properties: Readonly<Record<string, number>>;
}

/** How many of each kind are gone, by the kind's words. */
export type Missing = ReadonlyMap<string, number>;

/** Characters of a hash. With some thousand things, that one of them hides behind another's is one chance in ten thousand. */
const HASH_LENGTH = 6;
/** The kind of thing that constraints and indexes are. */
const SCHEMA = 'constraints or indexes';
const FAMILIES = ['Claim', 'Entity', 'Source', 'Question'] as const;
/** What the footer of a claims file makes. */
const CLAIM_LINKS = new Set([
  'SUBJECT',
  'OBJECT',
  'AGAINST',
  'ASSERTED_BY',
  'FROM_SOURCE',
  'ABOUT',
  'AT',
  'ANSWERS',
]);
/** Properties that every derived edge has, whichever claims are on it. */
const EDGE_PROPERTIES = ['standing', 'voices', 'hedged', 'sources'] as const;

const NODES = (label: string): string =>
  `MATCH (n:${label}) WHERE n.script IS NOT NULL RETURN labels(n) AS labels, n.id AS id`;
const NODE_PROPERTIES = (label: string): string =>
  `MATCH (n:${label}) WHERE n.script IS NOT NULL UNWIND keys(n) AS key RETURN key AS key, count(*) AS number`;
const LINKS = `MATCH (c:Claim)-[l]->(x) WHERE c.script IS NOT NULL
  RETURN type(l) AS type, c.id AS from, x.id AS to, l.script AS script`;
const EDGES = `MATCH (a:Entity)-[r]->(b:Entity) WHERE r.id IS NOT NULL AND a.script IS NOT NULL AND b.script IS NOT NULL
  RETURN type(r) AS type, r.id AS id, r.standing AS standing, r.voices AS voices, r.hedged AS hedged, r.sources AS sources`;
const DRAWN = `MATCH (c:Claim) WHERE c.script IS NOT NULL AND c.relationship IS NOT NULL
  RETURN DISTINCT c.relationship AS id`;

/**
 * Reads what there is of what scripts make. It takes a few short statements, whatever else the graph holds.
 * @param schemaNames names of constraints and indexes, which no transaction with data may list
 * @param own leaves out edges that rest on nobody's claims but those of others
 */
export async function surveyGraph(
  from: Transaction,
  schemaNames: readonly string[],
  own: 'all' | 'own',
): Promise<GraphRecord> {
  const things = new Map<string, Set<string>>();
  const properties: Record<string, number> = {};
  const add = (kind: string, thing: string): void => {
    const set = things.get(kind) ?? new Set();
    set.add(hashOf(thing));
    things.set(kind, set);
  };
  const rows = async (text: string): Promise<readonly (readonly Value[])[]> =>
    (await from.run({ text })).rows;

  for (const name of schemaNames) add(SCHEMA, name);
  for (const family of FAMILIES) {
    for (const [labels, id] of await rows(NODES(family)))
      for (const label of Array.isArray(labels) ? labels : []) add(`nodes with the label ${label}`, `${id}`);
    for (const [key, number] of await rows(NODE_PROPERTIES(family)))
      properties[`nodes with the label ${family} lost their ${key}`] = Number(number);
  }
  for (const [type, start, end, script] of await rows(LINKS)) {
    if (!CLAIM_LINKS.has(`${type}`) && script === null) continue;
    add(`${type} links of claims`, `${start} ${end}`);
  }
  const drawn = own === 'own' ? new Set((await rows(DRAWN)).map(([id]) => `${id}`)) : undefined;
  for (const [type, id, ...values] of await rows(EDGES)) {
    if (drawn?.has(`${id}`) === false) continue;
    add(`${type} relationships`, `${id}`);
    for (const [index, name] of EDGE_PROPERTIES.entries()) {
      if ((values[index] ?? null) === null) continue;
      const kind = `relationships lost their ${name}`;
      properties[kind] = (properties[kind] ?? 0) + 1;
    }
  }
  return { things: Object.fromEntries(things), properties };
}

const hashOf = (thing: string): string =>
  createHash('sha256').update(thing).digest('base64url').slice(0, HASH_LENGTH);

/** Whether nothing but constraints and indexes is gone. */
export function isOfSchemaAlone(missing: Missing): boolean {
  return [...missing.keys()].every((kind) => kind === SCHEMA);
}

/** A record with the constraints and indexes that there are now. */
export function withSchema({ things, properties }: GraphRecord, names: readonly string[]): GraphRecord {
  return { things: { ...things, [SCHEMA]: new Set(names.map(hashOf)) }, properties };
}

/** The record as text for the mark of the graph; the same for the same graph. */
export function writeRecord({ things, properties }: GraphRecord): string {
  return JSON.stringify({
    things: Object.fromEntries(
      Object.entries(things)
        .sort(byEntryKey)
        .map(([kind, set]) => [kind, [...set].sort().join('')]),
    ),
    properties: Object.fromEntries(Object.entries(properties).sort(byEntryKey)),
  });
}

/** Reads what `writeRecord` wrote; undefined for anything else, such as the mark of an older version. */
export function readRecord(text: string): GraphRecord | undefined {
  try {
    const { things, properties } = JSON.parse(text) as {
      things: Record<string, string>;
      properties: Record<string, number>;
    };
    return {
      things: Object.fromEntries(
        Object.entries(things).map(([kind, hashes]) => [
          kind,
          new Set(hashes.match(new RegExp(`.{${HASH_LENGTH}}`, 'g'))),
        ]),
      ),
      properties,
    };
  } catch {
    return undefined;
  }
}

/** What the record has and the graph lacks. What the graph has besides does not matter. */
export function missingOf(record: GraphRecord, now: GraphRecord): Missing {
  const missing = new Map<string, number>();
  for (const [kind, hashes] of Object.entries(record.things)) {
    const there = now.things[kind];
    const gone = [...hashes].filter((hash) => there?.has(hash) !== true).length;
    if (gone > 0) missing.set(kind, gone);
  }
  for (const [kind, number] of Object.entries(record.properties)) {
    // Who is gone as a whole has lost no property.
    const [, holder = ''] = /^(.*) lost their /.exec(kind) ?? [];
    const gone = number - (now.properties[kind] ?? 0) - (missing.get(holder) ?? lostEdges(holder, missing));
    if (gone > 0) missing.set(kind, gone);
  }
  return missing;
}

/** Edges of all types that are gone; they share their properties' names. */
function lostEdges(holder: string, missing: Missing): number {
  if (holder !== 'relationships') return 0;
  let lost = 0;
  for (const [kind, number] of missing) if (kind.endsWith(' relationships')) lost += number;
  return lost;
}

/** What was missing and is there again, in words, most first. */
export function restoredWords(before: Missing, after: Missing): string[] {
  return [...before]
    .map(([kind, number]) => [kind, number - (after.get(kind) ?? 0)] as const)
    .filter(([, number]) => number > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, number]) => `${number} ${number === 1 ? singular(kind) : kind}`);
}

function singular(kind: string): string {
  return kind
    .replace(/^nodes/, 'node')
    .replace(/relationships/, 'relationship')
    .replace('links', 'link')
    .replace('constraints or indexes', 'constraint or index')
    .replace('lost their', 'lost its');
}
