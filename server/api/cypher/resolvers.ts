import { byId } from '../../../domain/order.js';
import type { GraphReader } from '../../read/reader.js';
import type { EntityRecord } from '../../read/records.js';
import { parameterJson } from '../../engine/numbers.js';
import type { Parameter } from '../../engine/values.js';
import type { Resolvers } from '../generated.js';
import { heldBy, jsonOf, runCypher } from './run.js';

/** The entities and relationships that the rows hold; a relationship brings its ends. */
async function drawn(
  reader: GraphReader,
  held: ReturnType<typeof heldBy>,
  query: string,
  parameters: unknown,
  truncated: boolean,
) {
  if (held.entities.length === 0 && held.relationships.length === 0) return null;
  const relationships = (
    await Promise.all(held.relationships.map((id) => reader.relationships.load(id)))
  ).filter((found) => found !== null);
  const nodes = new Map<string, EntityRecord>();
  for (const entity of await Promise.all(held.entities.map((id) => reader.entities.load(id))))
    if (entity !== null) nodes.set(entity.id, entity);
  for (const { subject, object } of relationships) nodes.set(subject.id, subject).set(object.id, object);
  return {
    nodes: [...nodes.values()].sort(byId),
    relationships,
    truncated,
    totalNodes: nodes.size,
    totalRelationships: relationships.length,
    cypher: query,
    parameters: parameterJson((parameters ?? {}) as Parameter),
  };
}

export const cypherResolvers: Resolvers = {
  Query: {
    async cypher(_, { query, parameters, limit }, { engine, reader, cypherBounds: bounds, checker, signal }) {
      const started = performance.now();
      const { columns, rows, truncated, notices } = await runCypher(engine, query, parameters, limit, {
        bounds,
        checker,
        signal,
      });
      return {
        columns: [...columns],
        rows: rows.map((row) => row.map(jsonOf)),
        truncated,
        notices: [...notices],
        elapsedMs: performance.now() - started,
        subgraph: await drawn(reader, heldBy(rows), query, parameters, truncated),
      };
    },
  },
};
