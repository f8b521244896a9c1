import type { Statement } from '../graph/port.js';
import type { GraphRelationship } from '../graph/values.js';
import { listOf, nodeFrom, relationshipFrom } from './columns.js';
import { composeFilter, type Filter } from './filter.js';
import type { GraphReader } from './reader.js';
import type { EntityRecord } from './records.js';
import { readRelationships, subgraphOf, type Reading, type SubgraphRecord } from './relationships.js';
import { entityRecord } from './rows.js';
import {
  neighborhoodStatement,
  wholeNeighborhoodStatement,
  type SubgraphColumns,
  type Wanted,
} from './subgraph.js';

/** Around what, how far, and what of it. */
export interface Around {
  /** Ids, each once. */
  readonly ids: readonly string[];
  readonly depth: number;
  readonly filter: Filter;
  /** Most entities. */
  readonly limit: number;
}

/**
 * The entities around some, cut to those with most voices: start entities first, then by voices and id. Where only some
 * columns are asked for and no claim is dropped, the statement that cannot cut is tried first; it costs half.
 */
export async function neighborhoodOf(
  reader: GraphReader,
  { ids, depth, filter, limit }: Around,
  wanted: Wanted & Reading,
): Promise<SubgraphRecord> {
  const { columns } = wanted;
  if (columns !== undefined && !composeFilter(filter).recomputes) {
    const statement = wholeNeighborhoodStatement(ids, depth, filter, limit, columns);
    const whole = await wholeOf(reader, statement, ids, columns);
    if (whole !== null) return whole;
  }
  return subgraphOf(reader, neighborhoodStatement(ids, depth, filter, limit, wanted), filter, wanted);
}

/** Null where more was found than the statement gives. */
async function wholeOf(
  reader: GraphReader,
  statement: Statement,
  starts: readonly string[],
  columns: SubgraphColumns,
): Promise<SubgraphRecord | null> {
  const { rows } = await reader.run(statement);
  if (rows.length === 0) return null;
  const ends = new Map<string, EntityRecord>();
  const voices = new Map<string, number>();
  const listed: GraphRelationship[] = [];
  let inside = 0;
  for (const [value, ties] of rows) {
    const record = entityRecord(nodeFrom(value, columns.node));
    let sum = 0;
    for (const tie of listOf(ties)) {
      if (typeof tie === 'number') {
        sum += tie;
        continue;
      }
      const item = listOf(tie);
      sum += Number(item.at(-1));
      inside += 1;
      if (columns.relationship !== null) listed.push(relationshipFrom(item, record.id, columns.relationship));
    }
    ends.set(record.id, record);
    voices.set(record.id, sum);
  }
  const found = new Set(starts);
  const rest = [...ends.keys()].filter((id) => !found.has(id));
  rest.sort((a, b) => (voices.get(b) ?? 0) - (voices.get(a) ?? 0) || (a < b ? -1 : 1));
  return {
    nodes: [...starts, ...rest].flatMap((id) => ends.get(id) ?? []),
    relationships: readRelationships(listed, ends),
    truncated: false,
    totalNodes: ends.size,
    totalRelationships: inside,
    statement,
  };
}
