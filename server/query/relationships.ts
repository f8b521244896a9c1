import type { Rows, Statement } from '../graph/port.js';
import type { Value } from '../graph/values.js';
import type { Standing } from '../domain/kinds/index.js';
import { filterFragment, RECOMPUTED, STORED, type Filter } from './filter.js';
import type { EntityRecord, RelationshipRecord } from './records.js';
import type { GraphReader } from './reader.js';
import { entityRecord, nodeOf, relationshipOf, relationshipRecord, texts } from './rows.js';

/** What a relationship says under a filter that dropped claims. */
type Filtered = Readonly<Record<string, Value>>;

/** All relationships that a filter lets through, in order of id, each as the filter leaves it. */
export async function relationshipsUnder(reader: GraphReader, filter: Filter): Promise<RelationshipRecord[]> {
  const { clauses, parameters, recomputes } = filterFragment(filter);
  const names = recomputes ? RECOMPUTED : STORED;
  const rows = await reader.run({
    text: `MATCH (s:Entity)-[r]->(o:Entity)\n${clauses}\nRETURN s AS subject, r AS relationship, o AS object, ${names.join(', ')}\nORDER BY r.id`,
    parameters,
  });
  const entities = new Map<string, EntityRecord>();
  return rows.rows.map(([subject, relationship, object, ...values]) => {
    const record = relationshipRecord(
      relationshipOf(relationship),
      once(entities, subject),
      once(entities, object),
    );
    return under(
      record,
      recomputes ? Object.fromEntries(names.map((name, at) => [name, values[at] ?? null])) : null,
    );
  });
}

/** The relationships of one entity under a filter, in order of id. */
export async function relationshipsOf(
  reader: GraphReader,
  id: string,
  filter: Filter,
): Promise<RelationshipRecord[]> {
  const { clauses, parameters, recomputes } = filterFragment(filter);
  const names = recomputes ? RECOMPUTED : STORED;
  const rows = await reader.run({
    text: `MATCH (:Entity {id: $id})-[r]-(:Entity)\nMATCH (s:Entity)-[r]->(o:Entity)\n${clauses}\nRETURN s AS subject, r AS relationship, o AS object, ${names.join(', ')}\nORDER BY r.id`,
    parameters: { ...parameters, id },
  });
  const entities = new Map<string, EntityRecord>();
  return rows.rows.map(([subject, relationship, object, ...values]) =>
    under(
      relationshipRecord(relationshipOf(relationship), once(entities, subject), once(entities, object)),
      recomputes ? Object.fromEntries(names.map((name, at) => [name, values[at] ?? null])) : null,
    ),
  );
}

export interface SubgraphRecord {
  readonly nodes: readonly EntityRecord[];
  readonly relationships: readonly RelationshipRecord[];
  readonly truncated: boolean;
  readonly totalNodes: number;
  readonly totalRelationships: number;
  readonly statement: Statement;
}

/** Runs a statement of subgraph.ts and reads its rows. */
export async function subgraphOf(reader: GraphReader, statement: Statement): Promise<SubgraphRecord> {
  const { rows } = await reader.run(statement);
  return { ...readSubgraph(rows), statement };
}

function readSubgraph(rows: Rows['rows']): Omit<SubgraphRecord, 'statement'> {
  const entities = new Map<string, EntityRecord>();
  const relationships = new Map<string, RelationshipRecord>();
  for (const [subject, relationship, object, filtered] of rows) {
    const start = once(entities, subject);
    if (relationship == null) continue;
    const record = relationshipRecord(relationshipOf(relationship), start, once(entities, object));
    const [values] = (Array.isArray(filtered) ? filtered : []) as readonly Filtered[];
    relationships.set(
      record.id,
      under(record, values !== undefined && 'asserting' in values ? values : null),
    );
  }
  const totalNodes = Number(rows[0]?.[4] ?? 0);
  return {
    nodes: [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    relationships: [...relationships.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    truncated: entities.size < totalNodes,
    totalNodes,
    totalRelationships: Number(rows[0]?.[5] ?? 0),
  };
}

function once(entities: Map<string, EntityRecord>, value: Value | undefined): EntityRecord {
  const record = entityRecord(nodeOf(value));
  const known = entities.get(record.id);
  if (known === undefined) entities.set(record.id, record);
  return known ?? record;
}

function under(record: RelationshipRecord, values: Filtered | null): RelationshipRecord {
  if (values === null) return record;
  const day = (name: string): string | null => (typeof values[name] === 'string' ? values[name] : null);
  const [asserting, denying, predicting] = [
    texts(values['asserting']),
    texts(values['denying']),
    texts(values['predicting']),
  ];
  const bounds = {
    startMin: day('startMin'),
    startMax: day('startMax'),
    endMin: day('endMin'),
    endMax: day('endMax'),
  };
  const same = (['startMin', 'startMax', 'endMin', 'endMax'] as const).every(
    (name) => bounds[name] === record[name],
  );
  return {
    ...record,
    ...bounds,
    edtf: same ? record.edtf : spanText(bounds.startMin, bounds.endMax),
    standing: values['standing'] as Standing,
    voices: Number(values['voices']),
    hedged: values['hedged'] === true,
    asserting,
    denying,
    predicting,
    claims: [...asserting, ...denying, ...predicting],
  };
}

function spanText(first: string | null, last: string | null): string | null {
  if (first === null && last === null) return null;
  return first === last ? first : `${first ?? '..'}/${last ?? '..'}`;
}
