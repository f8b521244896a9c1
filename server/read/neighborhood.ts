import { byId } from '../../domain/order.js';
import type { Statement } from '../engine/port.js';
import { relationshipColumns } from './columns.js';
import { composeFilter, type Filter } from './filter.js';
import type { GraphReader } from './reader.js';
import type { EntityRecord, RelationshipRecord } from './records.js';
import { readParts, subgraphOf, type Reading, type SubgraphRecord } from './relationships.js';
import {
  neighborhoodStatement,
  wholeNeighborhoodStatement,
  type SubgraphSelection,
  type WholeColumns,
} from './subgraph.js';

/** Around what, how far, and what of it. */
export interface NeighborhoodQuery {
  /** Ids, each once. */
  readonly ids: readonly string[];
  readonly depth: number;
  readonly filter: Filter;
  /** Most entities. */
  readonly limit: number;
}

/** What the order of nodes is found by. */
const VOICES = relationshipColumns(new Set(['voices']));

/**
 * The entities around some, cut to those with most voices over all their relationships. Start entities come first, then
 * those with most voices over the relationships that come back; where entities are cut or claims dropped, in the order
 * that the statement ranks them in. Where only some columns are asked for, the statement that cannot cut is tried first:
 * it costs half.
 */
export async function neighborhoodOf(
  reader: GraphReader,
  { ids, depth, filter, limit }: NeighborhoodQuery,
  wanted: SubgraphSelection & Reading,
): Promise<SubgraphRecord> {
  const { recomputes } = composeFilter(filter);
  if (wanted.columns !== undefined && !recomputes) {
    const columns = { ...wanted.columns, relationship: wanted.columns.relationship ?? VOICES };
    const statement = wholeNeighborhoodStatement(ids, depth, filter, limit, columns);
    const whole = await wholeOf(reader, statement, columns);
    if (whole !== null) return { ...whole, nodes: byVoices(ids, whole) };
  }
  const statement = neighborhoodStatement(ids, depth, filter, limit, wanted);
  const found = await subgraphOf(reader, statement, filter, wanted);
  return recomputes || found.truncated ? found : { ...found, nodes: byVoices(ids, found) };
}

/** Null where more was found than the statement gives. */
async function wholeOf(
  reader: GraphReader,
  statement: Statement,
  columns: WholeColumns,
): Promise<SubgraphRecord | null> {
  const { rows } = await reader.run(statement);
  if (rows.length === 0) return null;
  const { nodes, relationships } = readParts(rows, columns);
  return {
    nodes,
    relationships,
    truncated: false,
    totalNodes: nodes.length,
    totalRelationships: relationships.length,
    statement,
  };
}

/** Start entities first, as they were asked for; then those with most voices, by id where they have as many. */
function byVoices(
  starts: readonly string[],
  {
    nodes,
    relationships,
  }: { readonly nodes: readonly EntityRecord[]; readonly relationships: readonly RelationshipRecord[] },
): EntityRecord[] {
  const voices = new Map<string, number>();
  const add = (id: string, more: number): unknown => voices.set(id, (voices.get(id) ?? 0) + more);
  for (const relationship of relationships) {
    add(relationship.subject.id, relationship.voices);
    add(relationship.object.id, relationship.voices);
  }
  const places = new Map(starts.map((id, at) => [id, at]));
  const place = (id: string): number => places.get(id) ?? starts.length;
  return [...nodes].sort(
    (a, b) => place(a.id) - place(b.id) || (voices.get(b.id) ?? 0) - (voices.get(a.id) ?? 0) || byId(a, b),
  );
}
