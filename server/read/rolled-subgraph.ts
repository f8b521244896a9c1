import { byId } from '../../domain/order.js';
import type { Filter } from './filter.js';
import type { GraphReader } from './reader.js';
import type { EntityRecord, RelationshipRecord } from './records.js';
import { relationshipsUnder, type SubgraphRecord } from './relationships.js';
import { standingOf } from './rollup.js';
import { graphStatement, MAX_NODES } from './subgraph.js';

/** Start entities of a neighborhood, and how far it goes; the whole graph where left out. */
export interface Around {
  readonly ids: readonly string[];
  readonly depth: number;
}

/**
 * A subgraph in which wholes answer for their parts, or names that are the same are one. Who stands under whom is found
 * from all relationships that the filter lets through, so that they are all read; the statement is the one that gives
 * them as they are.
 */
export async function rolledSubgraph(
  reader: GraphReader,
  filter: Filter,
  limit: number,
  around?: Around,
): Promise<SubgraphRecord> {
  // Kinds are asked of those who answer, not of their parts.
  const { entityKinds, ...rest } = filter;
  const standing = await standingOf(reader, filter);
  const starts = await reader.allEntities([...new Set(around?.ids ?? [])], 'ids');
  const first = [
    ...new Map(
      starts.map((start) => standing.get(start.id)?.entity ?? start).map((one) => [one.id, one]),
    ).values(),
  ];
  const exempt = new Set(first.map(({ id }) => id));
  const fits = ({ id, kind }: EntityRecord): boolean =>
    entityKinds == null || exempt.has(id) || (kind !== null && entityKinds.includes(kind));
  const all = (await relationshipsUnder(reader, rest)).filter(
    ({ subject, object }) => fits(subject) && fits(object),
  );
  const reached = around === undefined ? null : reachedFrom(exempt, all, around.depth);
  const kept = all.filter(
    ({ subject, object }) => reached === null || (reached.has(subject.id) && reached.has(object.id)),
  );
  const ranked = rank(first, kept);
  const nodes = ranked.slice(0, Math.max(limit, first.length));
  const among = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    relationships: kept
      .filter(({ subject, object }) => among.has(subject.id) && among.has(object.id))
      .sort(byId),
    truncated: nodes.length < ranked.length,
    totalNodes: ranked.length,
    totalRelationships: kept.length,
    statement: graphStatement(rest, MAX_NODES),
  };
}

function reachedFrom(
  starts: ReadonlySet<string>,
  relationships: readonly RelationshipRecord[],
  depth: number,
): ReadonlySet<string> {
  let reached = new Set(starts);
  for (let level = 0; level < depth; level += 1) {
    const next = new Set(reached);
    for (const { subject, object } of relationships)
      if (reached.has(subject.id) || reached.has(object.id)) next.add(subject.id).add(object.id);
    reached = next;
  }
  return reached;
}

/** Start entities first, then those with most voices, by id where they have as many. */
function rank(starts: readonly EntityRecord[], relationships: readonly RelationshipRecord[]): EntityRecord[] {
  const voices = new Map<string, number>();
  const entities = new Map<string, EntityRecord>();
  for (const { subject, object, voices: more } of relationships)
    for (const end of [subject, object]) {
      entities.set(end.id, end);
      voices.set(end.id, (voices.get(end.id) ?? 0) + more);
    }
  for (const { id } of starts) entities.delete(id);
  const others = [...entities.values()].sort(
    (a, b) => (voices.get(b.id) ?? 0) - (voices.get(a.id) ?? 0) || byId(a, b),
  );
  return [...starts, ...others];
}
