import { AllegianceError } from '../../errors.js';
import { subgraphOf, type SubgraphRecord } from '../../query/relationships.js';
import { graphStatement, neighborhoodStatement } from '../../query/subgraph.js';
import { checkedFilter } from '../common/filter.js';
import type { Resolvers } from '../generated.js';

const MAX_STARTS = 100;

const shown = ({ statement, nodes, relationships, ...rest }: SubgraphRecord) => ({
  ...rest,
  nodes: [...nodes],
  relationships: [...relationships],
  cypher: statement.text,
  parameters: statement.parameters ?? {},
});

export const subgraphResolvers: Resolvers = {
  Query: {
    graph: async (_, { filter, limit }, { reader }) =>
      shown(await subgraphOf(reader, graphStatement(await checkedFilter(reader, filter), limit ?? 500))),
    async neighborhood(_, { ids, depth, filter, limit }, { reader }) {
      if (ids.length === 0 || ids.length > MAX_STARTS) {
        throw new AllegianceError('BAD_USER_INPUT', `ids holds ${ids.length}; give 1 to ${MAX_STARTS}.`, {
          field: 'ids',
          limit: MAX_STARTS,
          unit: 'ids',
        });
      }
      const starts = [...new Set(ids)];
      await reader.allEntities(starts, 'ids');
      const wanted = await checkedFilter(reader, filter);
      return shown(
        await subgraphOf(
          reader,
          neighborhoodStatement(starts, depth ?? 1, wanted, Math.max(limit ?? 300, starts.length)),
        ),
      );
    },
  },
};
