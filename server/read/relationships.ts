import { byId } from '../../domain/order.js';
import type { Rows, Statement } from '../engine/port.js';
import type { Value } from '../engine/values.js';
import { underFilter } from './evidence.js';
import { EVERY_RELATIONSHIP_COLUMN, listedEntity, listedRelationship } from './columns.js';
import { composeFilter, type Filter } from './filter.js';
import type { EntityRecord, RelationshipRecord } from './records.js';
import type { Reads } from './reads.js';
import { rolledUp, rolls, standingOf } from './rollup.js';
import { entityRecord, listOf, nodeOf, relationshipOf, relationshipRecord } from './rows.js';
import { levels, type SubgraphColumns, type WholeColumns } from './subgraph.js';

/** All relationships that a filter lets through, in order of id, each as the filter leaves it. */
export async function relationshipsUnder(reader: Reads, filter: Filter): Promise<RelationshipRecord[]> {
  const found = await underFilter(reader, filter, await relationshipsLetThrough(reader, filter));
  return rolls(filter) ? rolledUp(found, await standingOf(reader, filter), filter) : found;
}

/** The same, each as it is stored, whatever the filter leaves of its claims. */
export async function relationshipsLetThrough(reader: Reads, filter: Filter): Promise<RelationshipRecord[]> {
  const { types, surviving, parameters } = composeFilter(filter);
  const { rows } = await reader.run({
    text: `MATCH (n:Entity)-[r${types}]->(m:Entity)
${surviving({ ends: ['n', 'm'], carry: ['n', 'r', 'm'] })}
RETURN n.id AS subject, [${EVERY_RELATIONSHIP_COLUMN.items}] AS relationship`,
    parameters,
  });
  return readListed(reader, rows);
}

/**
 * The relationships that chains of at most `maxLength` between two entities can consist of, in order of id.
 * @param through condition on an entity `near` that a chain may go through
 */
export async function relationshipsBetween(
  reader: Reads,
  ids: readonly [string, string],
  maxLength: number,
  filter: Filter,
  through: string,
): Promise<RelationshipRecord[]> {
  const composed = composeFilter(filter);
  const { rows } = await reader.run({
    text: `${levels(composed, Math.ceil(maxLength / 2), through)}
WITH collect(near.id) AS found
UNWIND found AS id
MATCH (n:Entity {id: id})-[r${composed.types}]->(m:Entity)
WHERE m.id IN found
WITH n, r, m
${composed.surviving({ ends: ['n', 'm'], carry: ['n', 'r', 'm'] })}
RETURN n.id AS subject, [${EVERY_RELATIONSHIP_COLUMN.items}] AS relationship`,
    parameters: { ...composed.parameters, ids: [...ids] },
  });
  return underFilter(reader, filter, await readListed(reader, rows));
}

/**
 * The relationships of each of several entities under a filter, in order of id: one statement for all, and one more
 * where the filter drops claims. Kinds are asked of the other end alone.
 */
export async function relationshipsOfAll(
  reader: Reads,
  ids: readonly string[],
  filter: Filter,
): Promise<RelationshipRecord[][]> {
  if (rolls(filter)) return rolledOfAll(reader, ids, filter);
  const { types, surviving, parameters } = composeFilter(filter);
  const { rows } = await reader.run({
    text: `UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r${types}]-(m:Entity)
${surviving({ ends: ['m'], carry: ['id', 'n', 'r', 'm'] })}
RETURN n AS node, r AS relationship, m AS other
ORDER BY id, r.id`,
    parameters: { ...parameters, ids: [...ids] },
  });
  const triples = readTriples(rows);
  // Kinds bind the other end alone, so that one may be found from this end and not from that.
  const found = new Map(ids.map((id) => [id, new Set<string>()]));
  triples.forEach(({ id }, row) => found.get(entityRecord(nodeOf(rows[row]?.[0])).id)?.add(id));
  const records = new Map(
    (await underFilter(reader, filter, unique(triples))).map((record) => [record.id, record]),
  );
  return ids.map((start) => [...(found.get(start) ?? [])].flatMap((id) => records.get(id) ?? []).sort(byId));
}

/** The relationships of each entity, with those of all for whom it answers; of a part, those of its whole. */
async function rolledOfAll(
  reader: Reads,
  ids: readonly string[],
  { entityKinds, ...filter }: Filter,
): Promise<RelationshipRecord[][]> {
  const standing = await standingOf(reader, filter);
  const all = await relationshipsUnder(reader, filter);
  const fits = ({ kind }: EntityRecord): boolean =>
    entityKinds == null || (kind !== null && entityKinds.includes(kind));
  return ids.map((id) => {
    const own = standing.get(id)?.entity.id ?? id;
    return all.filter(
      ({ subject, object }) => (subject.id === own && fits(object)) || (object.id === own && fits(subject)),
    );
  });
}

/** Rows of the id of a node and a list of all columns of a relationship that it has; in order of id. */
async function readListed(reader: Reads, rows: Rows['rows']): Promise<RelationshipRecord[]> {
  const lists = rows.map(([subject, list]) => ({ subject: String(subject), list: listOf(list) }));
  const ids = [...new Set(lists.flatMap(({ subject, list }) => [subject, String(list[1])]))];
  const ends = new Map<string, EntityRecord>();
  for (const end of await reader.entities.loadMany(ids)) {
    if (end instanceof Error) throw end;
    if (end !== null) ends.set(end.id, end);
  }
  const endBy = (id: string): EntityRecord => endOf(ends, id);
  return lists
    .map(({ subject, list }) => listedRelationship(list, EVERY_RELATIONSHIP_COLUMN, endBy(subject), endBy))
    .sort(byId);
}

/** Rows of two nodes and a relationship between them, in either direction. */
export function readTriples(rows: Rows['rows']): RelationshipRecord[] {
  const entities = new Map<string, EntityRecord>();
  const once = (value: Value | undefined): [string, EntityRecord] => {
    const node = nodeOf(value);
    const record = entities.get(node.key) ?? entityRecord(node);
    entities.set(node.key, record);
    return [node.key, record];
  };
  return rows.map(([one, relationship, other]) => {
    const [key, record] = once(one);
    const [, otherRecord] = once(other);
    const found = relationshipOf(relationship);
    return found.startKey === key
      ? relationshipRecord(found, record, otherRecord)
      : relationshipRecord(found, otherRecord, record);
  });
}

function unique(records: readonly RelationshipRecord[]): RelationshipRecord[] {
  return [...new Map(records.map((record) => [record.id, record])).values()].sort(byId);
}

export interface SubgraphRecord {
  readonly nodes: readonly EntityRecord[];
  readonly relationships: readonly RelationshipRecord[];
  readonly truncated: boolean;
  readonly totalNodes: number;
  readonly totalRelationships: number;
  readonly statement: Statement;
}

/** How the rows of a subgraph's statement are read. */
export interface Reading {
  /** The columns that the statement gives in place of whole nodes and relationships. */
  readonly columns?: SubgraphColumns;
  /** Whether the relationships are looked at, and so are to say what the remaining claims say. */
  readonly restate: boolean;
}

/** Runs a statement of subgraph.ts and reads its rows. */
export async function subgraphOf(
  reader: Reads,
  statement: Statement,
  filter: Filter,
  { columns, restate }: Reading = { restate: true },
): Promise<SubgraphRecord> {
  const { rows } = await reader.run(statement);
  const { nodes, relationships } =
    columns === undefined ? readWhole(reader, rows) : readColumns(rows, columns);
  const totalNodes = Number(rows[0]?.[2] ?? 0);
  return {
    nodes,
    relationships: restate ? await underFilter(reader, filter, relationships) : relationships,
    truncated: nodes.length < totalNodes,
    totalNodes,
    totalRelationships: Number(rows[0]?.[3] ?? 0),
    statement,
  };
}

interface Read {
  /** In order of the rows. */
  readonly nodes: EntityRecord[];
  /** In order of id. */
  readonly relationships: RelationshipRecord[];
}

/** Reads rows of a node and a list of its outgoing relationships, whose other ends are nodes of other rows. */
function readWhole(reader: Reads, rows: Rows['rows']): Read {
  const found = new Map<string, EntityRecord>();
  for (const [value] of rows) {
    const node = nodeOf(value);
    const record = entityRecord(node);
    found.set(node.key, record);
    reader.entities.prime(record.id, record);
  }
  const relationships = rows
    .flatMap(([, list]) => listOf(list).map(relationshipOf))
    .map((item) => relationshipRecord(item, endOf(found, item.startKey), endOf(found, item.endKey)));
  return { nodes: [...found.values()], relationships: relationships.sort(byId) };
}

/** The same of rows whose nodes and relationships are lists of columns. */
function readColumns(rows: Rows['rows'], { node, relationship }: SubgraphColumns): Read {
  const nodes = rows.map(([value]) => listedEntity(value, node));
  if (relationship === null) return { nodes, relationships: [] };
  const ends = endsAmong(nodes);
  const relationships = nodes.flatMap((subject, at) =>
    listOf(rows[at]?.[1]).map((item) => listedRelationship(listOf(item), relationship, subject, ends)),
  );
  return { nodes, relationships: relationships.sort(byId) };
}

/** The same of rows of several nodes and their outgoing relationships, each with its start's place among them as its last item. */
export function readParts(rows: Rows['rows'], { node, relationship }: WholeColumns): Read {
  const parts = rows.map(([some]) => listOf(some).map((value) => listedEntity(value, node)));
  const nodes = parts.flat();
  const ends = endsAmong(nodes);
  const relationships: RelationshipRecord[] = [];
  parts.forEach((starts, at) => {
    for (const item of listOf(rows[at]?.[1])) {
      const list = listOf(item);
      const subject = starts[Number(list.at(-1))];
      if (subject === undefined) throw new Error('a relationship of a subgraph starts outside it');
      relationships.push(listedRelationship(list, relationship, subject, ends));
    }
  });
  return { nodes, relationships: relationships.sort(byId) };
}

/** Finds the nodes by their ids. */
function endsAmong(nodes: readonly EntityRecord[]): (id: string) => EntityRecord {
  const found = new Map(nodes.map((record) => [record.id, record]));
  return (id) => endOf(found, id);
}

function endOf(found: ReadonlyMap<string, EntityRecord>, key: string): EntityRecord {
  const record = found.get(key);
  if (record === undefined) throw new Error('a relationship of a subgraph ends outside it');
  return record;
}
